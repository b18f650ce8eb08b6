import { posix } from "node:path";
import { matchesAnyGlob } from "../analysis/globs.js";
import { expand } from "../analysis/expansion.js";
import { scopedInstructions } from "../analysis/scope.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { userName } from "../analysis/users.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"missing", [{ paths: string[] }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require COPY behind a USER without rights to say whose the files are",
      category: "user-security",
      presets: {},
      aliases: [],
    },
    messages: {
      missing:
        "USER does not count for {{keyword}}: what it brings to '{{path}}' belongs to root, and '{{user}}' cannot write it. Say whose it is with '--chown'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          paths: {
            type: "array",
            items: { type: "string" },
            uniqueItems: true,
            description: "The places that the user has to write, '*' for any characters.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ paths: ["*"] }],
  },
  create(context) {
    const [{ paths }] = context.options;
    const { ast } = context.sourceCode;
    return {
      Dockerfile() {
        const final = finalStage(ast);
        let user: string | null = null;
        for (const stage of final === undefined ? [] : lineage(ast, final).toReversed()) {
          for (const [node, scope] of scopedInstructions(ast, stage)) {
            if (node.type === "User") user = node.user === null ? null : userName(node.user, scope);
            if ((node.type !== "Copy" && node.type !== "Add") || user === null || /^(?:root|0|ContainerAdministrator)$/i.test(user))
              continue;
            const path = node.destination === null ? null : expand(node.destination, scope);
            // What comes from another stage or image keeps the owner that it has there.
            if (path === null || node.flags.some(({ name }) => name === "chown" || name === "from")) continue;
            if (!matchesAnyGlob(posix.normalize(path), paths)) continue;
            context.report({
              loc: context.sourceCode.getLocFromRange(node.keywordRange),
              messageId: "missing",
              data: { keyword: node.keyword.toUpperCase(), path, user },
            });
          }
        }
      },
    };
  },
});
