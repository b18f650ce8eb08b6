import type { Command, Run } from "dockerfile-syntax";
import { invocation, managerCall } from "../analysis/commands.js";
import { noVariables } from "../analysis/expansion.js";
import { removedPath } from "../analysis/leavings.js";
import { cacheMounts, isInside, type CacheMount } from "../analysis/mounts.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { optionRemoval } from "../analysis/options.js";
import { PathIndex } from "../analysis/paths.js";
import { defineRule } from "../define-rule.js";
import type { PackageManager } from "../knowledge/package-managers.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow emptying or bypassing a cache that is mounted for the RUN",
      category: "layers-cache",
      presets: { recommended: "warn", strict: "error" },
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      emptied: "This empties the cache that is mounted at '{{target}}', which is in no layer and would help the next build. Leave it out.",
      bypassed: "'{{option}}' does not use the cache that is mounted at '{{target}}'. Leave one of the two out.",
      remove: "Leave out '{{option}}'.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;

    function checkFlags(command: Command, mounts: Mounts): void {
      const call = managerCall(command);
      if (call?.action !== "install") return;
      const option = call.options.find(({ name }) => call.manager.noCacheFlags.includes(name));
      const mount = option && mounts.ofManager(call.manager);
      if (mount === undefined || option === undefined) return;
      const removal = optionRemoval(command, option, text);
      const data = { option: option.name };
      context.report({
        node: option.word,
        messageId: "bypassed",
        data: { option: option.name, target: mount.target },
        suggest: removal === null ? null : [{ messageId: "remove", data, fix: (fixer) => fixer.removeRange([...removal]) }],
      });
    }

    function check(run: Run): void {
      const found = cacheMounts(run);
      if (found.length === 0) return;
      const mounts = new Mounts(found);
      for (const command of nestedCommandsOf(run)) {
        checkFlags(command, mounts);
        const mount = mounts.overlapping(emptiedDirectories(command));
        if (mount !== undefined) context.report({ node: command, messageId: "emptied", data: { target: mount.target } });
      }
    }

    return {
      Stage(stage) {
        for (const run of runsOf(stage)) check(run);
      },
    };
  },
});

/** The cache mounts of a RUN, which may be as many as its commands. */
class Mounts {
  readonly #mounts: readonly CacheMount[];
  readonly #byManager = new Map<PackageManager, CacheMount | undefined>();
  readonly #byPath = new PathIndex<CacheMount>();

  constructor(mounts: readonly CacheMount[]) {
    this.#mounts = mounts;
    for (const mount of mounts) {
      this.#byPath.add(mount.target, mount);
      // A `~` is the home in which a mount is.
      const home = /^\/(?:root|home\/[^/]+)/.exec(mount.target)?.[0];
      if (home !== undefined) this.#byPath.add(`~${mount.target.slice(home.length)}`, mount);
    }
  }

  /** The first one that holds a cache of a package manager. */
  ofManager(manager: PackageManager): CacheMount | undefined {
    if (!this.#byManager.has(manager)) {
      const mount = this.#mounts.find(({ target }) => manager.caches.some((directory) => isInside(directory, target)));
      this.#byManager.set(manager, mount);
    }
    return this.#byManager.get(manager);
  }

  /** One that is in one of the directories, or one of them in it. */
  overlapping(directories: readonly string[]): CacheMount | undefined {
    for (const directory of directories) {
      const mount = this.#byPath.around(directory) ?? this.#byPath.within(directory);
      if (mount !== undefined) return mount;
    }
    return undefined;
  }
}

/** The directories that a command empties. */
function emptiedDirectories(command: Command): readonly string[] {
  const call = managerCall(command);
  if (call?.action === "clean") return call.manager.caches;
  const { name, args } = invocation(command);
  // `clean` of apt leaves its lists, which the table of package managers has as its cache.
  if (name === "apt-get" || name === "apt")
    return args.some(({ value }) => value === "clean" || value === "autoclean") ? ["/var/cache/apt"] : [];
  if (name !== "rm" || !args.some(({ raw }) => /^-[a-zA-Z]*[rR]|^--recursive$/.test(raw))) return [];
  return args.flatMap((word) => (word.raw.startsWith("-") ? [] : (removedPath(word, noVariables) ?? [])));
}
