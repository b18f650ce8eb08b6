/** A reference to a variable in a plain word: `$name` or `${name}`. */
export interface PlainReference {
  readonly pos: number;
  readonly end: number;
  readonly name: string;
  /** Whether it stands between double quotes. */
  readonly quoted: boolean;
}

/** What a plain word says. */
export interface PlainWord {
  /** The text without quotes and escapes. What a reference stands for is not in it. */
  readonly value: string;
  readonly references: readonly PlainReference[];
}

const none: readonly never[] = [];

/** The characters that are not always themselves outside of quotes: there is more to a word with one of them than its text. */
const special = characters("$`'\"\\*?[{~()<>\n");
const specialInQuotes = characters('$`"\\');
const nameStart = characters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_");
const nameRest = characters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789");

function characters(list: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of list) table[character.charCodeAt(0)] = 1;
  return table;
}

function isIn(table: Uint8Array, code: number): boolean {
  return code < 128 && table[code] === 1;
}

const [newline, doubleQuote, dollar, singleQuote, bracket, backslash, brace, closingBrace] = [
  0x0a, 0x22, 0x24, 0x27, 0x5b, 0x5c, 0x7b, 0x7d,
] as const;

/**
 * Reads a word of a shell as nearly all are: of plain characters, quotes, escapes, `$name` and `${name}`, which every shell reads alike.
 * Null for all others: globs, braces, substitutions, modifiers, tildes, continuations, what is not closed.
 */
export function plainWord(text: string, start: number, end: number): PlainWord | null {
  let index = start;
  while (index < end && !isIn(special, text.charCodeAt(index))) index++;
  if (index === end) return { value: text.slice(start, end), references: none };
  // The command `[`.
  if (end - start === 1 && text.charCodeAt(start) === bracket) return { value: "[", references: none };
  let references: PlainReference[] | null = null;
  let value = "";
  // What is behind `kept` and not in `value` yet is itself.
  let kept = start;
  let quoted = false;
  while (index < end) {
    const code = text.charCodeAt(index);
    if (!isIn(quoted ? specialInQuotes : special, code)) {
      index++;
    } else if (code === doubleQuote) {
      value += text.slice(kept, index);
      kept = ++index;
      quoted = !quoted;
    } else if (code === singleQuote) {
      const close = text.indexOf("'", index + 1);
      if (close === -1 || close >= end) return null;
      value += text.slice(kept, index) + text.slice(index + 1, close);
      kept = index = close + 1;
    } else if (code === backslash) {
      const next = index + 1 < end ? text.charCodeAt(index + 1) : newline;
      if (next === newline) return null;
      if (!quoted || isIn(specialInQuotes, next)) {
        value += text.slice(kept, index);
        kept = index + 1;
      }
      index += 2;
    } else if (code === dollar) {
      const reference = plainReference(text, index, end, quoted);
      if (reference === null) return null;
      if (references === null) references = [reference];
      else references.push(reference);
      value += text.slice(kept, index);
      kept = index = reference.end;
    } else return null;
  }
  return quoted ? null : { value: value + text.slice(kept, end), references: references ?? none };
}

function plainReference(text: string, start: number, end: number, quoted: boolean): PlainReference | null {
  const braced = text.charCodeAt(start + 1) === brace;
  const first = start + (braced ? 2 : 1);
  if (first >= end || !isIn(nameStart, text.charCodeAt(first))) return null;
  let index = first + 1;
  while (index < end && isIn(nameRest, text.charCodeAt(index))) index++;
  const name = text.slice(first, index);
  if (braced) return index < end && text.charCodeAt(index) === closingBrace ? { pos: start, end: index + 1, name, quoted } : null;
  // Behind a backslash the name may go on in the next line; other letters are for the shell and its locale to judge.
  if (index < end && (text.charCodeAt(index) === backslash || text.charCodeAt(index) >= 128)) return null;
  return { pos: start, end: index, name, quoted };
}
