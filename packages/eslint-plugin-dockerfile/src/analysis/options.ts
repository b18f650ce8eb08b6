import type { Command, Range, Word } from "dockerfile-syntax";
import { expand, type Lookup } from "./expansion.js";

/** An option as getopt reads it: `-u 1`, `-u1`, the `u` of `-mu 1`, `--uid 1`, `--uid=1`. */
export interface ParsedOption {
  /** With its hyphens. */
  readonly name: string;
  /** Null where it takes none, where it is missing, and where it is not known before the build. */
  readonly value: string | null;
  /** The word that holds the value, or the name where it has none. */
  readonly word: Word;
}

export interface ParsedArguments {
  readonly options: readonly ParsedOption[];
  readonly operands: readonly Word[];
}

/** Splits the arguments of a command whose options may stand anywhere before `--`. */
export function parseOptions(args: readonly Word[], valueOptions: ReadonlySet<string>, lookup: Lookup | null = null): ParsedArguments {
  const read = (word: Word | undefined): string | null => (word === undefined ? null : lookup ? expand(word, lookup) : word.value);
  const options: ParsedOption[] = [];
  const operands: Word[] = [];
  let index = 0;
  for (let word = args[index]; word !== undefined; word = args[++index]) {
    const value = read(word);
    const text = value ?? word.raw;
    if (text === "--") {
      operands.push(...args.slice(index + 1));
      break;
    }
    if (!/^-./.test(text)) {
      operands.push(word);
      continue;
    }
    const [, long, assigned] = /^(--[^=]+)=(.*)$/s.exec(text) ?? [];
    const { name, inline, before } = long === undefined ? optionIn(text, valueOptions) : { name: long, inline: assigned, before: [] };
    for (const flag of before) options.push({ name: flag, value: null, word });
    if (inline !== undefined) {
      options.push({ name, value: value === null ? null : inline, word });
    } else if (valueOptions.has(name)) {
      const next = args[++index];
      options.push({ name, value: read(next), word: next ?? word });
    } else {
      options.push({ name, value: null, word });
    }
  }
  return { options, operands };
}

/** The last option of a word, what follows it there as its value, and the options of one letter before it. */
function optionIn(text: string, valueOptions: ReadonlySet<string>): { name: string; inline: string | undefined; before: string[] } {
  if (text.length === 2 || text.startsWith("--") || valueOptions.has(text)) return { name: text, inline: undefined, before: [] };
  const letters = Array.from(text.slice(1), (letter) => `-${letter}`);
  const taking = letters.findIndex((letter) => valueOptions.has(letter));
  const last = taking === -1 ? letters.length - 1 : taking;
  const inline = text.slice(last + 2);
  return { name: letters[last] ?? text, inline: inline === "" ? undefined : inline, before: letters.slice(0, last) };
}

/**
 * What to take out of the text so that an option of the command is gone, its value and the blanks before it too; of a group of letters its own
 * alone. Null where something else stands in between.
 */
export function optionRemoval({ words }: Command, { name, word }: ParsedOption, text: string): Range | null {
  const own = word.value ?? word.raw;
  if (/^-[^-]/.test(own) && own !== name) {
    const letter = own.indexOf(name.slice(1), 1);
    const start = text.slice(...word.range).indexOf(own);
    const place = word.range[0] + start + letter;
    return start === -1 || letter === -1 || name.length !== 2 ? null : [place, place + 1];
  }
  const last = words.indexOf(word);
  const first = own.startsWith("-") ? last : last - 1;
  const before = words[first - 1];
  if (before === undefined) return null;
  const blanks = [before, ...words.slice(first, last)].map(({ range }, index) => text.slice(range[1], words[first + index]?.range[0]));
  return blanks.every((blank) => /^[\s\\`,]*$/.test(blank)) ? [before.range[1], word.range[1]] : null;
}
