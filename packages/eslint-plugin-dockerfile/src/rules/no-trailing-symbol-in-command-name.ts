import type { Word } from "dockerfile-syntax";
import { shellScripts } from "../analysis/shell-scripts.js";
import { wordParts } from "../analysis/word-parts.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow names of commands that end with a symbol",
      category: "run-shell",
      presets: { recommended: "error", strict: "error", hadolint: "error" },
      aliases: [
        { tool: "shellcheck", id: "SC2286", messageId: "empty" },
        { tool: "shellcheck", id: "SC2287", messageId: "directory" },
        { tool: "shellcheck", id: "SC2288", messageId: "symbol" },
      ],
    },

    messages: {
      empty: "An empty string is no command. Remove it, or write 'true' to do nothing.",
      directory: "'{{name}}' is run as a command but names a directory. Name the program in it.",
      symbol: "'{{name}}' is run as a command, with the '{{last}}' at its end. Check what is meant here.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const { words, name: keyword } of shellScripts(sourceCode).flatMap(({ commands }) => commands)) {
          const [word] = words;
          // `[[` and `((` are no names; `.` and `//` say something else.
          if (word === undefined || /^(?:\[\[?|\(\(|\.|\/\/)$/.test(keyword ?? "")) continue;
          const name = nameOf(word, sourceCode.text);
          const last = name?.at(-1) ?? "";
          if (name === "") context.report({ node: word, messageId: "empty" });
          else if (last === "/") context.report({ node: word, messageId: "directory", data: { name: word.raw } });
          else if (/[\\.,([{<>}\])#"'% ]/.test(last)) context.report({ node: word, messageId: "symbol", data: { name: word.raw, last } });
        }
      },
    };
  },
});

/** The end of the name as far as it is known, or null where it ends with an expansion. */
function nameOf(word: Word, text: string): string | null {
  if (word.value !== null) return word.value;
  const last = wordParts(word, text).at(-1);
  const isExpansion = [...word.variables, ...word.substitutions].some(({ range }) => range[1] >= (last?.range[1] ?? 0));
  return last === undefined || isExpansion ? null : last.text;
}
