import type { ShellDialect, Word } from "./nodes.js";
import { shellDialect } from "./shell-dialects.js";
import type { Span } from "./words.js";

/** Options of shells that take the next word; of the short ones every letter takes one. */
const longOptionsWithValue: ReadonlySet<string> = new Set(["--rcfile", "--init-file"]);
const lettersWithValue = /[oO]/g;

/** The script that a command gives to a shell with `-c`: which of its words, and in which dialect. */
export interface InlineScript {
  readonly index: number;
  readonly dialect: "posix" | "bash";
}

/**
 * Finds the script of `sh -c '...'`, `bash -euxo pipefail -c "..."`; null where there is none, or where a word that only the build knows
 * stands before it. `env`, `sudo`, `xargs` and the like are commands of their own.
 */
export function inlineScript(words: readonly Word[]): InlineScript | null {
  const shell = words[0]?.value;
  if (words.length < 3 || shell == null) return null;
  const dialect: ShellDialect = shellDialect(shell);
  if (dialect !== "posix" && dialect !== "bash") return null;
  // busybox takes the name of the shell before its options.
  let index = /(?:^|\/)busybox$/.test(shell) ? 2 : 1;
  if (index === 2 && shellDialect(words[1]?.value ?? "") !== "posix") return null;
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
