import { writtenPorts } from "../analysis/ports.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { effectiveUser } from "../analysis/users.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow ports below 1024 for an image that does not run as root",
      category: "user-security",
      presets: {},
      aliases: [],
    },
    messages: {
      privileged: "'{{user}}' may open port {{port}} only where the engine lets everyone do so. Listen on one from 1024 on.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Dockerfile() {
        const stage = finalStage(ast);
        const user = stage && effectiveUser(ast, stage);
        if (stage === undefined || user?.name == null || /^(?:root|0|container(?:user|administrator))$/i.test(user.name)) return;
        const stages = lineage(ast, stage);
        // A program may have been given the right.
        const instructions = stages.flatMap((ancestor) => ancestor.instructions);
        if (instructions.some((node) => node.type === "Run" && nestedCommandsOf(node).some(({ raw }) => raw.includes("setcap")))) return;
        for (const { port, text } of stages.flatMap((ancestor) => [...writtenPorts(ast, ancestor)])) {
          const [, first] = /^(\d{1,5})(?:-\d+)?(?:\/|$)/.exec(text ?? "") ?? [];
          if (first === undefined || Number(first) >= 1024 || Number(first) === 0) continue;
          context.report({ node: port, messageId: "privileged", data: { user: user.name, port: first } });
        }
      },
    };
  },
});
