import type { Env, Label } from "dockerfile-syntax";
import { asValue } from "../analysis/unquoted-values.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow ENV and LABEL with a blank between key and value",
      category: "syntax",
      presets: { strict: "error", stylistic: "warn", buildkit: "error" },
      aliases: [{ tool: "buildkit", id: "LegacyKeyValueFormat" }],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      legacy: "'{{keyword}} {{key}}' takes all of the rest of the line as its value. Write '{{key}}=' before it.",
      useEquals: "Write '{{pair}}'.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;

    function check(node: Env | Label): void {
      const { keyword, pairs } = node;
      // The image keeps the text of a trigger: the builder looks at it when it runs.
      if (context.sourceCode.getParent(node)?.type === "Onbuild") return;
      for (const pair of pairs) {
        const { key, value, legacy } = pair;
        // Who writes `A =b` means `A=b`: that is another rule's.
        if (!legacy || value === null || value.raw.startsWith("=")) continue;
        const range: [number, number] = [key.range[1], value.range[1]];
        const isOneLine = !text.slice(...range).includes("\n") && /^[^"'\\`\s]+$/.test(key.raw);
        const safe = asValue(value.raw);
        const written = safe ?? quoted(value.raw);
        const isFixable = isOneLine && written !== null;
        const replacement = `=${written ?? ""}`;
        context.report({
          node: pair,
          messageId: "legacy",
          data: { keyword: keyword.toUpperCase(), key: key.raw },
          fix: isFixable && safe !== null ? (fixer) => fixer.replaceTextRange(range, replacement) : null,
          suggest:
            isFixable && safe === null
              ? [
                  {
                    messageId: "useEquals",
                    data: { pair: key.raw + replacement },
                    fix: (fixer) => fixer.replaceTextRange(range, replacement),
                  },
                ]
              : null,
        });
      }
    }

    return { Env: check, Label: check };
  },
});

/** A value in which something is expanded or quoted, as one word; null where that is not easily told. */
function quoted(raw: string): string | null {
  if (/^"[^"\\`]*"$|^'[^']*'$/.test(raw)) return raw;
  // A `${` without end would take the closing quote.
  return /["'\\`]|\$\{[^}]*$/.test(raw) ? null : `"${raw}"`;
}
