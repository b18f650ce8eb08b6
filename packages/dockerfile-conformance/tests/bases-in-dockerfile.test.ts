import { parse } from "dockerfile-syntax";
import { describe, expect, it } from "vitest";
import { baseReferences, copiesFile, finalBase, withReferences } from "../src/bases-in-dockerfile.js";

const references = (text: string): string[] => baseReferences(parse(text).tree).map(({ reference }) => reference);
const final = (text: string): string => finalBase(parse(text).tree);

describe("baseReferences", () => {
  it.each([
    ["FROM a:1\n", ["a:1"]],
    ["from --platform=linux/amd64 a:1 as x\n", ["a:1"]],
    ["FROM a AS x\nFROM b\nFROM X\n", ["a", "b"]],
    ["FROM scratch\n", []],
    ["FROM x AS x\nFROM x\n", ["x"]],
    ["ARG V=3.9\nFROM python:${V}-alpine\n", ["python:3.9-alpine"]],
    ["ARG V=3.9\nARG VERSION=4\nFROM python:$VERSION\n", ["python:4"]],
    ['ARG BASE="python:3.9"\nFROM $BASE\n', ["python:3.9"]],
    ["ARG BASE\nFROM $BASE\n", []],
    ["ARG V=1\nFROM a:${V:-2}\n", []],
    ["ARG V=$W\nFROM a:$V\n", []],
    ["FROM\n", []],
    ["", []],
  ])("finds in %j %j", (text, expected) => {
    expect(references(text)).toEqual(expected);
  });
});

describe("finalBase", () => {
  it.each([
    ["FROM a\nFROM b\n", "b"],
    ["FROM a AS x\nFROM b AS y\nFROM x AS z\nFROM z\n", "a"],
    ["FROM a\nFROM scratch\n", "scratch"],
    ["ARG B\nFROM $B\n", "$B"],
    ["RUN true\n", ""],
  ])("of %j is %j", (text, expected) => {
    expect(final(text)).toBe(expected);
  });
});

describe("what is given for the build", () => {
  const { tree } = parse("ARG V=1\nARG W\nFROM a:$V AS x\nFROM b:$W AS y\nFROM c\nFROM x\n");

  it("counts before the default of an ARG", () => {
    const names = (buildArgs: Record<string, string>): string[] => baseReferences(tree, buildArgs).map(({ reference }) => reference);
    expect(names({})).toEqual(["a:1", "c"]);
    expect(names({ V: "2", W: "3", X: "4" })).toEqual(["a:2", "b:3", "c"]);
  });

  it.each([
    [undefined, "a:1"],
    ["Y", "b:3"],
    ["2", "c"],
    ["none", ""],
  ])("target %s stands on %s", (target, base) => {
    expect(finalBase(tree, { W: "3" }, target)).toBe(base);
  });
});

describe("withReferences", () => {
  it("replaces the one word and nothing else, wherever the image is used", () => {
    const text = "# FROM a:1\nFROM  a:1 AS x \nRUN echo a:1\nFROM b\nFROM x\nFROM \\\n  a:1\n";
    const replaced = withReferences(text, parse(text).tree, {}, (reference) => (reference === "a:1" ? "other:2" : reference));
    expect(replaced).toBe("# FROM a:1\nFROM  other:2 AS x \nRUN echo a:1\nFROM b\nFROM x\nFROM \\\n  other:2\n");
  });

  it("leaves the text as it is where nothing is replaced, variables and byte order mark included", () => {
    const text = "\uFEFFARG V=1\r\nFROM a:${V}\r\n";
    expect(withReferences(text, parse(text).tree, {}, (reference) => reference)).toBe(text);
    expect(withReferences(text, parse(text).tree, {}, () => "b")).toBe("\uFEFFARG V=1\r\nFROM b\r\n");
  });
});

describe("copiesFile", () => {
  it.each([
    ["COPY . .", true],
    ["COPY ./ /x/", true],
    ["COPY / /x/", true],
    ["COPY * /x/", true],
    ['ADD ["a", "Dockerfile", "/x/"]', true],
    ["COPY $FILES /x/", true],
    ["RUN --mount=target=/src make", true],
    ["RUN --mount=type=bind,from=x,target=/src make", false],
    ["RUN --mount=type=cache,target=/src make", false],
    ["COPY app.py requirements.txt ./", false],
    ["COPY Docker /x", false],
    ["COPY --from=x . .", false],
    ["RUN cp -r . /x", false],
  ])("says of %j: %j", (line, expected) => {
    expect(copiesFile(parse(`FROM a AS x\nFROM a\n${line}\n`).tree, "Dockerfile")).toBe(expected);
  });

  it("knows the folders of a Dockerfile that is not at the top", () => {
    const { tree } = parse("FROM a\nCOPY docker /x\n");
    expect(copiesFile(tree, "docker/app.Dockerfile")).toBe(true);
    expect(copiesFile(tree, "other/app.Dockerfile")).toBe(false);
  });
});
