import type { Arg, Env, Instruction, KeyValue } from "dockerfile-syntax";
import { withoutOnbuild } from "../analysis/commands.js";
import { expand, type Lookup } from "../analysis/expansion.js";
import { globalScope, scopedInstructions } from "../analysis/scope.js";
import { namesSecret, type Vocabulary } from "../analysis/secret-names.js";
import { defineRule } from "../define-rule.js";

/** Values that no secret has: none, a switch, a small number, a path, an address. */
const harmless = /^(?:|true|false|yes|no|on|off|none|null|\d{1,4}|\.{0,2}\/.*|[a-z][a-z0-9+.-]*:\/\/[^@]*)$/is;

export default defineRule<"secret", [{ vocabulary: Vocabulary }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow ARG and ENV that hold secrets",
      category: "secrets",
      presets: {
        recommended: "warn",
        strict: "error",
        hadolint: ["error", { vocabulary: "hadolint" }],
        buildkit: ["error", { vocabulary: "buildkit" }],
      },
      aliases: [
        { tool: "hadolint", id: "DL3064" },
        { tool: "buildkit", id: "SecretsUsedInArgOrEnv" },
        { tool: "trivy", id: "DS-0031" },
        { tool: "sonar", id: "S6472" },
        { tool: "semgrep", id: "secret-in-build-arg" },
        { tool: "dockle", id: "CIS-DI-0010" },
      ],
    },
    messages: {
      secret: "What '{{instruction}} {{name}}' holds can be read in the image's history. Use 'RUN --mount=type=secret'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          vocabulary: {
            enum: ["words", "buildkit", "hadolint"],
            description: "Which names are those of secrets: our own words, those of BuildKit or those of hadolint.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ vocabulary: "words" }],
  },
  create(context) {
    const [{ vocabulary }] = context.options;

    function mayBeSecret({ type }: Arg | Env, { key, value }: KeyValue, lookup: Lookup): boolean {
      const name = vocabulary === "hadolint" ? key.raw : (expand(key, lookup) ?? key.raw);
      if (!namesSecret(name, vocabulary)) return false;
      return (
        vocabulary !== "words" ||
        value === null ||
        (type === "Arg" && value.raw === "") ||
        !harmless.test(expand(value, lookup) ?? value.raw)
      );
    }

    function check(instruction: Instruction, lookup: Lookup): void {
      if (instruction.type !== "Arg" && instruction.type !== "Env") return;
      for (const pair of instruction.pairs) {
        if (!mayBeSecret(instruction, pair, lookup)) continue;
        const data = { instruction: instruction.keyword.toUpperCase(), name: pair.key.raw };
        context.report({ node: pair.key, messageId: "secret", data });
      }
    }

    return {
      Dockerfile(tree) {
        // A global ARG is for FROM alone, and a stage that wants it names it again.
        if (vocabulary === "hadolint") for (const instruction of tree.globals) check(instruction, globalScope(tree));
      },
      Stage(stage) {
        for (const [instruction, scope] of scopedInstructions(context.sourceCode.ast, stage)) {
          check(vocabulary === "buildkit" ? instruction : withoutOnbuild(instruction), scope);
        }
      },
    };
  },
});
