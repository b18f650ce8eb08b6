import type { Dockerfile } from "dockerfile-syntax";
import { effectiveUser, writtenUsers, type EffectiveUser } from "../analysis/users.js";
import { finalStage } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

/** Names and numbers of users that may do everything. Linux tells the case of a name apart, Windows does not. */
const root = /^(?:root|0+)$/;
const windowsRoot = /^containeradministrator$/i;

/** The same without a look at what else means root. */
const writtenRoot = /^(?:root|0)$/;

export default defineRule<"root", [{ stages: "final" | "each" }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow root as the user that the image runs as",
      category: "user-security",
      presets: { recommended: "error", practices: "error", strict: "error", hadolint: ["error", { stages: "each" }] },
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
    schema: [
      {
        type: "object",
        properties: {
          stages: {
            enum: ["final", "each"],
            description: "Whether the user of the final image is judged, or the last USER of each stage as it is written.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ stages: "final" }],
  },
  create(context) {
    const [{ stages }] = context.options;
    return {
      Dockerfile(tree) {
        const isEach = stages === "each";
        for (const { instruction, name } of isEach ? writtenUsers(tree) : userOfImage(tree)) {
          if (name === null || !(isEach ? writtenRoot.test(name) : root.test(name) || windowsRoot.test(name))) continue;
          context.report({ node: instruction.user ?? instruction, messageId: "root", data: { user: name } });
        }
      },
    };
  },
});

function userOfImage(tree: Dockerfile): readonly EffectiveUser[] {
  const stage = finalStage(tree);
  const user = stage && effectiveUser(tree, stage);
  return user == null ? [] : [user];
}
