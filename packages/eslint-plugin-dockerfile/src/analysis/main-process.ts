import type { Command, Script, ShellForm } from "dockerfile-syntax";
import { shellBuiltins } from "../knowledge/shell-builtins.js";

/**
 * The command that a script ends with and whose process could take the place of the shell's, or null where none could: it is in a pipe or a
 * compound command, runs only when another fails, is left in the background, or is the shell's own.
 */
export function mainProcess({ commands, raw, dialect }: ShellForm | Script): Command | null {
  const last = commands.at(-1);
  if ((dialect !== "posix" && dialect !== "bash") || last === undefined || last.within.length > 0 || last.words.length === 0) return null;
  if (last.operator === "||" || last.pipeline === commands.at(-2)?.pipeline) return null;
  if (last.name === null ? last.words[0]?.variables.length === 0 : shellBuiltins.has(last.name)) return null;
  // Only blanks may follow: `}`, `&` and the like make it something else.
  return raw.trimEnd().endsWith(last.raw) ? last : null;
}
