import { writtenPorts, writtenProtocol } from "../analysis/ports.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "layout",
    docs: {
      description: "Enforce lower case for the protocols of EXPOSE",
      category: "network-ports",
      presets: { stylistic: "warn", buildkit: "error" },
      aliases: [{ tool: "buildkit", id: "ExposeProtoCasing" }],
    },
    fixable: "code",
    messages: {
      upperCase: "The protocol '{{protocol}}' is not in lower case. Write '{{lower}}'.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        for (const { port, text } of writtenPorts(ast, stage)) {
          const protocol = text === null ? null : writtenProtocol(text);
          const lower = protocol?.toLowerCase();
          if (protocol === null || lower === undefined || protocol === lower) continue;
          const start = port.range[0] + port.raw.lastIndexOf(protocol);
          // With a continuation inside, the places in the text are not those in the source.
          const canFix = port.variables.length === 0 && port.range[1] - port.range[0] === port.raw.length;
          context.report({
            node: port,
            messageId: "upperCase",
            data: { protocol, lower },
            fix: canFix ? (fixer) => fixer.replaceTextRange([start, start + protocol.length], lower) : null,
          });
        }
      },
    };
  },
});
