import { userIds } from "../analysis/accounts.js";
import { finalStage } from "../analysis/stages.js";
import { effectiveUser } from "../analysis/users.js";
import { defineRule } from "../define-rule.js";

/** The users that each container of Windows has; nobody can rename them. */
const windowsUser = /^container(?:user|administrator)$/i;

export default defineRule<"otherName", [{ name: string }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require the user that the image runs as to have a certain name",
      category: "user-security",
      presets: { practices: "error" },
      aliases: [],
    },
    messages: {
      otherName: "The image runs as '{{user}}'. Name its user '{{name}}', as the other images do.",
    },
    schema: [
      {
        type: "object",
        properties: { name: { type: "string", minLength: 1, description: "The name of the user." } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ name: "nonroot" }],
  },
  create(context) {
    const [{ name }] = context.options;
    return {
      Dockerfile(tree) {
        const stage = finalStage(tree);
        const user = stage && effectiveUser(tree, stage);
        if (stage === undefined || user?.name == null || user.name === name || windowsUser.test(user.name)) return;
        if (/^\d+$/.test(user.name)) {
          const ids = userIds(tree, stage, name);
          if (ids.has(user.name) || ids.has(null)) return;
        }
        context.report({ node: user.instruction.user ?? user.instruction, messageId: "otherName", data: { user: user.name, name } });
      },
    };
  },
});
