import type { Command, Range } from "dockerfile-syntax";
import { expandedWords } from "./nested-commands.js";
import { commandRegions, gapsOf, type ShellScript } from "./shell-scripts.js";

/** A variable where it is read. */
export interface VariableUse {
  readonly name: string;
  readonly range: Range;
}

/** A place where a name gets a value: `x=`, `x[0]=`, `x++`, the head of a loop. */
const assignment = /(?<![\w$])(\w+)(?:\+?=|\[[^\]\s]*\]\+?=|\+\+|--)|(?<!\w)(?:for|select)\s+(\w+)/g;

/** Commands that set the variables in their arguments, or say that those are the script's. */
const writers: ReadonlySet<string> = new Set([
  "declare",
  "export",
  "getopts",
  "let",
  "local",
  "mapfile",
  "printf",
  "read",
  "readarray",
  "readonly",
  "typeset",
  "unset",
]);

/** What expands in the head of a loop or of a case, and what only looks like it. */
const reference = /'[^']*'|\\.|\$(?:(\w+)|\{(\w+)(\}|.))/gs;

/** Operators that say what is to happen without a value. */
const guard = /^:?[-+=?]/;

/**
 * The first use of each variable that nothing in the script sets, and no ARG or ENV before it. Names without a lower-case letter may
 * come from the base image.
 */
export function unassignedVariables(script: ShellScript, text: string): readonly VariableUse[] {
  const reported = new Set<string>();
  return variableReads(script, text).filter(({ name }) => {
    if (!/[a-z]/.test(name) || script.declares(name)) return false;
    return !reported.has(name) && reported.add(name);
  });
}

/** The reads of variables that nothing in the script sets, in source order. Where it runs other text, nothing is known. */
export function variableReads(script: ShellScript, text: string): readonly VariableUse[] {
  const { commands, body } = script;
  const source = text.slice(...body.range);
  if (!source.includes("$") || commands.some(({ name }) => name === "." || name === "source" || name === "eval")) return [];
  const known = new Set<string>();
  const given = new Set(commands.flatMap(givenPlaces));
  for (const { 1: assigned, 2: loop, index } of source.matchAll(assignment)) {
    if (!given.has(body.range[0] + index)) known.add(assigned ?? loop ?? "");
  }
  const uses: VariableUse[] = [];
  /** From where on the script knows that a variable may be without a value. */
  const guarded = new Map<string, number>();
  const setGuarded = (name: string, place: number): void => {
    guarded.set(name, Math.min(place, guarded.get(name) ?? Infinity));
  };
  const add = (name: string, operator: string | null, range: Range): void => {
    if (guard.test(operator ?? "")) setGuarded(name, range[0]);
    else uses.push({ name, range });
  };
  for (const command of commands) {
    const { name: program, words } = command;
    if (program !== null && writers.has(program)) for (const { raw } of words) known.add(/^\w*/.exec(raw)?.[0] ?? "");
    // A test whether there is a value.
    if (program === "[" || program === "test") {
      for (const [index, { variables }] of words.entries()) {
        if (!/^-[nvz]$/.test(words[index - 1]?.value ?? "")) continue;
        for (const { name, range } of variables) setGuarded(name, range[0]);
      }
    }
    // The operators of `[[` are no words.
    if (program === "[[") for (const [, name = ""] of command.raw.matchAll(/-[nvz]\s+"?\$\{?(\w+)/g)) setGuarded(name, command.range[0]);
    for (const { name, operator, range } of expandedWords(command).flatMap(({ variables }) => variables)) add(name, operator, range);
  }
  for (const gap of commandRegions(script).flatMap((region) => gapsOf(region, text))) {
    if (!gap.text.includes("$")) continue;
    for (const match of gap.text.matchAll(reference)) {
      const start = gap.start + match.index;
      const name = match[1] ?? match[2];
      if (name !== undefined) add(name, match[3] ?? null, [start, start + match[0].length]);
    }
  }
  return uses
    .filter(({ name, range }) => /^[a-zA-Z_]\w*$/.test(name) && !known.has(name) && range[0] < (guarded.get(name) ?? Infinity))
    .toSorted((a, b) => a.range[0] - b.range[0]);
}

/** Where a command is given a variable that the script itself does not get: `x=1 make`, `make x=1`. */
function givenPlaces({ name, assignments, words }: Command): readonly number[] {
  if (words.length === 0 || name === "((" || words.some(({ value }) => value !== null && writers.has(value))) return [];
  return [...assignments, ...words].map(({ range }) => range[0]);
}
