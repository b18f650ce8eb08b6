import { posix } from "node:path";

/** One step of a pattern: what it takes of the path. */
type Token =
  | { readonly kind: "character"; readonly character: string }
  /** `[a-z]`. A negated one takes `/` too, as the regular expression does that BuildKit makes of it. */
  | { readonly kind: "class"; readonly negated: boolean; readonly ranges: readonly (readonly [from: string, to: string])[] }
  /** `?` */
  | { readonly kind: "any" }
  /** `*` */
  | { readonly kind: "star" }
  /** `**` at the end: everything. */
  | { readonly kind: "rest" }
  /** `**` elsewhere: no folder, or any number of them. */
  | { readonly kind: "folders" };

interface Pattern {
  readonly exception: boolean;
  readonly tokens: readonly Token[];
}

/**
 * Whether patterns of a .dockerignore leave a path out of the build context, by the rules of BuildKit's patternmatcher: the last pattern
 * that matches the path or a folder above it decides. The path is relative to the root of the context. Patterns that BuildKit refuses
 * match nothing.
 */
export function ignoreMatcher(patterns: readonly string[]): (path: string) => boolean {
  const parsed = patterns.map((pattern) => parsePattern(pattern)).toReversed();
  return (path) => {
    const characters = Array.from(path);
    return parsed.find(({ tokens }) => matches(tokens, characters))?.exception === false;
  };
}

/** Whether BuildKit takes a line of a .dockerignore for a pattern. */
export function isIgnorePattern(line: string): boolean {
  return parseTokens(line.replace(/^!/, "").trim()) !== null;
}

function parsePattern(pattern: string): Pattern {
  const exception = pattern.startsWith("!");
  const text = (exception ? pattern.slice(1) : pattern).trim();
  const path = posix
    .normalize(text)
    .replace(/(?<=.)\/$/, "")
    .replace(/^\/(?=.)/, "");
  // Nothing is named `.`, so that it matches nothing: for an empty pattern and for one that BuildKit refuses.
  return { exception, tokens: parseTokens(path) ?? parseTokens(".") ?? [] };
}

function parseTokens(pattern: string): Token[] | null {
  const characters = Array.from(pattern);
  const tokens: Token[] = [];
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? "";
    if (character === "*" && characters[index + 1] === "*") {
      index += characters[index + 2] === "/" ? 2 : 1;
      // `**name` without another special character is compared as the end of the path, wherever a name starts.
      const isSuffix = index === 1 && !/[*?[\]\\]/.test(pattern.slice(2));
      tokens.push({ kind: index === characters.length - 1 || isSuffix ? "rest" : "folders" });
    } else if (character === "*") {
      tokens.push({ kind: "star" });
    } else if (character === "?") {
      tokens.push({ kind: "any" });
    } else if (character === "[") {
      const end = pushClass(tokens, characters, index + 1);
      if (end === null) return null;
      index = end;
    } else if (character === "\\") {
      index += 1;
      const escaped = characters[index];
      if (escaped === undefined) return null;
      tokens.push({ kind: "character", character: escaped });
    } else {
      tokens.push({ kind: "character", character });
    }
  }
  return tokens;
}

/** Reads a class from behind its `[`, and returns where its `]` is, or null where it is not well-formed. */
function pushClass(tokens: Token[], characters: readonly string[], start: number): number | null {
  const negated = characters[start] === "^";
  const ranges: [string, string][] = [];
  let index = negated ? start + 1 : start;
  const next = (): string | null => {
    if (characters[index] === "\\") index += 1;
    else if (characters[index] === "]" || characters[index] === "-") return null;
    const character = characters[index] ?? null;
    index += 1;
    return character;
  };
  do {
    const from = next();
    if (from === null) return null;
    let to: string | null = from;
    if (characters[index] === "-") {
      index += 1;
      to = next();
    }
    if (to === null) return null;
    ranges.push([from, to]);
  } while (characters[index] !== "]");
  tokens.push({ kind: "class", negated, ranges });
  return index;
}

/** Whether the tokens take the path or a folder above it. All ways through them are followed at once: nothing is tried twice. */
function matches(tokens: readonly Token[], path: readonly string[]): boolean {
  // Most patterns and paths part where there is still one way.
  const start = commonStart(tokens, path);
  if (start < path.length && tokens[start]?.kind === "character") return false;
  let places = new Set<number>();
  arrive(places, tokens, start);
  for (const character of path.slice(start)) {
    if (character === "/" && places.has(tokens.length)) return true;
    const next = new Set<number>();
    for (const place of places) {
      const token = tokens[place];
      if (token === undefined) continue;
      // Folders that have begun are over only behind a slash; a star or the rest may be over anywhere.
      if (token.kind === "folders") next.add(place);
      else if (token.kind === "rest" || (token.kind === "star" && character !== "/")) arrive(next, tokens, place);
      if (takes(token, character)) arrive(next, tokens, place + 1);
    }
    if (next.size === 0) return false;
    places = next;
  }
  return places.has(tokens.length);
}

/** How many characters the pattern and the path begin with alike, before anything in the pattern that is not one. */
function commonStart(tokens: readonly Token[], path: readonly string[]): number {
  let index = 0;
  for (; index < path.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== "character" || token.character !== path[index]) break;
  }
  return index;
}

/** Adds a place, and those behind it that are reached without taking a character. */
function arrive(places: Set<number>, tokens: readonly Token[], start: number): void {
  for (let place = start; ; place += 1) {
    places.add(place);
    const kind = tokens[place]?.kind;
    if (kind !== "star" && kind !== "rest" && kind !== "folders") return;
  }
}

/** Whether a token ends with the character. */
function takes(token: Token, character: string): boolean {
  switch (token.kind) {
    case "character":
      return token.character === character;
    case "any":
      return character !== "/";
    case "class":
      return token.negated !== token.ranges.some(([from, to]) => from <= character && character <= to);
    case "folders":
      return character === "/";
    default:
      return false;
  }
}
