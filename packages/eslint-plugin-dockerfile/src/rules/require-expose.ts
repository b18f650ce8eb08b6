import type { Port, Stage } from "dockerfile-syntax";
import { startedService } from "../analysis/service.js";
import { baseOf, finalStage, lineage } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"noExpose" | "missingPort", [{ ports: number[] }]>({
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
        const service = startedService(tree, stage);
        for (const port of required) {
          if (!exposed.some((range) => mayContain(range, port))) {
            context.report({ node: stage.from, messageId: "missingPort", data: { port: String(port) } });
          }
        }
        const base = baseOf(tree, stages.at(-1) ?? stage);
        // The official image of a server exposes its port itself.
        const exposesItself = base.kind === "image" && service !== null && base.repository.includes(service.name.replace(/-.*/, ""));
        if (service === null || exposed.length > 0 || required.length > 0 || exposesItself || base.kind === "unknown") return;
        context.report({ node: service.instruction, messageId: "noExpose", data: { service: service.name } });
      },
    };
  },
});

function exposedPorts({ instructions }: Stage): readonly Port[] {
  return instructions.flatMap((instruction) => (instruction.type === "Expose" ? instruction.ports : []));
}

/** A port whose number is not known may be any. */
function mayContain({ start, end }: Port, port: number): boolean {
  return start === null || end === null || (start <= port && port <= end);
}
