import { remembered } from "./remembered.js";

/** A form with a `*` in it: what is before the first and behind the last one, and what is between. */
interface Glob {
  readonly first: string;
  readonly last: string;
  readonly between: readonly string[];
}

/** Lists of patterns are tables and options: long, and the same for every file. */
const globsIn: (patterns: readonly string[]) => { readonly texts: ReadonlySet<string>; readonly globs: readonly Glob[] } = remembered(
  (patterns) => ({
    texts: new Set(patterns.filter((pattern) => !pattern.includes("*"))),
    globs: patterns.filter((pattern) => pattern.includes("*")).map(parse),
  }),
);

function parse(pattern: string): Glob {
  const parts = pattern.split("*");
  return { first: parts[0] ?? "", last: parts.at(-1) ?? "", between: parts.slice(1, -1) };
}

/** Whether a text is of one of the forms, in which `*` stands for any characters, none and slashes among them. */
export function matchesAnyGlob(text: string, patterns: readonly string[]): boolean {
  const { texts, globs } = globsIn(patterns);
  return texts.has(text) || globs.some((glob) => matches(text, glob));
}

/** Whether a text is of a form in which `*` stands for any characters, none and slashes among them. */
export function matchesGlob(text: string, pattern: string): boolean {
  return pattern.includes("*") ? matches(text, parse(pattern)) : text === pattern;
}

function matches(text: string, { first, last, between }: Glob): boolean {
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let index = first.length;
  // The first place of each part leaves the most for the next ones, so that none is tried twice.
  for (const part of between) {
    const found = text.indexOf(part, index);
    if (found === -1) return false;
    index = found + part.length;
  }
  return index <= text.length - last.length;
}
