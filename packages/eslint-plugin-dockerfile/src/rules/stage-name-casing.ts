import { stageNameUses } from "../analysis/stage-name-uses.js";
import { defineRule } from "../define-rule.js";

/** ESLint makes one text of each fix, from its first place to its last: thousands of them across a file are left to the next pass. */
const longestFixes = 1_000_000;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Enforce lower-case names of stages",
      category: "stages",
      presets: { stylistic: "warn", buildkit: "error" },
      aliases: [{ tool: "buildkit", id: "StageNameCasing" }],
    },
    fixable: "code",
    messages: {
      upperCase: "The builder takes the stage '{{name}}' for '{{lowerCase}}'. Write it that way, and so wherever it is used.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    let left = longestFixes;
    return {
      Stage({ name: lowerCase, from: { name } }) {
        if (name === null || lowerCase === null || name.raw === lowerCase) return;
        const uses = left < 0 ? [] : (stageNameUses(sourceCode).get(lowerCase) ?? []);
        // They are in the order of the file.
        const start = Math.min(name.range[0], uses[0]?.[0] ?? Infinity);
        left -= Math.max(name.range[1], uses.at(-1)?.[1] ?? 0) - start;
        context.report({
          node: name,
          messageId: "upperCase",
          data: { name: name.raw, lowerCase },
          fix: left < 0 ? null : (fixer) => [name.range, ...uses].map((range) => fixer.replaceTextRange([...range], lowerCase)),
        });
      },
    };
  },
});
