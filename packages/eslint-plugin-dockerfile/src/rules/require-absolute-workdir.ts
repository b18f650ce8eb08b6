import type { Stage, Workdir } from "dockerfile-syntax";
import { expand } from "../analysis/expansion.js";
import { scopedInstructions } from "../analysis/scope.js";
import { baseOf } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

/** A slash, or a share or a drive of Windows. */
const absolute = /^(?:[/\\]|[A-Za-z]:)/;

export default defineRule<"relative" | "prefix", [{ only: "each" | "first"; variables: boolean }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Require WORKDIR to be an absolute path",
      category: "env-arg",
      presets: {
        recommended: "warn",
        strict: "error",
        hadolint: ["error", { only: "each", variables: false }],
        buildkit: ["error", { only: "first", variables: true }],
      },
      aliases: [
        { tool: "hadolint", id: "DL3000" },
        { tool: "buildkit", id: "WorkdirRelativePath" },
        { tool: "trivy", id: "DS-0009" },
        { tool: "sonar", id: "S7021" },
        { tool: "checkov", id: "CKV_DOCKER_10" },
      ],
    },
    hasSuggestions: true,
    messages: {
      relative: "Where '{{path}}' is depends on the WORKDIR before it or on the base image. Write the absolute path.",
      prefix: "Write '/{{path}}'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          only: {
            enum: ["each", "first"],
            description: "Whether each WORKDIR is judged, or the first one of a stage and those it is built on.",
          },
          variables: { type: "boolean", description: "Whether the values of variables at the start of the path are filled in." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ only: "each", variables: true }],
  },
  create(context) {
    const [{ only, variables }] = context.options;
    const { ast } = context.sourceCode;
    /** The stages that have a WORKDIR, their own or that of a stage that they are built on. */
    const placed = new Set<Stage>();

    function report({ path: node }: Workdir, path: string, isFirst: boolean): void {
      if (node === null) return;
      const start = node.range[0] + (/^["']/.test(node.raw) ? 1 : 0);
      const canPrefix = isFirst && node.value === path && /^[\w.][\w./-]*$/.test(path) && !/^\.\.?(?:\/|$)/.test(path);
      context.report({
        node,
        messageId: "relative",
        data: { path },
        suggest: canPrefix
          ? [{ messageId: "prefix", data: { path }, fix: (fixer) => fixer.insertTextBeforeRange([start, start], "/") }]
          : null,
      });
    }

    return {
      Stage(stage) {
        const base = baseOf(ast, stage);
        let isFirst = base.kind !== "stage" || !placed.has(base.stage);
        for (const [instruction, scope] of scopedInstructions(ast, stage)) {
          if (instruction.type !== "Workdir" || instruction.path === null) continue;
          const { path: word } = instruction;
          const written = word.raw.replace(/^["']/, "");
          const path = (variables || !written.startsWith("$") ? expand(word, scope) : null) ?? written;
          // The builder knows no `$(...)`: the folder gets that name.
          const isKnown = !path.startsWith("$") || (variables && path.startsWith("$("));
          if (isKnown && !absolute.test(path) && (only === "each" || isFirst)) report(instruction, path, isFirst);
          isFirst = false;
        }
        if (!isFirst) placed.add(stage);
      },
    };
  },
});
