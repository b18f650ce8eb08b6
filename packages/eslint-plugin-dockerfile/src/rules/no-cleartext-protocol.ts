import { cleartextUrl, cleartextUrls, type CleartextUrl } from "../analysis/cleartext-urls.js";
import { withoutOnbuild } from "../analysis/commands.js";
import { nestedCommandsOf, withNested } from "../analysis/nested-commands.js";
import type { Instruction } from "dockerfile-syntax";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow URLs without encryption",
      category: "run-shell",
      presets: { strict: "error" },
      aliases: [{ tool: "sonar", id: "S5332" }],
    },
    hasSuggestions: true,
    messages: {
      cleartext: "Who is on the way to '{{host}}' can read and change what comes by '{{scheme}}://'. Use 'https://'.",
      useHttps: "Write 'https://'.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;

    function urlsIn(instruction: Instruction): readonly CleartextUrl[] {
      switch (instruction.type) {
        case "Add":
          return instruction.sources.flatMap((word) => cleartextUrl(word, text) ?? []);
        case "Run":
          return nestedCommandsOf(instruction).flatMap((command) => cleartextUrls(command, text));
        case "Cmd":
        case "Entrypoint":
          return withNested(instruction.body?.commands ?? []).flatMap((command) => cleartextUrls(command, text));
        default:
          return [];
      }
    }

    return {
      Stage({ instructions }) {
        for (const { word, scheme, host, start } of instructions.map(withoutOnbuild).flatMap(urlsIn)) {
          const isHttp = scheme === "http" && start !== -1;
          context.report({
            node: word,
            messageId: "cleartext",
            data: { scheme, host },
            suggest: isHttp ? [{ messageId: "useHttps", fix: (fixer) => fixer.replaceTextRange([start, start + 4], "https") }] : null,
          });
        }
      },
    };
  },
});
