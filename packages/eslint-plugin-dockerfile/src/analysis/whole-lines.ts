import type { Range } from "dockerfile-syntax";

/** The lines that a range takes part in, with the end of the last one. */
export function wholeLines(text: string, [start, end]: Range): [number, number] {
  const newline = text.indexOf("\n", end);
  return [text.lastIndexOf("\n", start - 1) + 1, newline === -1 ? text.length : newline + 1];
}

/** What a new instruction below one begins with; null where that would go on in the new line, since nothing but comments follows its continuation. */
export function lineBelow(text: string, [start, end]: Range): string | null {
  const lines = text.slice(start, end).split("\n");
  const last = lines.findLast((line) => !/^\s*(?:#|$)/.test(line)) ?? "";
  return /[\\`]\s*$/.test(last) ? null : lineEndOf(text);
}

/** How the first line ends there, for lines that are added: to look at all of them for each would take long. */
export function lineEndOf(text: string): "\r\n" | "\n" {
  return text[text.indexOf("\n") - 1] === "\r" ? "\r\n" : "\n";
}
