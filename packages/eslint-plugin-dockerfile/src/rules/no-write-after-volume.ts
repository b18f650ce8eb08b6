import { posix } from "node:path";
import type { Instruction, Run, Word } from "dockerfile-syntax";
import { invocation } from "../analysis/commands.js";
import { expand, type Lookup } from "../analysis/expansion.js";
import { nestedCommandsOf, redirectTargets } from "../analysis/nested-commands.js";
import { withFolders, withoutTrailingSlashes } from "../analysis/paths.js";
import { scopedInstructions } from "../analysis/scope.js";
import { workingDirectories } from "../analysis/working-directory.js";
import { defineRule } from "../define-rule.js";
import { writingCommands } from "../knowledge/writing-commands.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow changing a folder after VOLUME has declared it",
      category: "layers-cache",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      discarded: "Some builders discard what is written to '{{volume}}' below the VOLUME in line {{line}}. Move this above it.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        const lines = new Map<string, number>();
        let directory: string | null = null;
        for (const [instruction, scope] of scopedInstructions(ast, stage)) {
          if (instruction.type === "Workdir") directory = workingDirectories(ast).get(instruction) ?? null;
          if (instruction.type === "Volume") {
            for (const word of instruction.paths) {
              const path = withoutTrailingSlashes(expand(word, scope) ?? "");
              if (path !== "") lines.set(path, instruction.loc.start.line);
            }
          }
          if (lines.size === 0) continue;
          for (const node of writtenWords(instruction)) {
            const path = pathOf(node, scope, directory);
            const volume = path === null ? undefined : [...withFolders(path)].find((folder) => lines.has(folder));
            if (volume === undefined) continue;
            context.report({ node, messageId: "discarded", data: { volume, line: String(lines.get(volume)) } });
          }
        }
      },
    };
  },
});

/** The words that name what an instruction writes. */
function writtenWords(instruction: Instruction): readonly Word[] {
  if (instruction.type === "Copy" || instruction.type === "Add") return instruction.destination === null ? [] : [instruction.destination];
  return instruction.type === "Run" ? writtenByCommands(instruction) : [];
}

function writtenByCommands(run: Run): readonly Word[] {
  return nestedCommandsOf(run).flatMap((command) => {
    const written = redirectTargets(command.redirects.filter(({ operator }) => operator.includes(">")));
    const { name, args } = invocation(command);
    if (name === null || !writingCommands.includes(name)) return written;
    const operands = args.filter(({ raw }) => !raw.startsWith("-"));
    // Their first operands are only read.
    return [...written, ...(name === "cp" || name === "install" || name === "ln" || name === "rsync" ? operands.slice(-1) : operands)];
  });
}

/** The path in the image; null where it is not known. */
function pathOf(word: Word, lookup: Lookup, directory: string | null): string | null {
  const text = expand(word, lookup);
  if (text === null || text === "" || (!text.startsWith("/") && directory === null)) return null;
  return withoutTrailingSlashes(posix.resolve(directory ?? "/", text));
}
