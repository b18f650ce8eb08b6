import type { ShellDialect, Word } from "./nodes.js";
import { shellDialect } from "./shell-dialects.js";
import type { Span } from "./words.js";
import { wrappedCommand } from "./wrappers.js";

/** Options of shells that take the next word; of the short ones every letter takes one. */
const longOptionsWithValue: ReadonlySet<string> = new Set(["--rcfile", "--init-file"]);
const lettersWithValue = /[oO]/g;

/** The script that a command gives to a shell with `-c`: which of its words, and in which dialect. */
export interface InlineScript {
  readonly index: number;
  readonly dialect: "posix" | "bash";
}

/**
 * Finds the script of `sh -c '...'`, `sudo -E bash -euxo pipefail -c "..."`; null where there is none, or where a word that only the build
 * knows stands before it.
 */
export function inlineScript(words: readonly Word[]): InlineScript | null {
  if (words.length < 3) return null;
  let index = 0;
  for (let wrapped = wrappedCommand(words, 0); wrapped !== null; wrapped = wrappedCommand(words, index)) index = wrapped;
  const shell = words[index++]?.value;
  if (shell == null) return null;
  const dialect: ShellDialect = shellDialect(shell);
  if (dialect !== "posix" && dialect !== "bash") return null;
  // busybox takes the name of the shell before its options.
  if (/(?:^|\/)busybox$/.test(shell) && shellDialect(words[index++]?.value ?? "") !== "posix") return null;
  let isScript = false;
  for (; index < words.length; index++) {
    const value = words[index]?.value;
    if (value == null) return null;
    if (value === "--" || value === "-") {
      index++;
      break;
    }
    if (value.startsWith("--")) {
      if (longOptionsWithValue.has(value)) index++;
    } else if (value.startsWith("-") || value.startsWith("+")) {
      isScript ||= value.startsWith("-") && value.includes("c");
      index += value.match(lettersWithValue)?.length ?? 0;
    } else break;
  }
  return isScript && index < words.length ? { index, dialect } : null;
}

/** Where the text that a quoted or bare word says stands, or null where an escape or a second quote keeps the two apart. */
export function innerSpan(text: string, [start, end]: Span, value: string): Span | null {
  const quoted = /^["']/.test(text.charAt(start));
  const inner: Span = quoted ? [start + 1, end - 1] : [start, end];
  return text.slice(...inner) === value ? inner : null;
}
