import type { Env, Label } from "dockerfile-syntax";
import { asValue } from "../analysis/unquoted-values.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow blanks before the equals sign of ENV and LABEL",
      category: "syntax",
      presets: { recommended: "error", strict: "error", buildkit: "error" },
      aliases: [{ tool: "sonar", id: "S6574" }],
    },
    hasSuggestions: true,
    messages: {
      blank: "'{{key}}' becomes '{{value}}', with the equals sign: the blank before it ends the key. Remove the blank.",
      join: "Write '{{pair}}'.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;

    function check({ pairs }: Env | Label): void {
      for (const pair of pairs) {
        const { key, value, legacy } = pair;
        if (!legacy || value?.raw.startsWith("=") !== true) continue;
        const range: [number, number] = [key.range[1], value.range[1]];
        const rest = value.raw.slice(1).trimStart();
        const isWord = /^[^\s"'\\`]*$|^"[^"\\`]*"$|^'[^']*'$/.test(rest);
        const written = isWord ? rest : asValue(rest);
        const isOneLine = !text.slice(...range).includes("\n");
        context.report({
          node: pair,
          messageId: "blank",
          data: { key: key.raw, value: value.raw },
          suggest:
            written === null || !isOneLine
              ? null
              : [
                  {
                    messageId: "join",
                    data: { pair: `${key.raw}=${written}` },
                    fix: (fixer) => fixer.replaceTextRange(range, `=${written}`),
                  },
                ],
        });
      }
    }

    return { Env: check, Label: check };
  },
});
