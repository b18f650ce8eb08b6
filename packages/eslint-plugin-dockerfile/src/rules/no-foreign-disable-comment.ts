import type { Comment, Directive, Dockerfile } from "dockerfile-syntax";
import { rulesNamed, suppressionIn, suppressionOfDirective, type Suppression } from "../analysis/suppressions.js";
import { defineRule } from "../define-rule.js";

/** How the comments of linters begin whose codes are not translated. */
const others = /^\s*(checkov:skip=|bridgecrew:skip=|trivy:ignore:|nosemgrep\b|NOSONAR\b|dockerfile-utils:\s*ignore\b)/;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow comments that silence other linters",
      category: "style",
      presets: {},
      aliases: [{ tool: "hadolint", id: "DL1001", messageId: "hadolint" }],
    },
    fixable: "code",
    messages: {
      hadolint: "This comment silences hadolint. Use '{{instead}}', or remove it.",
      buildkit: "This comment silences docker build --check. Use '{{instead}}', or remove it.",
      other: "This comment silences another linter. Remove it, or silence the rule that answers it.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        for (const directive of tree.directives) report(directive, suppressionOfDirective(directive), tree);
        for (const comment of tree.comments) {
          const suppression = suppressionIn(comment);
          if (suppression === null && others.test(comment.value)) context.report({ loc: comment.loc, messageId: "other" });
          report(comment, suppression, tree);
        }
      },
    };

    function report(node: Comment | Directive, suppression: Suppression | null, tree: Dockerfile): void {
      if (suppression === null) return;
      const label = suppression.scope === "instruction" ? "eslint-disable-next-line" : "eslint-disable";
      const replacement = translatable(node, suppression, tree) ? `# ${label} ${rulesOf(suppression)}${reasonOf(suppression)}` : null;
      context.report({
        loc: node.loc,
        messageId: suppression.tool,
        data: { instead: `# ${label}` },
        fix: replacement === null ? null : (fixer) => fixer.replaceTextRange([...node.range], replacement),
      });
    }
  },
});

function rulesOf({ tool, codes }: Suppression): string {
  return [...new Set(codes.flatMap((code) => rulesNamed(tool, code)))].map((rule) => `dockerfile/${rule}`).join(", ");
}

function reasonOf({ reason }: Suppression): string {
  return reason === "" ? "" : ` -- ${reason}`;
}

/** Whether an ESLint comment in the same place silences the same: each code has a rule, and what is silenced lies below. */
function translatable(node: Comment | Directive, { tool, scope, codes }: Suppression, tree: Dockerfile): boolean {
  if (!codes.every((code) => rulesNamed(tool, code).length > 0)) return false;
  // A comment ends the directives: a directive behind it would be none any more. And an option besides `skip` would be lost.
  if (node.type === "Directive") return node === tree.directives.at(-1) && /^skip=[^;\s]*$/.test(node.value);
  if (scope === "stage") return false;
  const first = tree.globals[0] ?? tree.stages[0]?.from;
  return scope === "instruction" || first === undefined || node.range[1] < first.range[0];
}
