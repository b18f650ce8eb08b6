import { writtenPorts } from "../analysis/ports.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow addresses and host ports in EXPOSE",
      category: "network-ports",
      presets: { recommended: "error", strict: "error", buildkit: "error" },
      aliases: [{ tool: "buildkit", id: "ExposeInvalidFormat" }],
    },
    fixable: "code",
    messages: {
      mapping: "'{{text}}' maps a port of the host, which EXPOSE does not do. Write '{{port}}' and map it with 'docker run -p'.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        for (const { port: node, text } of writtenPorts(ast, stage)) {
          const colon = text?.lastIndexOf(":") ?? -1;
          // BuildKit takes ':80' for a port.
          if (text === null || colon <= 0) continue;
          const port = text.slice(colon + 1);
          const [start, end] = node.range;
          const canFix = text === node.raw && end - start === text.length && /^\d+(?:-\d+)?(?:\/(?:tcp|udp|sctp))?$/i.test(port);
          context.report({
            node,
            messageId: "mapping",
            data: { text, port },
            fix: canFix ? (fixer) => fixer.removeRange([start, end - port.length]) : null,
          });
        }
      },
    };
  },
});
