import { structureOf } from "../analysis/conditions.js";
import { commandRegions, shellScripts, stopsOnFailure } from "../analysis/shell-scripts.js";
import { defineRule } from "../define-rule.js";

/** Directories that are always there. */
const safe = /^\/*(?:\.{1,2}\/+)*(?:\.{1,2})?$/;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Require the failure of cd to stop the script",
      category: "run-shell",
      presets: { strict: "error", hadolint: "error" },
      aliases: [{ tool: "shellcheck", id: "SC2164" }],
    },

    hasSuggestions: true,
    messages: {
      unchecked:
        "Where '{{command}}' fails, the rest runs in the wrong directory. Write '{{command}} ... && ...' or '{{command}} ... || exit'.",
      exit: "Add '|| exit'.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    const { text } = sourceCode;
    return {
      Dockerfile() {
        for (const script of shellScripts(sourceCode)) {
          if (stopsOnFailure(script)) continue;
          for (const region of commandRegions(script)) {
            if (!region.commands.some(({ name }) => changesDirectory(name))) continue;
            const { conditions } = structureOf(region, text);
            for (const node of region.commands) {
              const { name, words } = node;
              if (
                name === null ||
                !changesDirectory(name) ||
                conditions.has(node) ||
                (words.length === 2 && safe.test(words[1]?.value ?? "-"))
              )
                continue;
              if (name !== "cd" && words.some(({ value }) => value === "-n")) continue;
              context.report({
                node,
                messageId: "unchecked",
                data: { command: name },
                suggest: [{ messageId: "exit", fix: (fixer) => fixer.insertTextAfterRange([...node.range], " || exit") }],
              });
            }
          }
        }
      },
    };
  },
});

function changesDirectory(name: string | null): boolean {
  return name === "cd" || name === "pushd" || name === "popd";
}
