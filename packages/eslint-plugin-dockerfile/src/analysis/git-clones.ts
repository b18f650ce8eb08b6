import type { Command, Run, Stage, Word } from "dockerfile-syntax";
import { invocation, withoutOnbuild } from "./commands.js";
import { nestedCommandsOf } from "./nested-commands.js";
import { parseOptions, type ParsedOption } from "./options.js";

/** A `git clone` of a repository that is elsewhere. */
export interface GitClone {
  readonly run: Run;
  readonly command: Command;
  /** The word `clone`. */
  readonly subcommand: Word;
  readonly options: readonly ParsedOption[];
  /** The subcommands of git that run later in the stage. */
  readonly later: ReadonlySet<string>;
}

const globalOptions: ReadonlySet<string> = new Set(["-C", "-c", "--git-dir", "--work-tree", "--namespace"]);

const cloneOptions: ReadonlySet<string> = new Set([
  ...["-b", "--branch", "-c", "--config", "--depth", "-j", "--jobs", "-o", "--origin", "--reference", "--reference-if-able", "--revision"],
  ...["--separate-git-dir", "--server-option", "--shallow-exclude", "--shallow-since", "--filter", "--template", "-u", "--upload-pack"],
  ...["--bundle-uri"],
]);

/** The clones in a stage. Left out are those with an option in a variable, and those of a directory. */
export function gitClones({ instructions }: Stage): readonly GitClone[] {
  const clones: GitClone[] = [];
  const later = new Set<string>();
  for (const instruction of instructions.toReversed()) {
    const run = withoutOnbuild(instruction);
    if (run.type !== "Run") continue;
    for (const command of nestedCommandsOf(run).toReversed()) {
      const { name, args } = invocation(command);
      if (name !== "git") continue;
      const subcommand = parseOptions(args, globalOptions).operands[0];
      if (subcommand === undefined) continue;
      const rest = args.slice(args.indexOf(subcommand) + 1);
      const { operands, options } = parseOptions(rest, cloneOptions);
      if (subcommand.value === "clone" && isRemote(operands[0]) && !rest.some(mayBeOptions)) {
        clones.push({ run, command, subcommand, options, later: new Set(later) });
      }
      later.add(subcommand.value ?? "");
    }
  }
  return clones.toReversed();
}

function isRemote(repository: Word | undefined): boolean {
  return repository !== undefined && /^"?(?:https?|git|ssh|ftps?):\/\/|^"?[\w-]+@[\w.-]+:/.test(repository.value ?? repository.raw);
}

/** A word that is a variable alone may hold options, or nothing. */
function mayBeOptions({ raw, value }: Word): boolean {
  return value === null && /^\$/.test(raw);
}
