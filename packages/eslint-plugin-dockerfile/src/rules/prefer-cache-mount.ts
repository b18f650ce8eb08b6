import type { Run, Stage, Word } from "dockerfile-syntax";
import { isEmptiedAfter } from "../analysis/cleanup.js";
import { managerCall, type ManagerCall } from "../analysis/commands.js";
import { hidesInMount } from "../analysis/mounts.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { scopedInstructions } from "../analysis/scope.js";
import { baseOf } from "../analysis/stages.js";
import { userName } from "../analysis/users.js";
import { defineRule } from "../define-rule.js";
import { cacheMounts, type CacheMount } from "../knowledge/cache-mounts.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer a cache mount for what package managers and compilers keep",
      category: "layers-cache",
      presets: {},
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      missing: "'{{command}}' downloads and builds everything anew whenever this RUN is not cached. Mount a cache at '{{target}}'.",
      add: "Add '{{flag}}'.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;

    function check(run: Run): void {
      const commands = nestedCommandsOf(run);
      const seen = new Set<CacheMount>();
      for (const [index, command] of commands.entries()) {
        const call = managerCall(command);
        const mount = call === null ? undefined : mountFor(call);
        if (call === null || mount === undefined || seen.has(mount)) continue;
        const { manager, options, subcommand } = call;
        const directories = [mount.target, ...manager.caches];
        // What is kept nowhere, or removed again, is so on purpose.
        if (options.some(({ name }) => manager.noCacheFlags.includes(name) || name.includes("$"))) continue;
        if (directories.some((path) => hidesInMount(run, path) || isEmptiedAfter(commands, index, path, manager.name))) continue;
        seen.add(mount);
        const flag = `--mount=type=cache,target=${mount.target}`;
        const place = run.flags.at(-1)?.range[1] ?? run.keywordRange[1];
        context.report({
          node: command,
          messageId: "missing",
          data: { command: `${manager.name} ${wordOf(subcommand, call)}`.trim(), target: mount.target },
          suggest: [{ messageId: "add", data: { flag }, fix: (fixer) => fixer.insertTextAfterRange([0, place], ` ${flag}`) }],
        });
      }
    }

    /** The stages that have no USER, nor has one that they are built on: as far as the file says, root runs everything. */
    const without = new Set<Stage>();

    return {
      Stage(stage) {
        const base = baseOf(ast, stage);
        let isRoot = base.kind !== "stage" || without.has(base.stage);
        if (isRoot && stage.instructions.every(({ type }) => type !== "User")) without.add(stage);
        for (const [instruction, scope] of scopedInstructions(ast, stage)) {
          if (instruction.type === "User") {
            const name = instruction.user === null ? null : userName(instruction.user, scope);
            isRoot = name === "root" || name === "0";
          }
          if (instruction.type === "Run" && isRoot) check(instruction);
        }
      },
    };
  },
});

function wordOf(subcommand: Word | null, { operands }: ManagerCall): string {
  return subcommand?.value ?? operands[0]?.value ?? "";
}

function mountFor({ action, manager, operands }: ManagerCall): CacheMount | undefined {
  const mount = cacheMounts.find((each) => each.manager === manager.name);
  return action === "install" || mount?.subcommands.includes(operands[0]?.value ?? "") === true ? mount : undefined;
}
