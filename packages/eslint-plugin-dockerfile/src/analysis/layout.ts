import { visitorKeys, type Instruction, type Node, type Range } from "dockerfile-syntax";
import { countBefore } from "./places.js";

/** Nodes that are one piece of text: a blank in them is part of it. */
const pieces: ReadonlySet<Node["type"]> = new Set([
  "Assignment",
  "Flag",
  "Heredoc",
  "ImageReference",
  "KeyValue",
  "Port",
  "Redirect",
  "Word",
]);

/** Whether the image keeps the text of the instruction, blanks and all: a trigger, or a command for a shell when the image runs. */
export function isKeptAsWritten(instruction: Instruction): boolean {
  if (instruction.type === "Onbuild") return true;
  const isStart = instruction.type === "Cmd" || instruction.type === "Entrypoint" || instruction.type === "Healthcheck";
  return isStart && instruction.body?.type !== "ExecForm";
}

/** The places in an instruction at which one more blank changes nothing. They have to be asked for in their order. */
export class BlankPlaces {
  readonly #text: string;
  readonly #escape: string;
  readonly #pieces: readonly Range[];
  readonly #end: number;
  #next = 0;
  #gap: Gap | null = null;

  constructor(text: string, escape: string, instruction: Instruction) {
    this.#text = text;
    this.#escape = escape;
    this.#pieces = [instruction.keywordRange, ...piecesIn(instruction)].toSorted(([a], [b]) => a - b);
    this.#end = instruction.range[1];
  }

  has(place: number): boolean {
    for (; (this.#pieces[this.#next]?.[0] ?? Infinity) < place; this.#next++) this.#gap = null;
    const before = this.#pieces[this.#next - 1]?.[1] ?? place;
    if (before > place) return false;
    // One gap may have as many lines as the file.
    this.#gap ??= gapOf(this.#text, [before, this.#pieces[this.#next]?.[0] ?? this.#end], this.#escape);
    const { code, isPlain, offsets } = this.#gap;
    if (!isPlain) return false;
    const index = countBefore(offsets, place);
    const [last, first] = [code[index - 1], code[index]];
    if (last === undefined) return first !== undefined && /[&|;)]/.test(first);
    return /[ \t,[]/.test(last) || (/[&|;(]/.test(last) && (first === undefined || !/[&|;(]/.test(first)));
  }
}

function piecesIn(node: Node): readonly Range[] {
  // What is not read as commands may hold anything.
  const isOpaque = node.type === "ShellForm" && node.commands.length === 0;
  if (isOpaque || pieces.has(node.type)) return [node.range];
  const properties = node as unknown as Record<string, Node | readonly Node[] | null>;
  return visitorKeys[node.type].flatMap((key) => {
    const value = properties[key];
    return value === null || value === undefined ? [] : [value].flat().flatMap(piecesIn);
  });
}

/** What stands between two pieces as the builder joins it: without escape characters at line ends, and without comments. */
interface Gap {
  readonly code: string;
  /** Quotes in keywords' places, such as the patterns of a case, are no nodes. */
  readonly isPlain: boolean;
  /** Where each character of it stands. */
  readonly offsets: readonly number[];
}

function gapOf(text: string, [start, end]: Range, escape: string): Gap {
  const kept: string[] = [];
  const offsets: number[] = [];
  let offset = start;
  for (const line of text.slice(start, end).split("\n")) {
    const code = line.trimEnd();
    const isContinued = code.endsWith(escape) && !code.endsWith(escape + escape);
    const part = offset > start && /^\s*#/.test(line) ? "" : isContinued ? code.slice(0, -1) : line;
    kept.push(part);
    for (let index = 0; index < part.length; index++) offsets.push(offset + index);
    offset += line.length + 1;
  }
  const joined = kept.join("");
  return { code: joined, isPlain: !/["'`$\\]/.test(joined), offsets };
}
