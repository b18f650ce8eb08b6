import type { Command, Run } from "dockerfile-syntax";
import { invocation, managerCall } from "../analysis/commands.js";
import { noVariables } from "../analysis/expansion.js";
import { removedPath } from "../analysis/leavings.js";
import { cacheMounts, isInside, type CacheMount } from "../analysis/mounts.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { optionRemoval } from "../analysis/options.js";
import { defineRule } from "../define-rule.js";

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

    function checkFlags(command: Command, mounts: readonly CacheMount[]): void {
      const call = managerCall(command);
      if (call?.action !== "install") return;
      const { caches, noCacheFlags } = call.manager;
      const mount = mounts.find(({ target }) => caches.some((directory) => isInside(directory, target)));
      const option = call.options.find(({ name }) => noCacheFlags.includes(name));
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
      const mounts = cacheMounts(run);
      if (mounts.length === 0) return;
      for (const command of nestedCommandsOf(run)) {
        checkFlags(command, mounts);
        const directories = emptiedDirectories(command);
        const mount = mounts.find(({ target }) => directories.some((directory) => overlap(directory, target)));
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

/** Whether one of the two is in the other; a `~` is the home in which the mount is. */
function overlap(directory: string, target: string): boolean {
  const home = /^\/(?:root|home\/[^/]+)/.exec(target)?.[0] ?? "~";
  const path = directory.replace(/^~/, home);
  return isInside(path, target) || isInside(target, path);
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
