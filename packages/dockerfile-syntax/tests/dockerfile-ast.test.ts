import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Dockerfile as PeerFile, Instruction as PeerInstruction, PropertyInstruction } from "dockerfile-ast";
import { describe, expect, it } from "vitest";
import { realisticDockerfile } from "../bench/realistic-dockerfiles.js";
import { instructions, parse, type Dockerfile } from "../src/index.js";

const require = createRequire(import.meta.url);
const { DockerfileParser } = require("dockerfile-ast") as { DockerfileParser: { parse(text: string): PeerFile } };

/** What dockerfile-ast 0.7.1 is known to read in another way than BuildKit: the texts in which it may, by the fact that is wrong. */
const faults = {
  structure: {
    "a doubled escape character does not escape itself": /(?:\\\\|``)[ \t\r]*$/m,
    "an escape character behind a blank does not continue": /[\\`][ \t]+[\\`][ \t]*$/m,
    "a continuation at the end adds a line": /[\\`][ \t\r]*\n\s*(?:#.*\s*)*$/,
    "a continuation of an empty line is a keyword": /^\s*[\\`][ \t\r]*$/m,
    "a comment behind a continued keyword ends the instruction": /^\s*\S+\\\r?\n\s*#/m,
    "a lone carriage return ends a line": /\r(?!\n)/,
    "blanks of Unicode, form feeds and vertical tabs are letters": /[\f\v\u0085\u00a0\u1680\u2028\u3000]/,
    "any comment that names the escape character is a directive": /#.*escape/i,
    "here-documents are found by their first letters": /<\\?</,
  },
  comments: {
    "comments with an equals sign at the top of the file are directives": /^\s*#.*=/,
    "the structure is another": /[\\`\r\f\v\u0085\u00a0\u1680\u2028\u3000]|<</,
    "a byte order mark is text": /\ufeff/,
  },
  properties: {
    "the structure is another": /[\\`\r\f\v\u0085\u00a0\u1680\u2028\u3000]|<</,
    "only the first name of an ARG is known": /^\s*ARG\s+\S+\s+\S/im,
    "quotes are removed, those of the name too": /["']/,
    "flags are properties": /--/,
    "a lone equals sign is a property": /(?:^|\s)=|==/m,
  },
} satisfies Record<string, Record<string, RegExp>>;

type Fact = keyof typeof faults;

const readers: Readonly<Record<Fact, { ours: (tree: Dockerfile) => unknown[]; peer: (file: PeerFile) => unknown[] }>> = {
  structure: {
    ours: (tree) => instructions(tree).map(({ keyword, loc }) => [keyword, loc.start.line, loc.end.line]),
    peer: (file) =>
      file.getInstructions().map((found) => [found.getInstruction(), found.getRange().start.line + 1, found.getRange().end.line + 1]),
  },
  comments: {
    ours: ({ comments }) => comments.map(({ loc, value }) => [loc.start.line, value.trim()]),
    peer: (file) => file.getComments().map((comment) => [comment.getRange().start.line + 1, comment.getContent().trim()]),
  },
  properties: {
    ours: (tree) =>
      instructions(tree).flatMap((found) =>
        found.type === "Env" || found.type === "Label" || found.type === "Arg"
          ? found.pairs.map(({ key, value }) => [key.raw, value?.raw ?? null])
          : [],
      ),
    peer: (file) =>
      file
        .getInstructions()
        .filter((found) => ["ENV", "LABEL", "ARG"].includes(found.getKeyword()))
        .flatMap((found) => propertiesOf(found).map((property) => [property.getName(), property.getUnescapedValue()])),
  },
};

function propertiesOf(found: PeerInstruction): ReturnType<PropertyInstruction["getProperties"]> {
  if ("getProperties" in found) return (found as PropertyInstruction).getProperties();
  const property =
    "getProperty" in found
      ? (found as { getProperty(): ReturnType<PropertyInstruction["getProperties"]>[number] | null }).getProperty()
      : null;
  return property === null ? [] : [property];
}

function differs(fact: Fact, text: string): boolean {
  const { ours, peer } = readers[fact];
  return JSON.stringify(ours(parse(text).tree)) !== JSON.stringify(peer(DockerfileParser.parse(text)));
}

function cases(file: string): string[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

const small = [...cases("buildkit-cases.jsonl"), ...cases("buildkit-adversarial-cases.jsonl")];

describe("dockerfile-ast", () => {
  it("agrees on the structure and the comments of files as they are written", () => {
    for (let seed = 0; seed < 1500; seed++) {
      const text = realisticDockerfile(seed);
      for (const fact of ["structure", "comments"] as const) {
        if (differs(fact, text)) expect.fail(`${fact} of seed ${seed}:\n${text}`);
      }
    }
  });

  describe.each(Object.keys(faults) as Fact[])("differs in the %s of small files", (fact) => {
    const different = small.filter((text) => differs(fact, text));
    const classes: [string, RegExp][] = Object.entries(faults[fact]);

    it("for known reasons only", () => {
      expect(different.filter((text) => !classes.some(([, pattern]) => pattern.test(text)))).toEqual([]);
    });

    it.each(classes)("where %s", (_name, pattern) => {
      expect(different.filter((text) => pattern.test(text)).length).toBeGreaterThan(0);
    });
  });
});
