import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instructions, parse, visitorKeys, type Dockerfile, type Heredoc, type Node } from "../src/index.js";
import { Source } from "../src/joined-text.js";
import { dockerfiles, heredocScripts, runBodies } from "./generated-dockerfiles.js";

const runs = { numRuns: 3000 };
const texts = fc.oneof(dockerfiles, runBodies, heredocScripts);

/** Every node below `node`, itself included, each with the nodes around it. */
function* nodes(node: Node, ancestors: readonly Node[] = []): Generator<{ node: Node; ancestors: readonly Node[] }> {
  yield { node, ancestors };
  for (const child of children(node)) yield* nodes(child, [...ancestors, node]);
}

function children(node: Node): Node[] {
  const values = node as unknown as Record<string, Node | readonly Node[] | null>;
  return visitorKeys[node.type].flatMap((key) => values[key] ?? []);
}

/** What a range of the source comes to without continuations, comment lines and blank lines, worked out line by line. */
function withoutContinuations(source: string, escape: string): string {
  const lines = source.split("\n");
  return lines
    .filter((line, index) => index === 0 || (line.trim() !== "" && !line.trimStart().startsWith("#")) || index === lines.length - 1)
    .map((line, index, kept) => (index === kept.length - 1 ? line : withoutEscape(line, escape)))
    .join("");
}

function withoutEscape(line: string, escape: string): string {
  const trimmed = line.replace(/\r+$/, "").replace(/[ \t]+$/, "");
  return trimmed.endsWith(escape) ? trimmed.slice(0, -1) : line;
}

function describeNode(node: Node, text: string): string {
  return `${node.type} ${JSON.stringify(text.slice(...node.range))} in ${JSON.stringify(text)}`;
}

describe("parse, on any text", () => {
  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(dockerfiles, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
        parse(text);
      }),
      runs,
    );
  });

  it("gives ranges inside the text whose location is theirs", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tree, problems } = parse(text);
        const source = new Source(text);
        for (const { range, loc } of [...problems, ...tree.comments, ...tree.directives, ...[...nodes(tree)].map(({ node }) => node)]) {
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeGreaterThanOrEqual(range[0]);
          expect(range[1]).toBeLessThanOrEqual(text.length);
          expect(loc).toEqual(source.loc(range));
        }
      }),
      runs,
    );
  });

  it("nests nodes in their parents, apart from each other", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { node } of nodes(parse(text).tree)) {
          // Mount options lie in the flag's value.
          const below = children(node).filter(({ type }) => type !== "MountOption");
          const ordered = below.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
          let last = node.range[0];
          for (const child of ordered) {
            if (child.range[0] < last || child.range[1] > node.range[1]) {
              expect.fail(`${describeNode(child, text)} does not fit in ${describeNode(node, text)}`);
            }
            last = child.range[1];
          }
        }
      }),
      runs,
    );
  });

  it("leaves only blanks, comments, directives and continuations between instructions", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tree } = parse(text);
        const covered = [...instructions(tree), ...tree.comments, ...tree.directives].toSorted((a, b) => a.range[0] - b.range[0]);
        let last = 0;
        for (const { range } of covered) {
          if (range[0] > last) expect(text.slice(last, range[0])).toMatch(/^[\s\u0085\ufeff]*$/);
          last = Math.max(last, range[1]);
        }
        expect(text.slice(last)).toMatch(/^[\s\u0085\ufeff]*$/);
      }),
      runs,
    );
  });

  it("gives words and commands whose source, continuations removed, is their raw text", () => {
    let checked = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const { tree } = parse(text);
        for (const { node, ancestors } of nodes(tree)) {
          if (node.type !== "Word" && node.type !== "Command") continue;
          checked++;
          expect(sourceOf(text, tree, node, ancestors), describeNode(node, text)).toBe(node.raw);
        }
      }),
      runs,
    );
    expect(checked).toBeGreaterThan(10_000);
  });

  it("keeps the finished instructions of a file that is cut off", () => {
    fc.assert(
      fc.property(dockerfiles, fc.nat(), (text, cut) => {
        const whole = instructions(parse(text).tree);
        const at = text.length === 0 ? 0 : cut % text.length;
        // An instruction is finished where its last line is, with its line end; a here-document must not have been cut.
        const finished = whole.filter(({ range }) => text.slice(range[1], at).includes("\n"));
        const cutOff = instructions(parse(text.slice(0, at)).tree);
        expect(cutOff.slice(0, finished.length).map(({ range, keyword }) => ({ range, keyword }))).toEqual(
          finished.map(({ range, keyword }) => ({ range, keyword })),
        );
      }),
      runs,
    );
  });
});

function sourceOf(text: string, tree: Dockerfile, node: Node, ancestors: readonly Node[]): string {
  const source = text.slice(...node.range);
  const heredoc = ancestors.find((ancestor): ancestor is Heredoc => ancestor.type === "Heredoc");
  // The shell removes continuations of its own, whatever the escape character of the file is.
  const joined = heredoc === undefined ? withoutContinuations(source, tree.escape) : source.replaceAll("\r\n", "\n");
  return joined.replaceAll("\\\n", "");
}
