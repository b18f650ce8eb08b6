import { posix } from "node:path";
import { expand } from "../analysis/expansion.js";
import { finalInstructions } from "../analysis/final-image.js";
import { defineRule } from "../define-rule.js";

const sensitive = /^\/(?:(?:dev|proc|sys)(?:\/|$)|(?:var\/)?run\/docker\.sock$)/;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow VOLUME on directories of the kernel and on the socket of Docker",
      category: "user-security",
      presets: { recommended: "error", strict: "error" },
      aliases: [
        { tool: "semgrep", id: "dockerfile-dockerd-socket-mount" },
        { tool: "dockle", id: "DKL-DI-0002" },
      ],
    },
    messages: {
      sensitive: "A volume on '{{path}}' reaches the host or hides what the kernel puts there. Take it out of VOLUME.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        for (const [instruction, scope] of finalInstructions(tree)) {
          if (instruction.type !== "Volume") continue;
          for (const node of instruction.paths) {
            const path = expand(node, scope);
            if (path !== null && sensitive.test(posix.normalize(path))) context.report({ node, messageId: "sensitive", data: { path } });
          }
        }
      },
    };
  },
});
