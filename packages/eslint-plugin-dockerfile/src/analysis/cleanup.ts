import type { Command, Run, ShellForm } from "dockerfile-syntax";
import { invocation } from "./commands.js";
import { noVariables } from "./expansion.js";
import { removals, takesCache } from "./leavings.js";
import { isInside } from "./mounts.js";

/** The body of a RUN at whose end `&& ...` runs where all before it went well; null where it would not. */
export function chainOf({ body, heredocs }: Run): ShellForm | null {
  if (body?.type !== "ShellForm" || heredocs.length > 0) return null;
  // A semicolon or a comment may stand behind the last one.
  const endsAsCommand = body.commands.at(-1)?.range[1] === body.range[1];
  const isChain = body.commands.every(({ operator, within }) => within.length === 0 && (operator === null || operator === "&&"));
  return endsAsCommand && isChain ? body : null;
}

/** The last command that empties a directory, by the manager and the directory; -1 where none does. Every install of a RUN asks for it. */
const lastCleanups = new WeakMap<readonly Command[], Map<string, number>>();

/**
 * Whether a command behind the one at `index` removes what a package manager keeps in a directory, so that the layer does not hold it, or may
 * do so. A `~` at the start of the directory is any home.
 */
export function isEmptiedAfter(commands: readonly Command[], index: number, directory: string, manager: string): boolean {
  const cleanups = lastCleanups.get(commands) ?? new Map<string, number>();
  lastCleanups.set(commands, cleanups);
  const key = `${manager} ${directory}`;
  let last = cleanups.get(key);
  if (last === undefined) {
    last = lastCleanup(commands, directory, manager);
    cleanups.set(key, last);
  }
  return last > index;
}

function lastCleanup(commands: readonly Command[], directory: string, manager: string): number {
  const moves = commands.some(({ name }) => name === "cd");
  return commands.findLastIndex(
    (command) =>
      removals(command, noVariables).some((removal) => takesCache(removal, manager, directory)) ||
      isDeletedByFind(command, directory) ||
      removesUnknown(command, moves),
  );
}

/** Whether a command removes something that is not known: what a variable names, or what is in a directory that the shell went to. */
function removesUnknown(command: Command, moves: boolean): boolean {
  const { name, args } = invocation(command);
  if (name !== "rm") return false;
  const operands = args.filter(({ raw }) => !raw.startsWith("-"));
  return operands.some(
    ({ raw, substitutions, variables }) =>
      substitutions.length > 0 || variables.some((variable) => variable.name !== "HOME") || (moves && !/^["']?[/~$]/.test(raw)),
  );
}

/** `find DIRECTORY ... -delete`, or with `-exec rm`. */
function isDeletedByFind(command: Command, directory: string): boolean {
  const { name, args } = invocation(command);
  if (name !== "find") return false;
  const deletes = args.some(({ value }, index) => value === "-delete" || (value === "-exec" && args[index + 1]?.value === "rm"));
  // A pattern has no value before it meets the files.
  return deletes && args.some(({ raw }) => raw.startsWith("/") && isInside(directory, raw.replace(/(?<=.)\/\*?$/, "")));
}
