import { missingAccounts } from "../analysis/accounts.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Require USER to name a user and a group that the image has",
      category: "user-security",
      presets: { practices: "error", strict: "error" },
      aliases: [],
    },
    messages: {
      user: "The image has no user '{{name}}', so that nothing can run as it. Create it with 'adduser' or 'useradd' before this USER.",
      group: "The image has no group '{{name}}', so that nothing can run in it. Create it with 'addgroup' or 'groupadd' before this USER.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        for (const { node, kind, name } of missingAccounts(tree)) {
          context.report({ node: node.user ?? node, messageId: kind, data: { name } });
        }
      },
    };
  },
});
