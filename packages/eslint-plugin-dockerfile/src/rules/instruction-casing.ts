import { instructions, type Dockerfile } from "dockerfile-syntax";
import { defineRule } from "../define-rule.js";

type Casing = "consistent" | "lower" | "upper";

export default defineRule<"casing", [{ casing: Casing }]>({
  meta: {
    type: "layout",
    docs: {
      description: "Enforce one case for the keywords of instructions",
      category: "style",
      presets: { stylistic: "warn", buildkit: "error" },
      aliases: [
        { tool: "buildkit", id: "ConsistentInstructionCasing" },
        { tool: "sonar", id: "S6476" },
      ],
    },
    fixable: "code",
    messages: {
      casing: "'{{keyword}}' is in another case than the file's keywords. Write '{{expected}}'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          casing: {
            enum: ["consistent", "lower", "upper"],
            description: "The case: that of most keywords in the file, or always this one.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ casing: "consistent" }],
  },
  create(context) {
    const [{ casing }] = context.options;
    return {
      Dockerfile(tree) {
        const isLower = casing === "lower" || (casing === "consistent" && isMostlyLower(tree));
        // The instruction inside ONBUILD stays as it is: the image keeps its text.
        for (const { type, keyword, keywordRange } of instructions(tree)) {
          const expected = isLower ? keyword.toLowerCase() : keyword.toUpperCase();
          if (keyword === expected || type === "Unknown") continue;
          context.report({
            loc: context.sourceCode.getLocFromRange(keywordRange),
            messageId: "casing",
            data: { keyword, expected },
            fix: (fixer) => fixer.replaceTextRange([...keywordRange], expected),
          });
        }
      },
    };
  },
});

/** Keywords in mixed case have no vote, nor has an ARG before the first FROM: as BuildKit counts. */
function isMostlyLower({ stages }: Dockerfile): boolean {
  let balance = 0;
  for (const { keyword } of stages.flatMap(({ from, instructions }) => [from, ...instructions])) {
    if (keyword === keyword.toLowerCase()) balance++;
    else if (keyword === keyword.toUpperCase()) balance--;
  }
  return balance > 0;
}
