import { posix } from "node:path";
import type { Run, Stage, Word } from "dockerfile-syntax";
import { managerCall, withoutOnbuild, type ManagerCall } from "../analysis/commands.js";
import { contextSources } from "../analysis/context-sources.js";
import { environmentValue } from "../analysis/environment.js";
import { matchesGlob } from "../analysis/globs.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { scopedInstructions } from "../analysis/scope.js";
import { baseOf } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";
import { lockedInstalls } from "../knowledge/node-installs.js";

const lockfiles = lockedInstalls.flatMap((install) => install.lockfiles);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Require the lock file to be followed where one is copied",
      category: "npm-yarn",
      presets: { strict: "error" },
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      notFrozen:
        "'{{command}}' may install something else than '{{lockfile}}' says, and changes that file instead of failing. Run '{{locked}}'.",
      use: "Run '{{locked}}'.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;

    /** The lock files that COPY has brought by the end of each stage. */
    const copied = new Map<Stage, ReadonlySet<string>>();

    function suggest(
      locked: string,
      { manager, subcommand }: ManagerCall,
      words: readonly Word[],
    ): { range: [number, number]; text: string } | null {
      const [first] = words;
      if (first?.raw !== manager.name || (subcommand !== null && subcommand !== words[1])) return null;
      return { range: [first.range[0], (subcommand ?? first).range[1]], text: locked };
    }

    return {
      Stage(stage) {
        const base = baseOf(ast, stage);
        const present = new Set(base.kind === "stage" ? copied.get(base.stage) : []);
        copied.set(stage, present);
        const sources = contextSources(ast, stage);
        let next = 0;
        const copyBefore = (limit: number): void => {
          for (let source = sources[next]; source !== undefined && source.word.range[0] < limit; source = sources[++next]) {
            for (const lockfile of lockfilesNamed(source.path)) present.add(lockfile);
          }
        };
        for (const [instruction, scope] of scopedInstructions(ast, stage)) {
          const run = withoutOnbuild(instruction);
          if (run.type !== "Run") continue;
          copyBefore(run.range[0]);
          const mounted = mountedLockfiles(run);
          for (const command of nestedCommandsOf(run)) {
            const call = managerCall(command);
            const install = lockedInstalls.find(({ manager }) => manager === call?.manager.name);
            if (call === null || install?.subcommands.includes(call.subcommand?.value ?? "") !== true) continue;
            if (call.operands.length > 0 || (call.action === null && call.subcommand === null)) continue;
            if (call.options.some(({ name }) => install.options.includes(name) || name.includes("$"))) continue;
            const isSet = install.variables.some((name) => environmentValue(name, command, { tree: ast, stage, run, scope }) !== undefined);
            const lockfile = install.lockfiles.find((name) => present.has(name) || mounted.includes(name));
            if (isSet || lockfile === undefined) continue;
            const [locked = ""] = install.locked;
            const written = [call.manager.name, call.subcommand?.value ?? ""].join(" ").trim();
            context.report({
              node: command,
              messageId: "notFrozen",
              data: { command: written, lockfile, locked },
              suggest: install.locked.flatMap((text) => {
                const change = suggest(text, call, command.words);
                if (change === null || run.body?.type === "ExecForm") return [];
                return [{ messageId: "use", data: { locked: text }, fix: (fixer) => fixer.replaceTextRange(change.range, change.text) }];
              }),
            });
          }
        }
        copyBefore(Infinity);
      },
    };
  },
});

/** The lock files that a path in the build context may stand for. A pattern that takes all says nothing. */
function lockfilesNamed(path: string): readonly string[] {
  const name = posix.basename(path);
  return /^\**$/.test(name) ? [] : lockfiles.filter((lockfile) => matchesGlob(lockfile, name));
}

function mountedLockfiles({ flags }: Run): readonly string[] {
  return flags.flatMap(({ options }) =>
    options.flatMap(({ key, value }) => (/^(?:source|src)$/.test(key) ? lockfilesNamed(value ?? "") : [])),
  );
}
