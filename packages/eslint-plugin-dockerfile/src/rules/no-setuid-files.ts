import { grantedBits, modeChanges } from "../analysis/file-modes.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow modes that let programs run with the rights of their owner or group",
      category: "user-security",
      presets: { strict: "error" },
      aliases: [
        { tool: "sonar", id: "S2612" },
        { tool: "dockle", id: "CIS-DI-0008" },
      ],
    },
    messages: {
      setuid: "'{{mode}}' lets whoever starts the file act as its owner. Leave out the setuid bit.",
      setgid: "'{{mode}}' lets whoever starts the file act as its group. Leave out the setgid bit.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        for (const { node, mode } of modeChanges(tree)) {
          const { setuid, setgid } = grantedBits(mode);
          if (setuid || setgid) context.report({ node, messageId: setuid ? "setuid" : "setgid", data: { mode } });
        }
      },
    };
  },
});
