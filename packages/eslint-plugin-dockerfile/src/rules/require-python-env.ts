import { baseImage, officialName } from "../analysis/base-images.js";
import { definedNames } from "../analysis/defined-names.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { lineBelow } from "../analysis/whole-lines.js";
import { defineRule } from "../define-rule.js";

const variables = ["PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"] as const;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require images with Python to say how it writes bytecode and output",
      category: "pip",
      presets: {},
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      missing: "Python writes bytecode into the layer and holds its output back unless it is told otherwise. Set {{names}} with ENV.",
      insert: "Insert '{{env}}'.",
    },
  },
  create(context) {
    const { ast, text } = context.sourceCode;
    return {
      Dockerfile() {
        const stage = finalStage(ast);
        const first = stage && lineage(ast, stage).at(-1);
        const image = first && baseImage(ast, first);
        const { from } = stage ?? {};
        if (stage === undefined || from?.image == null || image == null || officialName(image) !== "python") return;
        const missing = variables.filter((name) => definedNames(ast).get(stage)?.has(name) !== true);
        if (missing.length === 0) return;
        const env = `ENV ${missing.map((name) => `${name}=1`).join(" ")}`;
        const below = lineBelow(text, from.range);
        context.report({
          node: from.image,
          messageId: "missing",
          data: { names: missing.map((name) => `'${name}=1'`).join(" and ") },
          suggest:
            below === null
              ? null
              : [{ messageId: "insert", data: { env }, fix: (fixer) => fixer.insertTextAfterRange([...from.range], below + env) }],
        });
      },
    };
  },
});
