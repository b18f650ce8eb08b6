import { effectiveUser } from "../analysis/users.js";
import { finalStage } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

/** Names and numbers of users that may do everything. Linux tells the case of a name apart, Windows does not. */
const root = /^(?:root|0+)$/;
const windowsRoot = /^containeradministrator$/i;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow root as the user that the image runs as",
      category: "user-security",
      presets: { recommended: "error", practices: "error", strict: "error", hadolint: "error" },
      aliases: [
        { tool: "hadolint", id: "DL3002" },
        { tool: "trivy", id: "DS-0002" },
        { tool: "sonar", id: "S6471" },
        { tool: "checkov", id: "CKV_DOCKER_8" },
        { tool: "semgrep", id: "last-user-is-root" },
        { tool: "dockle", id: "CIS-DI-0001" },
      ],
    },
    messages: {
      root: "The image runs as '{{user}}'. Create a user without rights and name it in the last USER.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        const stage = finalStage(tree);
        const user = stage && effectiveUser(tree, stage);
        if (user?.name == null || !(root.test(user.name) || windowsRoot.test(user.name))) return;
        context.report({ node: user.instruction.user ?? user.instruction, messageId: "root", data: { user: user.name } });
      },
    };
  },
});
