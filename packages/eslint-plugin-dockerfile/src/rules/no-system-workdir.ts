import { workingDirectories } from "../analysis/working-directory.js";
import { defineRule } from "../define-rule.js";

const system = /^\/(?:boot|dev|initrd|lost\+found|proc|sys)(?:\/|$)/;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow WORKDIR in directories of the system",
      category: "user-security",
      presets: { strict: "error" },
      aliases: [{ tool: "trivy", id: "DS-0030" }],
    },
    messages: {
      system:
        "'{{directory}}' belongs to the kernel, and to start there is a way out of containers. Use a directory of your own such as '/app'.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        for (const [{ path }, directory] of workingDirectories(tree)) {
          if (path !== null && system.test(directory)) context.report({ node: path, messageId: "system", data: { directory } });
        }
      },
    };
  },
});
