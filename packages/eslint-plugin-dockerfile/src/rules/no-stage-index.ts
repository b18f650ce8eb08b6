import type { Stage } from "dockerfile-syntax";
import { stageReferences, type StageReference } from "../analysis/stage-references.js";
import { stagesNamed } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"index" | "useName" | "nameStage">({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow numbers as names of stages in COPY --from",
      category: "stages",
      presets: { strict: "error" },
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      index: "'--from={{index}}' is another stage as soon as one is added above it. Use the name of the stage.",
      useName: "Use '{{name}}'.",
      nameStage: "Call the stage '{{name}}', and use that.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;

    function suggestions({ node }: StageReference, source: Stage): Parameters<typeof context.report>[0]["suggest"] {
      const { as, extra, image, keyword, name } = source.from;
      if (source.name !== null) {
        // Of several stages of one name the last is meant.
        if (stagesNamed(ast, source.name).at(-1) !== source) return null;
        const text = name?.raw ?? source.name;
        return [{ messageId: "useName", data: { name: text }, fix: (fixer) => fixer.replaceTextRange([...node.range], text) }];
      }
      const newName = `stage-${String(source.index)}`;
      if (image === null || as !== null || extra.length > 0 || stagesNamed(ast, newName).length > 0) return null;
      return [
        {
          messageId: "nameStage",
          data: { name: newName },
          fix: (fixer) => [
            fixer.insertTextAfterRange([...image.range], ` ${keyword === "from" ? "as" : "AS"} ${newName}`),
            fixer.replaceTextRange([...node.range], newName),
          ],
        },
      ];
    }

    return {
      Stage(stage) {
        for (const reference of stageReferences(ast, stage)) {
          const { isIndex, name, node, onbuild, stage: source } = reference;
          // What another build runs counts the stages of that one; stages below are another rule's.
          if (!isIndex || onbuild || source === null || source.index >= stage.index) continue;
          context.report({ node, messageId: "index", data: { index: name ?? "" }, suggest: suggestions(reference, source) });
        }
      },
    };
  },
});
