import type { Command, Instruction, Word } from "dockerfile-syntax";
import { invocation, withoutOnbuild } from "../analysis/commands.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { platformFlag } from "../analysis/platforms.js";
import { baseOf, finalStage, lineage, withDescendants } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

const targets: ReadonlySet<string> = new Set(["TARGETARCH", "TARGETOS", "TARGETPLATFORM", "TARGETVARIANT"]);

/** The variables with which Go compiles for another platform. */
const goVariables: ReadonlySet<string> = new Set(["GOARCH", "GOOS"]);

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer the platform of the builder for a stage that compiles for another one",
      category: "platform",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      emulated:
        "The stage compiles for the target platform and runs on it too, emulated and slow. Write '--platform=$BUILDPLATFORM' behind FROM.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Dockerfile({ stages }) {
        const final = finalStage(ast);
        // What runs in the end has to be of the target platform.
        const shipped = new Set(final === undefined ? [] : lineage(ast, final));
        const settled = withDescendants(ast, (stage) => platformFlag(stage) !== undefined || baseOf(ast, stage).kind === "unknown");
        for (const stage of stages) {
          if (shipped.has(stage) || settled.has(stage) || !stage.instructions.some(crossCompiles)) continue;
          context.report({ node: stage.from.image ?? stage.from, messageId: "emulated" });
        }
      },
    };
  },
});

function crossCompiles(instruction: Instruction): boolean {
  const node = withoutOnbuild(instruction);
  if (node.type === "Env") return node.pairs.some(({ key, value }) => goVariables.has(key.value ?? "") && usesTarget(value));
  return node.type === "Run" && nestedCommandsOf(node).some(isCrossCompiler);
}

function isCrossCompiler(command: Command): boolean {
  if (command.assignments.some(({ name, value }) => goVariables.has(name) && usesTarget(value))) return true;
  const { args, name } = invocation(command);
  if (name === "export" || command.name === "env") {
    return command.words.some((word) => /^GO(?:ARCH|OS)=/.test(word.raw) && usesTarget(word));
  }
  return (
    name === "dotnet" && args.some((word, index) => /^(?:-a|--arch|-r|--runtime)$/.test(args[index - 1]?.value ?? "") && usesTarget(word))
  );
}

function usesTarget(word: Word | null): boolean {
  return word?.variables.some(({ name }) => targets.has(name)) === true;
}
