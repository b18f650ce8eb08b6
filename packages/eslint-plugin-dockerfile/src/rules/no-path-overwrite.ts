import type { Word } from "dockerfile-syntax";
import { withoutOnbuild } from "../analysis/commands.js";
import { expand, type Lookup } from "../analysis/expansion.js";
import { scopedInstructions } from "../analysis/scope.js";
import { baseOf, rootOf } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

const systemFolder = /^(?:\/usr)?\/bin\/?$/;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow ENV PATH without the folders of the system",
      category: "env-arg",
      presets: { recommended: "error", strict: "error" },
      aliases: [],
    },
    messages: {
      overwritten: "Without '$PATH' the shell finds no program of the system any more. Write 'PATH={{value}}:$PATH'.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        // There the image has no folders but its own.
        if (baseOf(ast, rootOf(ast, stage)).kind === "scratch") return;
        for (const [outer, scope] of scopedInstructions(ast, stage)) {
          const instruction = withoutOnbuild(outer);
          if (instruction.type !== "Env") continue;
          for (const { key, value } of instruction.pairs) {
            if (key.value !== "PATH" || value === null || mayReachSystem(value, scope)) continue;
            context.report({ node: value, messageId: "overwritten", data: { value: value.raw.replace(/^"(.*)"$/s, "$1") } });
          }
        }
      },
    };
  },
});

/** Whether a folder of the list is one of the system's, or may be, or the list is one of Windows. */
function mayReachSystem(value: Word, lookup: Lookup): boolean {
  const text = expand(value, lookup) ?? value.raw.replaceAll(/["']/g, "");
  // With something behind it a variable is one folder; alone it may hold a list.
  return /[;\\%]|^[a-z]:/i.test(text) || text.split(":").some((folder) => systemFolder.test(folder) || endsInVariable(folder));
}

function endsInVariable(folder: string): boolean {
  const start = folder.lastIndexOf("$");
  return start !== -1 && /^\$(?:\w*\}*|\{[^}]*\}*)$/.test(folder.slice(start));
}
