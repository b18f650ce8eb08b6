import { visitorKeys, type Instruction, type Node, type Range } from "dockerfile-syntax";

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

  constructor(text: string, escape: string, instruction: Instruction) {
    this.#text = text;
    this.#escape = escape;
    this.#pieces = [instruction.keywordRange, ...piecesIn(instruction)].toSorted(([a], [b]) => a - b);
    this.#end = instruction.range[1];
  }

  has(place: number): boolean {
    while ((this.#pieces[this.#next]?.[0] ?? Infinity) < place) this.#next++;
    const before = this.#pieces[this.#next - 1]?.[1] ?? place;
    if (before > place) return false;
    const left = withoutContinuations(this.#text.slice(before, place), this.#escape);
    const right = withoutContinuations(this.#text.slice(place, this.#pieces[this.#next]?.[0] ?? this.#end), this.#escape);
    // Quotes in keywords' places, such as the patterns of a case, are no nodes.
    if (/["'`$\\]/.test(left + right)) return false;
    const [last, first] = [left.at(-1), right.at(0)];
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

/** The text of a gap as the builder joins it: without escape characters at line ends, and without comments. */
function withoutContinuations(gap: string, escape: string): string {
  const [first = "", ...rest] = gap.split("\n");
  return [first, ...rest.filter((line) => !/^\s*#/.test(line))]
    .map((line) => {
      const code = line.trimEnd();
      return code.endsWith(escape) && !code.endsWith(escape + escape) ? code.slice(0, -1) : line;
    })
    .join("");
}
