import type { Dockerfile, Maintainer } from "dockerfile-syntax";
import { defineRule } from "../define-rule.js";

const key = "org.opencontainers.image.authors";

/** A name that means the same between double quotes: LABEL expands variables there, and takes quotes and escapes away. */
const plain = /^[^"'$\\`]+$/;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow MAINTAINER",
      category: "metadata-labels",
      presets: { recommended: "warn", strict: "error", hadolint: "error", buildkit: "error" },
      aliases: [
        { tool: "hadolint", id: "DL4000" },
        { tool: "buildkit", id: "MaintainerDeprecated" },
        { tool: "trivy", id: "DS-0022" },
        { tool: "sonar", id: "S6586" },
        { tool: "checkov", id: "CKV_DOCKER_6" },
        { tool: "semgrep", id: "maintainer-is-deprecated" },
      ],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      deprecated: `MAINTAINER is deprecated. Name '{{name}}' in the label '${key}'.`,
      useLabel: "Write '{{label}}'.",
    },
  },
  create(context) {
    const { ast, text } = context.sourceCode;
    let isLabelled: boolean | undefined;

    return {
      Maintainer(node) {
        // ONBUILD cannot trigger it at all, and says so itself.
        if (context.sourceCode.getParent(node)?.type === "Onbuild" || node.name === null) return;
        const label = labelFor(node, ast.escape);
        const isOneLine = !text.slice(node.keywordRange[0], node.name.range[1]).includes("\n");
        const range: [number, number] = [node.keywordRange[0], node.name.range[1]];
        isLabelled ??= setsAuthors(ast);
        const isSafe = isOneLine && !isLabelled && plain.test(node.name.raw);
        context.report({
          node,
          messageId: "deprecated",
          data: { name: node.name.raw },
          fix: isSafe ? (fixer) => fixer.replaceTextRange(range, label) : null,
          suggest:
            isSafe || !isOneLine
              ? null
              : [{ messageId: "useLabel", data: { label }, fix: (fixer) => fixer.replaceTextRange(range, label) }],
        });
      },
    };
  },
});

/** MAINTAINER keeps quotes in the name, though nobody means them to be part of it. */
function labelFor({ keyword, name }: Maintainer, escape: string): string {
  const raw = name?.raw ?? "";
  const written = /^"[^"]*"$|^'[^']*'$/.test(raw) ? raw.slice(1, -1) : raw;
  const value = written.replaceAll(/["$\\`]/g, (character) =>
    /["$]/.test(character) || character === escape ? escape + character : character,
  );
  return `${keyword === keyword.toLowerCase() ? "label" : "LABEL"} ${key}="${value}"`;
}

function setsAuthors({ stages }: Dockerfile): boolean {
  const labels = stages.flatMap(({ instructions }) => instructions).filter((instruction) => instruction.type === "Label");
  // A key with a variable may be any.
  return labels.some(({ pairs }) => pairs.some((pair) => (pair.key.value ?? key) === key));
}
