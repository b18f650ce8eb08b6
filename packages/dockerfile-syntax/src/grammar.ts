import type { Instruction } from "./nodes.js";

/** How a flag's value is read: `boolean` may stand without one, `list` may be repeated. */
export type FlagKind = "string" | "boolean" | "list";

/** What an instruction allows, as data. */
export interface InstructionGrammar {
  readonly keyword: string;
  readonly flags: Readonly<Partial<Record<string, FlagKind>>>;
  /** Whether BuildKit drops the flags unread. */
  readonly ignoresFlags?: true;
}

const none = {};

/** The flags of every instruction. BuildKit reads flags on all of them, and refuses those that are not here. */
export const grammar: Readonly<Record<Exclude<Instruction["type"], "Unknown">, InstructionGrammar>> = {
  Add: {
    keyword: "ADD",
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
  Arg: { keyword: "ARG", flags: none, ignoresFlags: true },
  Cmd: { keyword: "CMD", flags: none },
  Copy: {
    keyword: "COPY",
    flags: { chmod: "string", chown: "string", exclude: "list", from: "string", link: "boolean", parents: "boolean" },
  },
  Entrypoint: { keyword: "ENTRYPOINT", flags: none },
  Env: { keyword: "ENV", flags: none },
  Expose: { keyword: "EXPOSE", flags: none },
  From: { keyword: "FROM", flags: { platform: "string" } },
  Healthcheck: {
    keyword: "HEALTHCHECK",
    flags: { interval: "string", retries: "string", "start-interval": "string", "start-period": "string", timeout: "string" },
  },
  Label: { keyword: "LABEL", flags: none },
  Maintainer: { keyword: "MAINTAINER", flags: none },
  Onbuild: { keyword: "ONBUILD", flags: none },
  Run: { keyword: "RUN", flags: { device: "list", mount: "list", network: "string", security: "string" } },
  Shell: { keyword: "SHELL", flags: none },
  Stopsignal: { keyword: "STOPSIGNAL", flags: none, ignoresFlags: true },
  User: { keyword: "USER", flags: none },
  Volume: { keyword: "VOLUME", flags: none },
  Workdir: { keyword: "WORKDIR", flags: none },
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
