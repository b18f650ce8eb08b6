import type { Command } from "dockerfile-syntax";
import { redirectTargets } from "../analysis/nested-commands.js";
import { shellScripts } from "../analysis/shell-scripts.js";
import { wordParts } from "../analysis/word-parts.js";
import { defineRule } from "../define-rule.js";

/** Commands that expand what they are given themselves. */
const interpreters =
  /^(?:trap|sh|bash|ksh|zsh|ssh|eval|xprop|alias|sudo|busybox|docker|podman|oc|dpkg-query|jq|rename|rg|unset|git filter-branch|.*awk|perl.*)$/;

const prompts = /^(?:PS[1-4]|PROMPT_COMMAND)$/;

const expansion = /\$[{(0-9a-zA-Z_]|`[^`]+`/;

/** What `$` is followed by in an expression of sed: an end, or a command for the last line. */
const lastLine = /\$[{dpsaic](?:$|[^a-zA-Z])/;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow expansions between single quotes",
      category: "run-shell",
      presets: { strict: "error", hadolint: "warn" },
      aliases: [{ tool: "shellcheck", id: "SC2016" }],
    },

    messages: {
      literal:
        "Between single quotes the shell expands nothing, so '{{text}}' stays as it is. Use double quotes, or escape it there if that is meant.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const command of shellScripts(sourceCode).flatMap(({ commands }) => commands)) {
          const interpreter = interpreterOf(command);
          if (interpreters.test(interpreter)) continue;
          const values = command.assignments.flatMap(({ name, value }) => (value === null || prompts.test(name) ? [] : [value]));
          const words = command.words.filter(({ raw }) => !prompts.test(raw.slice(0, Math.max(raw.indexOf("="), 0))));
          for (const { kind, range, text } of [...values, ...words, ...redirectTargets(command.redirects)].flatMap((word) =>
            word.raw.includes("'") ? wordParts(word, sourceCode.text) : [],
          )) {
            if (kind !== "single" || !expansion.test(text) || (interpreter === "sed" && lastLine.test(text))) continue;
            const loc = { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) };
            context.report({ loc, messageId: "literal", data: { text: expansion.exec(text)?.[0] ?? text } });
          }
        }
      },
    };
  },
});

/** The program that reads the arguments: for `find -exec` the one that it runs. */
function interpreterOf({ name, words }: Command): string {
  const values = words.map(({ value }) => value);
  const base = name?.slice(name.lastIndexOf("/") + 1) ?? "";
  if (base === "git") return `git ${values[1] ?? ""}`;
  if (base !== "find") return base;
  const index = values.findIndex((value) => value === "-exec" || value === "-execdir");
  return index === -1 ? base : (values[index + 1] ?? base);
}
