import type { Range } from "dockerfile-syntax";

/** The lines that a range takes part in, with the end of the last one. */
export function wholeLines(text: string, [start, end]: Range): [number, number] {
  const newline = text.indexOf("\n", end);
  return [text.lastIndexOf("\n", start - 1) + 1, newline === -1 ? text.length : newline + 1];
}
