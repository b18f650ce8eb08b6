import { isClosed, isCommandSubstitution, shellScripts } from "../analysis/shell-scripts.js";
import { splitWords } from "../analysis/word-splitting.js";
import { defineRule } from "../define-rule.js";

/** Commands whose output is meant to be split. */
const lists: ReadonlySet<string> = new Set(["pgrep", "seq"]);

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require double quotes around command substitutions that the shell splits",
      category: "run-shell",
      presets: { strict: "error", hadolint: "error" },
      aliases: [{ tool: "shellcheck", id: "SC2046" }],
    },

    hasSuggestions: true,
    messages: {
      unquoted:
        "The shell splits the output of '{{command}}' at blanks and expands it to file names. Put the substitution between double quotes.",
      quote: "Put it between double quotes.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const script of shellScripts(sourceCode)) {
          if (!/[$`]/.test(sourceCode.text.slice(...script.body.range))) continue;
          for (const { substitutions } of script.commands.flatMap((command) => splitWords(script, command))) {
            for (const node of substitutions) {
              const [first, ...others] = node.commands;
              const name = first?.name ?? "";
              if (node.quoted || !isCommandSubstitution(node, sourceCode.text) || (others.length === 0 && lists.has(name))) continue;
              context.report({
                node,
                messageId: "unquoted",
                data: { command: name === "" ? "the command" : name },
                // The form `${ command; }` of newer shells ends where only they know.
                suggest:
                  sourceCode.text.startsWith("${", node.range[0]) || !isClosed(node, sourceCode.text)
                    ? null
                    : [
                        {
                          messageId: "quote",
                          fix: (fixer) => [
                            fixer.insertTextBeforeRange([...node.range], '"'),
                            fixer.insertTextAfterRange([...node.range], '"'),
                          ],
                        },
                      ],
              });
            }
          }
        }
      },
    };
  },
});
