import { finalStage, lineage } from "../analysis/stages.js";
import { writtenPorts, writtenProtocol } from "../analysis/ports.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"admin", [{ ports: number[] }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow EXPOSE of ports for administration",
      category: "network-ports",
      presets: { recommended: "warn", strict: "error" },
      aliases: [
        { tool: "trivy", id: "DS-0004" },
        { tool: "sonar", id: "S6473" },
        { tool: "checkov", id: "CKV_DOCKER_1" },
      ],
    },
    messages: {
      admin:
        "'{{text}}' opens port {{port}}, through which machines are administered. Use 'docker exec' and expose only what the image serves.",
    },
    schema: [
      {
        type: "object",
        properties: {
          ports: {
            type: "array",
            items: { type: "integer", minimum: 0, maximum: 65_535 },
            uniqueItems: true,
            description: "The TCP ports that are not to be exposed.",
          },
        },
        additionalProperties: false,
      },
    ],
    // SSH, Telnet, Remote Desktop, VNC by HTTP, VNC.
    defaultOptions: [{ ports: [22, 23, 3389, 5800, 5900] }],
  },
  create(context) {
    const [{ ports }] = context.options;
    return {
      Dockerfile(tree) {
        const final = finalStage(tree);
        if (final === undefined) return;
        for (const { port: node, text } of lineage(tree, final).flatMap((stage) => [...writtenPorts(tree, stage)])) {
          const [, first, last = first] = /^(\d+)(?:-(\d+))?(?:\/|$)/.exec(text ?? "") ?? [];
          if (text === null || (writtenProtocol(text) ?? "tcp").toLowerCase() !== "tcp") continue;
          const port = ports.find((admin) => Number(first) <= admin && admin <= Number(last));
          if (port !== undefined) context.report({ node, messageId: "admin", data: { text, port: String(port) } });
        }
      },
    };
  },
});
