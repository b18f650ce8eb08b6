import { instructions, parse, visitorKeys, type Dockerfile, type Heredoc, type Instruction, type Node } from "../src/index.js";
import { Source } from "../src/joined-text.js";

/** Every node below `node`, itself included, each with the nodes around it. */
export function* nodes(node: Node, ancestors: readonly Node[] = []): Generator<{ node: Node; ancestors: readonly Node[] }> {
  yield { node, ancestors };
  for (const child of children(node)) yield* nodes(child, [...ancestors, node]);
}

function children(node: Node): Node[] {
  const values = node as unknown as Record<string, Node | readonly Node[] | null>;
  return visitorKeys[node.type].flatMap((key) => values[key] ?? []);
}

function name(node: Node, text: string): string {
  return `${node.type} ${JSON.stringify(text.slice(...node.range))} at ${node.range.join("-")}`;
}

/** What must hold for the tree of any text. Each gives what does not, in words. */
export const invariants: Readonly<Record<string, (text: string) => string[]>> = {
  "ranges lie in the text, and their location is theirs": (text) => {
    const { tree, problems } = parse(text);
    const source = new Source(text);
    const placed = [...problems, ...tree.comments, ...tree.directives, ...[...nodes(tree)].map(({ node }) => node)];
    return placed
      .filter(({ range: [start, end], loc }) => {
        const isInside = start >= 0 && end >= start && end <= text.length;
        return !isInside || JSON.stringify(loc) !== JSON.stringify(source.loc([start, end]));
      })
      .map((wrong) => `${JSON.stringify(wrong)} is misplaced`);
  },

  "nodes lie in their parents, apart from each other": (text) => {
    const faults: string[] = [];
    for (const { node } of nodes(parse(text).tree)) {
      let last = node.range[0];
      for (const child of inOrder(children(node))) {
        if (child.range[0] < last || child.range[1] > node.range[1])
          faults.push(`${name(child, text)} does not fit in ${name(node, text)}`);
        last = child.range[1];
      }
    }
    return faults;
  },

  "the source of words and commands without continuations is their raw text": (text) => {
    const faults: string[] = [];
    const { tree } = parse(text);
    for (const { node, ancestors } of nodes(tree)) {
      if (node.type !== "Word" && node.type !== "Command" && node.type !== "Script") continue;
      const source = sourceOf(text, tree, node, ancestors);
      if (source !== node.raw) faults.push(`${name(node, text)} has the raw text ${JSON.stringify(node.raw)}`);
    }
    return faults;
  },

  "only blanks and continuations stand between instructions, comments and directives": (text) => {
    const { tree } = parse(text);
    const gaps = gapsBetween([...instructions(tree), ...tree.comments, ...tree.directives], [0, text.length], text);
    return gaps.filter((gap) => !/^[\s\u0085\ufeff]*$/.test(gap)).map((gap) => `${JSON.stringify(gap)} is in no instruction`);
  },

  "only blanks, continuations, comments and punctuation stand between the parts of an instruction": (text) => {
    const { tree } = parse(text);
    return instructions(tree).flatMap((instruction) => uncovered(text, tree, instruction));
  },
};

/** Mount options lie in the flag's value. */
function inOrder(placed: readonly Node[]): Node[] {
  return placed.filter(({ type }) => type !== "MountOption").toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

type Placed = Pick<Node, "range">;

function gapsBetween(placed: readonly Placed[], [start, end]: readonly [number, number], text: string): string[] {
  const gaps: string[] = [];
  let last = start;
  for (const { range } of placed.toSorted((a, b) => a.range[0] - b.range[0])) {
    if (range[0] > last) gaps.push(text.slice(last, range[0]));
    last = Math.max(last, range[1]);
  }
  gaps.push(text.slice(last, end));
  return gaps;
}

function uncovered(text: string, tree: Dockerfile, instruction: Instruction): string[] {
  // An array that holds something else than strings, and a trigger that is missing, are problems and no nodes.
  if (instruction.type === "Onbuild") return [];
  const comments = tree.comments.filter(({ range }) => range[0] >= instruction.range[0] && range[1] <= instruction.range[1]);
  const parts: Placed[] = [{ range: instruction.keywordRange }, ...children(instruction), ...comments];
  const isArray = "json" in instruction && instruction.json;
  return gapsBetween(parts, instruction.range, text)
    .map((gap) =>
      gap
        .replaceAll(/[\\`][ \t]*\r*(?:\n|$)/g, "")
        .replaceAll(isArray ? /[[\],]/g : /(?:^|[\s\u0085])["']*-["']*-["']*(?=[\s\u0085]|$)/g, ""),
    )
    .filter((gap) => !/^[\s\u0085]*$/.test(gap))
    .map((gap) => `${JSON.stringify(gap)} is in no part of ${name(instruction, text)}`);
}

function sourceOf(text: string, tree: Dockerfile, node: Node, ancestors: readonly Node[]): string {
  const source = text.slice(...node.range);
  const heredoc = ancestors.find((ancestor): ancestor is Heredoc => ancestor.type === "Heredoc");
  // The shell removes continuations of its own, whatever the escape character of the file is.
  const joined = heredoc === undefined ? withoutContinuations(source, tree.escape) : source.replaceAll("\r\n", "\n");
  return joined.replaceAll("\\\n", "");
}

/** What Go takes for blank lines and comments: its blanks are JavaScript's without the byte order mark and with NEL. */
const blankLine = /^(?:[^\S\ufeff]|\u0085)*$/;
const commentLine = /^(?:[^\S\ufeff]|\u0085)*#/;

/** What a range of the source comes to without continuations, comment lines and blank lines, worked out line by line. */
function withoutContinuations(source: string, escape: string): string {
  const lines = source.split("\n");
  return lines
    .filter((line, index) => index === 0 || (!blankLine.test(line) && !commentLine.test(line)) || index === lines.length - 1)
    .map((line, index, kept) => (index === kept.length - 1 ? line : withoutEscape(line, escape)))
    .join("");
}

function withoutEscape(line: string, escape: string): string {
  const trimmed = line.replace(/\r+$/, "").replace(/[ \t]+$/, "");
  return trimmed.endsWith(escape) ? trimmed.slice(0, -1) : line;
}

/** Everything that does not hold for the text. Never throws: that is the first invariant. */
export function faultsOf(text: string): string[] {
  try {
    return Object.values(invariants).flatMap((check) => check(text));
  } catch (error) {
    return [`It throws ${String(error)}`];
  }
}
