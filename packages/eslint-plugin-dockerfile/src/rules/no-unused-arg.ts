import { instructions, type KeyValue } from "dockerfile-syntax";
import { ArgumentUses, mentioningRanges } from "../analysis/argument-uses.js";
import { defineRule } from "../define-rule.js";
import { proxyArgument } from "../knowledge/proxy-arguments.js";

/** What the builder reads on its own. */
const readByBuilder = /^(?:BUILDKIT_\w+|SOURCE_DATE_EPOCH)$/i;

export default defineRule<"unused", [{ environment: boolean }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow ARG without a use",
      category: "env-arg",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      unused: "Nothing uses the argument '{{name}}'. Remove it, or use it.",
    },
    schema: [
      {
        type: "object",
        properties: {
          environment: {
            type: "boolean",
            description: "Whether a RUN behind an ARG, which finds it in its environment, counts as its use.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ environment: true }],
  },
  create(context) {
    const [{ environment }] = context.options;
    const { sourceCode } = context;

    function report(pair: KeyValue): void {
      const name = pair.key.value ?? pair.key.raw;
      if (!readByBuilder.test(name) && !proxyArgument.test(name)) context.report({ node: pair, messageId: "unused", data: { name } });
    }

    return {
      Dockerfile({ globals, stages }) {
        const { ast, text } = sourceCode;
        if (!instructions(ast).some(({ type }) => type === "Arg")) return;
        const uses = new ArgumentUses(ast, text);
        const redeclared = new Set<string>();
        for (const stage of stages) {
          for (const instruction of stage.instructions) {
            if (instruction.type !== "Arg") continue;
            for (const pair of instruction.pairs) {
              redeclared.add(pair.key.value ?? pair.key.raw);
              if (!uses.isNamed(stage, pair) && !(environment && uses.isInEnvironment(stage, pair))) report(pair);
            }
          }
        }
        const ranges = [...globals.flatMap(mentioningRanges), ...stages.map(({ from }) => from.range)];
        const named = new Set(ranges.flatMap((range) => text.slice(...range).match(/[A-Za-z_]\w*/g) ?? []));
        for (const instruction of globals) {
          if (instruction.type !== "Arg") continue;
          for (const pair of instruction.pairs) {
            const name = pair.key.value ?? pair.key.raw;
            if (!named.has(name) && !redeclared.has(name)) report(pair);
          }
        }
      },
    };
  },
});
