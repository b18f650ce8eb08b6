import type { Arg, Env, KeyValue, Range } from "dockerfile-syntax";
import { wholeLines } from "./whole-lines.js";

/**
 * What to take out of the text so that a pair of ENV or ARG is gone: the lines of the instruction where it has no other. Null where more than
 * blanks stand between it and its neighbour, and where an ENV has a word without `=`, which alone is another fault.
 */
export function pairRemoval({ type, pairs, range }: Arg | Env, pair: KeyValue, text: string): Range | null {
  if (pairs.length === 1) {
    const lines = wholeLines(text, range);
    return text.slice(lines[0], range[0]).trim() === "" ? lines : null;
  }
  if (type === "Env" && pairs.some(({ value }) => value === null)) return null;
  const index = pairs.indexOf(pair);
  const [previous, next] = [pairs[index - 1], pairs[index + 1]];
  const removal: Range = previous === undefined ? [pair.range[0], next?.range[0] ?? pair.range[1]] : [previous.range[1], pair.range[1]];
  const blanks = text.slice(...removal).replace(text.slice(...pair.range), "");
  return /^[\s\\`]*$/.test(blanks) ? removal : null;
}
