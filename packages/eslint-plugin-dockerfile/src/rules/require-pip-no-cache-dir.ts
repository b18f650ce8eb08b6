import type { Command, Instruction, Run, Stage } from "dockerfile-syntax";
import { isEmptiedAfter } from "../analysis/cleanup.js";
import { invocation, managerCall, withoutOnbuild } from "../analysis/commands.js";
import { expand } from "../analysis/expansion.js";
import { hidesInMount } from "../analysis/mounts.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { copiesNoCache, setsNoCache } from "../analysis/pip-configuration.js";
import { scopedInstructions, type Scope } from "../analysis/scope.js";
import { baseOf, finalStage, lineage } from "../analysis/stages.js";
import { contextFile } from "../context/context-file.js";
import { defineRule } from "../define-rule.js";

const cache = "~/.cache/pip";

export default defineRule<"missingFlag", [{ allowCleanup: boolean; stages: "final" | "all" }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require pip to install without keeping its download cache",
      category: "pip",
      presets: { recommended: "warn", practices: "error", strict: "error", hadolint: ["error", { allowCleanup: false, stages: "all" }] },
      aliases: [
        { tool: "hadolint", id: "DL3042" },
        { tool: "semgrep", id: "missing-pip-no-cache-dir" },
      ],
    },
    fixable: "code",
    messages: {
      missingFlag: "'{{command}}' keeps what it downloads in the layer. Add '--no-cache-dir'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          allowCleanup: { type: "boolean", description: "Whether it is enough that the same RUN removes the cache again." },
          stages: { enum: ["final", "all"], description: "The stages that are looked at: what earlier ones keep is not in the image." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allowCleanup: true, stages: "final" }],
  },
  create(context) {
    const [{ allowCleanup, stages }] = context.options;
    const { ast } = context.sourceCode;
    const configured = new Set<Stage>();

    function check(run: Run, scope: Scope): void {
      const commands = nestedCommandsOf(run);
      if (!commands.some((command) => managerCall(command)?.manager.name === "pip") || hidesInMount(run, cache)) return;
      let exported = isOff(scope.get("PIP_NO_CACHE_DIR"));
      for (const [index, command] of commands.entries()) {
        exported ||= setsVariable(command) && (invocation(command).name === "export" || command.words.length === 0);
        exported ||= setsNoCache(command);
        const call = managerCall(command);
        if (call?.manager.name !== "pip" || call.action !== "install" || call.subcommand === null) continue;
        const { subcommand, options } = call;
        const expanded = command.words.flatMap((word) => (word.value === null ? (expand(word, scope)?.split(" ") ?? []) : []));
        const flags = [...options.map(({ name }) => name), ...expanded];
        if (exported || setsVariable(command) || flags.some(turnsCacheOff)) continue;
        if (allowCleanup && isEmptiedAfter(commands, index, cache, "pip")) continue;
        const choosesCache = options.some(({ name }) => name === "--cache-dir");
        const isExec = run.body?.type === "ExecForm";
        context.report({
          node: subcommand,
          messageId: "missingFlag",
          data: { command: `pip ${subcommand.value ?? subcommand.raw}` },
          fix: choosesCache
            ? null
            : (fixer) => fixer.insertTextAfterRange([...subcommand.range], isExec ? ', "--no-cache-dir"' : " --no-cache-dir"),
        });
      }
    }

    function configures(instruction: Instruction, scope: Scope): boolean {
      if (instruction.type === "Run") return nestedCommandsOf(instruction).some(setsNoCache);
      const isCopy = instruction.type === "Copy" || instruction.type === "Add";
      return isCopy && copiesNoCache(instruction, scope, (path) => contextFile(context, path));
    }

    function checkStage(stage: Stage): void {
      const base = baseOf(ast, stage);
      let isConfigured = base.kind === "stage" && configured.has(base.stage);
      for (const [outer, scope] of scopedInstructions(ast, stage)) {
        const instruction = withoutOnbuild(outer);
        if (instruction.type === "Run" && !isConfigured) check(instruction, scope);
        isConfigured ||= configures(instruction, scope);
      }
      if (isConfigured) configured.add(stage);
    }

    return {
      Dockerfile(tree) {
        const final = finalStage(tree);
        const inImage = final === undefined ? [] : lineage(tree, final).toReversed();
        for (const stage of stages === "all" ? tree.stages : inImage) checkStage(stage);
      },
    };
  },
});

/** Any value turns the cache off, `0` and `off` among them, for the sake of old versions: only an empty one is none. */
function isOff(value: string | null): boolean {
  return value !== null && value !== "";
}

function setsVariable(command: Command): boolean {
  const assigned = command.assignments.some(({ name, value }) => name === "PIP_NO_CACHE_DIR" && value !== null && value.value !== "");
  const { name } = invocation(command);
  const exports = name === "export" || command.words[0]?.value === "env";
  return assigned || (exports && command.words.some(({ raw }) => /^PIP_NO_CACHE_DIR=./.test(raw)));
}

/** pip takes any abbreviation that is not ambiguous. */
function turnsCacheOff(flag: string): boolean {
  return flag.startsWith("--no-ca") && "--no-cache-dir".startsWith(flag);
}
