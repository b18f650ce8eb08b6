import { instructions, type Comment, type Instruction, type Word } from "dockerfile-syntax";
import { suppressionIn } from "../analysis/suppressions.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require the comment above an ARG or a named stage to begin with its name",
      category: "stages",
      presets: {},
      aliases: [{ tool: "buildkit", id: "InvalidDefinitionDescription" }],
    },
    hasSuggestions: true,
    messages: {
      noName:
        "Builders show the comment above {{keyword}} as its description where it begins with '{{name}} '. Write it so, or set it off by a line '#'.",
      addName: "Begin the comment with '{{name}}'.",
      setOff: "Set it off by a line '#'.",
    },
  },
  create(context) {
    const { ast, text } = context.sourceCode;

    function check(instruction: Instruction, names: readonly string[], node: Word, comment: Comment): void {
      const [word = ""] = comment.value.trim().split(" ");
      const [name] = names;
      // What is said to linters describes nothing.
      // A name of other characters is reported by itself.
      if (
        name === undefined ||
        !/^[\w.-]+$/.test(name) ||
        word === "" ||
        names.includes(word) ||
        /^eslint/.test(word) ||
        suppressionIn(comment) !== null
      )
        return;
      const start = comment.range[0] + 1;
      const separator = /^\s/.test(comment.value) ? "" : " ";
      const lineEnd = text.startsWith("\r\n", comment.range[1]) ? "\r\n" : "\n";
      context.report({
        node,
        messageId: "noName",
        data: { keyword: instruction.keyword, name },
        suggest: [
          { messageId: "addName", data: { name }, fix: (fixer) => fixer.insertTextAfterRange([start, start], ` ${name}${separator}`) },
          { messageId: "setOff", fix: (fixer) => fixer.insertTextAfterRange([...comment.range], `${lineEnd}#`) },
        ],
      });
    }

    return {
      Dockerfile({ comments, stages }) {
        const stageNames = new Map(stages.map(({ from, name }) => [from, name]));
        let next = 0;
        for (const instruction of instructions(ast)) {
          let above: Comment | undefined;
          for (; (comments[next]?.range[0] ?? Infinity) < instruction.range[0]; next++) above = comments[next];
          // Those inside the instruction describe nothing.
          while ((comments[next]?.range[0] ?? Infinity) < instruction.range[1]) next++;
          if (above === undefined) continue;
          if (instruction.type === "Arg") {
            const keys = instruction.pairs.map(({ key }) => key);
            if (keys[0] !== undefined)
              check(
                instruction,
                keys.map(({ value, raw }) => value ?? raw),
                keys[0],
                above,
              );
          } else if (instruction.type === "From" && instruction.name !== null) {
            check(instruction, [stageNames.get(instruction) ?? instruction.name.raw], instruction.name, above);
          }
        }
      },
    };
  },
});
