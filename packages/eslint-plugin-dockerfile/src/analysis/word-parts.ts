import type { Range, Word } from "dockerfile-syntax";

/** A piece of a shell word between its expansions. */
export interface WordPart {
  /** `escape` is a backslash without quotes around it and the character behind it. */
  readonly kind: "plain" | "escape" | "single" | "double";
  /** For single quotes, with the quotes. */
  readonly range: Range;
  /** Without quotes and line continuations. */
  readonly text: string;
}

/** The escape character of the file at the end of a line, and the comments behind it. */
const continuation = /[\\`][ \t]*\r?\n(?:[ \t]*#.*\n)*[ \t]*/y;
const continuations = new RegExp(continuation, "g");

/** The pieces of a word; its expansions are left out. */
export function wordParts(word: Word, text: string): readonly WordPart[] {
  const parts: WordPart[] = [];
  const skips = new Map([...word.variables, ...word.substitutions].map(({ range }) => range));
  let quoted = false;
  let open: { start: number; text: string } | null = null;
  let index = word.range[0];
  const close = (): void => {
    if (open !== null) parts.push({ kind: quoted ? "double" : "plain", range: [open.start, index], text: open.text });
    open = null;
  };
  const take = (length: number): void => {
    open = { start: open?.start ?? index, text: (open?.text ?? "") + text.slice(index, index + length) };
    index += length;
  };
  while (index < word.range[1]) {
    const skip = skips.get(index) ?? arithmeticEnd(text, index, word.range[1]);
    const character = text[index] ?? "";
    continuation.lastIndex = index;
    if (skip !== null) {
      close();
      index = skip;
    } else if ((character === "\\" || character === "`") && continuation.test(text)) {
      index = continuation.lastIndex;
    } else if (character === "\\" && quoted) {
      take(2);
    } else if (character === "\\") {
      close();
      parts.push({ kind: "escape", range: [index, index + 2], text: text.slice(index, index + 2) });
      index += 2;
    } else if (character === '"') {
      close();
      quoted = !quoted;
      index++;
    } else if (character === "'" && !quoted) {
      close();
      const end = text.indexOf("'", index + 1) + 1 || word.range[1];
      parts.push({ kind: "single", range: [index, end], text: text.slice(index + 1, end - 1).replaceAll(continuations, "") });
      index = end;
    } else {
      take(1);
    }
  }
  close();
  return parts;
}

/** The end of the arithmetic that starts there, or null. Its variables are no nodes. */
function arithmeticEnd(text: string, index: number, limit: number): number | null {
  if (!text.startsWith("$((", index)) return null;
  let depth = 0;
  for (let place = index + 1; place < limit; place++) {
    if (text[place] === "(") depth++;
    else if (text[place] === ")" && --depth === 0) return place + 1;
  }
  return null;
}
