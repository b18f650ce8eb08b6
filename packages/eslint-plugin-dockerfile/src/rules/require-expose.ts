import type { Port, Stage } from "dockerfile-syntax";
import { scriptPort } from "../analysis/script-port.js";
import { startedService, startInstructions } from "../analysis/service.js";
import { baseOf, finalStage, lineage } from "../analysis/stages.js";
import { contextFile } from "../context/context-file.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"noExpose" | "portVariable" | "scriptPort" | "missingPort", [{ ports: number[] }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require EXPOSE in an image that starts a network service",
      category: "network-ports",
      presets: { practices: "error", strict: "error" },
      aliases: [],
    },
    messages: {
      noExpose: "The image starts '{{service}}', but no EXPOSE says on which port it answers. Add one.",
      portVariable: "'{{service}}' sets the port {{port}}, but no EXPOSE says that the image answers on it. Add 'EXPOSE {{port}}'.",
      scriptPort: "'{{service}}' serves port {{port}}, but no EXPOSE says that the image answers on it. Add 'EXPOSE {{port}}'.",
      missingPort: "The image does not expose port {{port}}. Add 'EXPOSE {{port}}'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          ports: {
            type: "array",
            items: { type: "integer", minimum: 1, maximum: 65535 },
            uniqueItems: true,
            description: "Ports that the image must expose, whatever it starts.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ports: [] }],
  },
  create(context) {
    const [{ ports: required }] = context.options;
    return {
      Dockerfile(tree) {
        const stage = finalStage(tree);
        if (stage === undefined) return;
        const stages = lineage(tree, stage);
        const exposed = stages.flatMap((ancestor) => exposedPorts(ancestor));
        for (const port of required) {
          if (!exposed.some((range) => mayContain(range, port))) {
            context.report({ node: stage.from, messageId: "missingPort", data: { port: String(port) } });
          }
        }
        if (exposed.length > 0 || required.length > 0) return;
        const service = startedService(tree, stage);
        const base = baseOf(tree, stages.at(-1) ?? stage);
        if (base.kind === "unknown") return;
        if (service === null) {
          const script = scriptPort(tree, stage, (name) => contextFile(context, name));
          const [node] = startInstructions(tree, stage);
          if (script === null || node === undefined) return;
          context.report({ node, messageId: "scriptPort", data: { service: script.server, port: String(script.port) } });
          return;
        }
        if (base.kind === "image" && isImageOf(base, service.name)) return;
        const { name, node, port } = service;
        if (port === null) context.report({ node, messageId: "noExpose", data: { service: name } });
        else context.report({ node, messageId: "portVariable", data: { service: name, port: String(port) } });
      },
    };
  },
});

/** Whether an image is the official one of a server, which exposes its port itself: `mysql` of mysqld, `php:8-apache` of apache2. */
function isImageOf({ repository, tag }: { repository: string; tag: string | null }, server: string): boolean {
  const [stem = server] = /^[a-z]+?(?=d?(?:[^a-z]|$))/.exec(server) ?? [];
  return `${repository}:${tag ?? ""}`.includes(stem);
}

function exposedPorts({ instructions }: Stage): readonly Port[] {
  return instructions.flatMap((instruction) => (instruction.type === "Expose" ? instruction.ports : []));
}

/** A port whose number is not known may be any. */
function mayContain({ start, end }: Port, port: number): boolean {
  return start === null || end === null || (start <= port && port <= end);
}
