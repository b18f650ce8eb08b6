/** A character of a pattern, or what stands for any one or any number of them. */
type Token = { readonly literal: string } | "any" | "many";

/** More than a variable's value or a pattern ever has: matching takes time that grows with the square of them. */
const longest = 128;

/** A pattern as in `${name#pattern}`; null where it is none or too long. A backslash makes the next character literal. */
export function parsePattern(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const characters = Array.from(text);
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? "";
    if (character === "*") tokens.push("many");
    else if (character === "?") tokens.push("any");
    else if (character === "\\") {
      const next = characters[++index] ?? "";
      if (!"*?\\}/".includes(next) || next === "") return null;
      tokens.push({ literal: next });
    } else tokens.push({ literal: character });
  }
  return tokens.length > longest ? null : tokens;
}

/** Where the pattern may end that starts at `start`, in ascending order. */
function ends(characters: readonly string[], tokens: readonly Token[], start: number): readonly number[] {
  let reached = [start];
  for (const token of tokens) {
    if (token === "many") {
      const first = reached[0] ?? Infinity;
      const lineEnd = characters.indexOf("\n", first);
      const last = lineEnd === -1 ? characters.length : lineEnd;
      reached = first > last ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
    } else {
      reached = reached.filter(
        (at) => at < characters.length && (token === "any" ? characters[at] !== "\n" : characters[at] === token.literal),
      );
      reached = reached.map((at) => at + 1);
    }
  }
  return reached;
}

/** The text without the shortest or longest start that the pattern matches; null where it is too long to tell. */
export function trimStart(text: string, tokens: readonly Token[], greedy: boolean): string | null {
  const characters = Array.from(text);
  if (characters.length > longest) return null;
  const found = ends(characters, tokens, 0).at(greedy ? -1 : 0);
  return found === undefined ? text : characters.slice(found).join("");
}

/** The text without the shortest or longest end that the pattern matches; null where it is too long to tell. */
export function trimEnd(text: string, tokens: readonly Token[], greedy: boolean): string | null {
  const reversed = trimStart(Array.from(text).reverse().join(""), tokens.toReversed(), greedy);
  return reversed === null ? null : Array.from(reversed).reverse().join("");
}

/** The text with the first or every place that the pattern matches replaced; null where it is too long, or the pattern matches nothing at all. */
export function replace(text: string, tokens: readonly Token[], replacement: string, all: boolean): string | null {
  const characters = Array.from(text);
  if (characters.length > longest || ends(characters, tokens, 0)[0] === 0) return null;
  const parts: string[] = [];
  let index = 0;
  while (index < characters.length) {
    const end = ends(characters, tokens, index).at(-1);
    if (end === undefined) parts.push(characters[index++] ?? "");
    else {
      parts.push(replacement);
      index = end;
      if (!all) break;
    }
  }
  return parts.join("") + characters.slice(index).join("");
}
