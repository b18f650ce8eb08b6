import { posix } from "node:path";
import type { Add, Command, Copy, Run, Word } from "dockerfile-syntax";
import { accountOf } from "../analysis/accounts.js";
import { invocation } from "../analysis/commands.js";
import type { Lookup } from "../analysis/expansion.js";
import { parseOptions } from "../analysis/options.js";
import { withoutTrailingSlashes } from "../analysis/paths.js";
import { scopedInstructions } from "../analysis/scope.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { wholeLines } from "../analysis/whole-lines.js";
import { defineRule } from "../define-rule.js";

/** A chmod or chown of one absolute path. */
interface Change {
  readonly command: Command;
  readonly flag: "chmod" | "chown";
  readonly value: Word;
  readonly path: string;
  readonly recursive: boolean;
}

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer --chmod and --chown of COPY over a later chmod or chown",
      category: "copy-add",
      presets: { strict: "error" },
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      later:
        "'{{flag}}' stores a second copy of what line {{line}} brought to '{{path}}'. Give the {{keyword}} there '--{{flag}}={{value}}'.",
      move: "Give the {{keyword}} '--{{flag}}={{value}}', and remove this RUN.",
    },
  },
  create(context) {
    const { ast, text } = context.sourceCode;

    function report({ command, flag, path, value, recursive }: Change, copy: Add | Copy, run: Run, isNext: boolean): void {
      const keyword = copy.keyword.toUpperCase();
      // Letters as a mode need a new builder, and a name a user that is there already.
      const isNumeric = /^\d+(?::\d+)?$/.test(value.value ?? "");
      const isAlone = run.body?.type === "ShellForm" && run.body.commands.length === 1 && run.heredocs.length + run.flags.length === 0;
      const isFree = copy.flags.every(({ name }) => name !== flag);
      const end = copy.keywordRange[1];
      context.report({
        node: command,
        messageId: "later",
        data: { flag, keyword, line: String(copy.loc.start.line), path, value: value.raw },
        suggest:
          isNext && isNumeric && isAlone && isFree && !recursive
            ? [
                {
                  messageId: "move",
                  data: { flag, keyword, value: value.raw },
                  fix: (fixer) => [
                    fixer.insertTextAfterRange([0, end], ` --${flag}=${value.raw}`),
                    fixer.removeRange(wholeLines(text, run.range)),
                  ],
                },
              ]
            : null,
      });
    }

    return {
      Dockerfile() {
        const final = finalStage(ast);
        for (const stage of final === undefined ? [] : lineage(ast, final)) {
          const files = new Map<string, Add | Copy>();
          let previous: Add | Copy | null = null;
          for (const [instruction, scope] of scopedInstructions(ast, stage)) {
            if (instruction.type === "Copy" || instruction.type === "Add") {
              const file = fileOf(instruction);
              if (file !== null) files.set(file, instruction);
            }
            if (instruction.type === "Run") {
              const commands = instruction.body?.commands ?? [];
              const changes = commands.flatMap((command) => changeOf(command, scope) ?? []);
              // Of what else a RUN makes in the folder the COPY knows nothing.
              const makesNothing =
                changes.length > 0 && commands.every((command) => changeOf(command) !== null || accountOf(command, scope) !== null);
              for (const change of changes) {
                const folder: Add | Copy | null =
                  change.recursive && makesNothing && previous !== null && folderOf(previous) === change.path ? previous : null;
                const copy = folder ?? (change.recursive ? undefined : files.get(change.path));
                if (copy !== undefined) report(change, copy, instruction, copy === previous);
              }
            }
            previous = instruction.type === "Copy" || instruction.type === "Add" ? instruction : null;
          }
        }
      },
    };
  },
});

function folderOf({ destination }: Add | Copy): string | null {
  const path = destination?.value ?? null;
  return path?.startsWith("/") === true ? withoutTrailingSlashes(posix.normalize(path)) : null;
}

/** The absolute path of the one file that a COPY or ADD brings; null where it may be a folder. */
function fileOf(copy: Add | Copy): string | null {
  const [source, ...others] = copy.sources;
  const name = posix.basename(source?.value ?? "");
  const folder = folderOf(copy);
  if (folder === null || others.length > 0 || name === "" || /[*?[]/.test(name) || source?.value?.endsWith("/") === true) return null;
  const isFolder = copy.destination?.value?.endsWith("/") === true;
  const path = isFolder ? posix.join(folder, name) : folder;
  return /\.\w+$/.test(name) || /\/s?bin\/[^/]+$/.test(path) ? path : null;
}

const noValues: ReadonlySet<string> = new Set();

function changeOf(command: Command, lookup: Lookup | null = null): Change | null {
  const { name, args } = invocation(command);
  if ((name !== "chmod" && name !== "chown") || command.within.length > 0) return null;
  const { operands, options } = parseOptions(args, noValues, lookup);
  const [value, path, ...others] = operands;
  const written = path?.value ?? null;
  if (value === undefined || written?.startsWith("/") !== true || others.length > 0) return null;
  const recursive = options.some((option) => option.name === "-R" || option.name === "--recursive");
  return { command, flag: name, value, path: withoutTrailingSlashes(posix.normalize(written)), recursive };
}
