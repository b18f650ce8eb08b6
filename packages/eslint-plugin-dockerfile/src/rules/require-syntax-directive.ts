import { instructions, type Flag, type Heredoc, type Instruction } from "dockerfile-syntax";
import { withoutOnbuild } from "../analysis/commands.js";
import { lineEndOf } from "../analysis/whole-lines.js";
import { defineRule } from "../define-rule.js";

/** Flags that the builder of older engines does not know, by instruction. */
const newFlags: Readonly<Partial<Record<Instruction["type"], readonly string[]>>> = {
  Add: ["checksum", "exclude", "keep-git-dir", "link", "unpack"],
  Copy: ["exclude", "link", "parents"],
  Run: ["device", "mount", "network", "security"],
};

const directive = "# syntax=docker/dockerfile:1";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require a syntax directive where newer syntax is used",
      category: "layers-cache",
      presets: {},
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      feature: "Not every builder knows {{feature}}. Start the file with '# syntax=docker/dockerfile:1', which fetches one that does.",
      check: "With 'error=true' each builder fails on the checks that it happens to know. Start the file with a '# syntax=' directive.",
      insert: "Insert '# syntax=docker/dockerfile:1'.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;

    const suggest: Parameters<typeof context.report>[0]["suggest"] = [
      {
        messageId: "insert",
        fix: (fixer) => {
          const newline = lineEndOf(text);
          return fixer.insertTextBeforeRange([0, 0], directive + newline);
        },
      },
    ];

    return {
      Dockerfile(tree) {
        const { directives } = tree;
        if (directives.some(({ name }) => name === "syntax")) return;
        const check = directives.find(({ name, value }) => name === "check" && /(?:^|;)\s*error=true/i.test(value));
        if (check !== undefined) context.report({ loc: check.loc, messageId: "check", suggest });
        const node = instructions(tree).map(withoutOnbuild).flatMap(newFeatures)[0];
        if (node === undefined) return;
        const feature = node.type === "Flag" ? `'--${node.name}'` : "here-documents";
        context.report({ node, messageId: "feature", data: { feature }, suggest });
      },
    };
  },
});

function newFeatures(instruction: Instruction): readonly (Flag | Heredoc)[] {
  const known = newFlags[instruction.type] ?? [];
  const flags = instruction.flags.filter(({ name }) => known.includes(name));
  return "heredocs" in instruction ? [...flags, ...instruction.heredocs] : flags;
}
