import type { Command } from "dockerfile-syntax";
import { invocation } from "./commands.js";
import { noVariables } from "./expansion.js";
import { removals } from "./leavings.js";
import { isInside } from "./mounts.js";

/**
 * Whether a command behind the one at `index` removes what a package manager keeps in a directory, so that the layer does not hold it, or may
 * do so. A `~` at the start of the directory is any home.
 */
export function isEmptiedAfter(commands: readonly Command[], index: number, directory: string, manager: string): boolean {
  const leaving = { what: directory, line: 0, path: directory, manager, packages: [] };
  return commands
    .slice(index + 1)
    .some(
      (command) =>
        removals(command, noVariables).some(({ takes }) => takes(leaving)) ||
        isDeletedByFind(command, directory) ||
        removesUnknown(command, commands),
    );
}

/** Whether a command removes something that is not known: what a variable names, or what is in a directory that the shell went to. */
function removesUnknown(command: Command, commands: readonly Command[]): boolean {
  const { name, args } = invocation(command);
  if (name !== "rm") return false;
  const operands = args.filter(({ raw }) => !raw.startsWith("-"));
  const moves = commands.some((other) => other.name === "cd");
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
