import type { Env, Label } from "dockerfile-syntax";
import { asValue, isPlainValue } from "../analysis/unquoted-values.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"single" | "needless" | "missing", [{ style: "always" | "as-needed" }]>({
  meta: {
    type: "layout",
    docs: {
      description: "Enforce double quotes around the values of ENV and LABEL that need some",
      category: "style",
      presets: { stylistic: "warn" },
      aliases: [],
    },
    fixable: "code",
    messages: {
      single: "{{value}} needs no single quotes: nothing in it is expanded. Write {{text}}.",
      needless: "{{value}} needs no quotes. Write {{text}}.",
      missing: "{{value}} stands without quotes. Write {{text}}.",
    },
    schema: [
      {
        type: "object",
        properties: {
          style: { enum: ["always", "as-needed"], description: "Whether every value has quotes, or only one that needs them." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ style: "as-needed" }],
  },
  create(context) {
    const [{ style }] = context.options;
    const { sourceCode } = context;

    function check(node: Env | Label): void {
      // The image keeps the text of a trigger.
      if (sourceCode.getParent(node)?.type === "Onbuild") return;
      for (const { legacy, value } of node.pairs) {
        // The older form takes quotes for a part of the value. Empty quotes say that nothing is meant.
        if (legacy || value?.value == null || value.value === "") continue;
        const { raw, range } = value;
        const [, quote = "", inner = ""] = /^(["']?)(.*)\1$/s.exec(raw) ?? [];
        if (inner !== value.value || !isPlainValue(inner) || sourceCode.text.slice(...range) !== raw) continue;
        const text = style === "always" ? `"${inner}"` : (asValue(inner) ?? raw);
        if (text === raw) continue;
        const messageId = quote === "" ? "missing" : text.startsWith('"') ? "single" : "needless";
        context.report({ node: value, messageId, data: { value: raw, text }, fix: (fixer) => fixer.replaceTextRange([...range], text) });
      }
    }

    return { Env: check, Label: check };
  },
});
