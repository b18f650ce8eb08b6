import type { Instruction } from "./nodes.js";

/** How a flag's value is read: `boolean` may stand without one, `list` may be repeated. */
export type FlagKind = "string" | "boolean" | "list";

/**
 * How the arguments of an instruction are written: `shell` is a command for the shell, `exec` a JSON array of strings, `words` stand between
 * blanks, `pairs` are `key=value`, `text` is the rest of the line, `instruction` another instruction.
 */
export type ArgumentForm = "shell" | "exec" | "words" | "pairs" | "text" | "instruction";

/** What an instruction allows, as data. */
export interface InstructionGrammar {
  readonly keyword: string;
  readonly flags: Readonly<Partial<Record<string, FlagKind>>>;
  readonly forms: readonly ArgumentForm[];
  /** How many arguments there may be: words, pairs or members of an array; a command for the shell, a text or an instruction is one. */
  readonly arity: readonly [min: number, max: number];
  /** Whether here-documents may stand among its arguments, where they are no array. */
  readonly heredocs?: true;
  /** Whether ONBUILD refuses it. */
  readonly noTrigger?: true;
  /** Whether BuildKit drops the flags unread. */
  readonly ignoresFlags?: true;
}

const none = {};

/** The grammar of every instruction. BuildKit reads flags on all of them, and refuses those that are not here. */
export const grammar: Readonly<Record<Exclude<Instruction["type"], "Unknown">, InstructionGrammar>> = {
  Add: {
    keyword: "ADD",
    forms: ["words", "exec"],
    arity: [2, Infinity],
    heredocs: true,
    flags: {
      checksum: "string",
      chmod: "string",
      chown: "string",
      exclude: "list",
      "keep-git-dir": "boolean",
      link: "boolean",
      unpack: "boolean",
    },
  },
  Arg: { keyword: "ARG", forms: ["pairs"], arity: [1, Infinity], flags: none, ignoresFlags: true },
  Cmd: { keyword: "CMD", forms: ["shell", "exec"], arity: [0, Infinity], flags: none },
  Copy: {
    keyword: "COPY",
    forms: ["words", "exec"],
    arity: [2, Infinity],
    heredocs: true,
    flags: { chmod: "string", chown: "string", exclude: "list", from: "string", link: "boolean", parents: "boolean" },
  },
  Entrypoint: { keyword: "ENTRYPOINT", forms: ["shell", "exec"], arity: [0, Infinity], flags: none },
  Env: { keyword: "ENV", forms: ["pairs"], arity: [1, Infinity], flags: none },
  Expose: { keyword: "EXPOSE", forms: ["words"], arity: [1, Infinity], flags: none },
  From: { keyword: "FROM", forms: ["words"], arity: [1, 3], noTrigger: true, flags: { platform: "string" } },
  Healthcheck: {
    keyword: "HEALTHCHECK",
    forms: ["shell", "exec"],
    arity: [1, Infinity],
    flags: { interval: "string", retries: "string", "start-interval": "string", "start-period": "string", timeout: "string" },
  },
  Label: { keyword: "LABEL", forms: ["pairs"], arity: [1, Infinity], flags: none },
  Maintainer: { keyword: "MAINTAINER", forms: ["text"], arity: [1, 1], noTrigger: true, flags: none },
  Onbuild: { keyword: "ONBUILD", forms: ["instruction"], arity: [1, 1], noTrigger: true, flags: none },
  Run: {
    keyword: "RUN",
    forms: ["shell", "exec"],
    arity: [0, Infinity],
    heredocs: true,
    flags: { device: "list", mount: "list", network: "string", security: "string" },
  },
  Shell: { keyword: "SHELL", forms: ["exec"], arity: [1, Infinity], flags: none },
  Stopsignal: { keyword: "STOPSIGNAL", forms: ["text"], arity: [1, 1], flags: none, ignoresFlags: true },
  User: { keyword: "USER", forms: ["text"], arity: [1, 1], flags: none },
  Volume: { keyword: "VOLUME", forms: ["words", "exec"], arity: [1, Infinity], flags: none },
  Workdir: { keyword: "WORKDIR", forms: ["text"], arity: [1, 1], flags: none },
};

/** The instruction type of a keyword in any case, or null. */
export function instructionType(keyword: string): keyof typeof grammar | null {
  return types.get(keyword) ?? types.get(keyword.toLowerCase()) ?? null;
}

/** By the keyword in upper case, as nearly all are written, and in lower case. */
const types = new Map(
  (Object.keys(grammar) as (keyof typeof grammar)[]).flatMap((type) => {
    const { keyword } = grammar[type];
    return [
      [keyword, type],
      [keyword.toLowerCase(), type],
    ] as const;
  }),
);

/** The name nearest to `written`, or null where none is near: about half of its letters must agree. */
export function nearest(written: string, names: Iterable<string>): string | null {
  const wanted = written.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.floor((wanted.length + 1) / 2) + 1;
  if (wanted.length > 40) return null;
  for (const name of names) {
    const distance = editDistance(wanted, name.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

/** Levenshtein's distance, in which two letters that have changed places are one mistake: RNU is RUN rather than ENV. */
function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const swap = swapped ? (beforePrevious[column - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + cost, swap));
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? 0;
}
