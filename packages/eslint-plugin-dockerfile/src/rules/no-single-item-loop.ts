import { commandRegions, gapsOf, shellScripts } from "../analysis/shell-scripts.js";
import { defineRule } from "../define-rule.js";

/** The head of a loop over one word that the shell does not expand. */
const head = /\bfor\s+\w+\s+in\s+([\w./:@%+,=-]+|"(?:[^"$`\\]|[\\`]\r?\n)*")[ \t]*(?:[\\`]\r?\n\s*)*[;\n]/g;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow loops over a single fixed item",
      category: "run-shell",
      presets: { strict: "error", hadolint: "error" },
      aliases: [{ tool: "shellcheck", id: "SC2043" }],
    },

    messages: {
      single: "The loop runs once, with '{{item}}'. Name more items, remove the quotes around a pattern, or remove the loop.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const gap of shellScripts(sourceCode)
          .filter(({ body }) => sourceCode.text.slice(...body.range).includes("for"))
          .flatMap(commandRegions)
          .flatMap((region) => gapsOf(region, sourceCode.text))) {
          for (const match of gap.text.matchAll(head)) {
            const item = match[1] ?? "";
            const start = gap.start + match.index + match[0].indexOf(item, match[0].search(/\sin\s/) + 3);
            const loc = { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(start + item.length) };
            context.report({ loc, messageId: "single", data: { item } });
          }
        }
      },
    };
  },
});
