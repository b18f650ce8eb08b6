import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { instructions, parse, type Flag, type Instruction, type KeyValue, type ShellForm, type ExecForm, type Word } from "../src/index.js";

/** BuildKit's own answers to small files, as recorded from its parser. */
interface Case {
  readonly name: string;
  readonly text: string;
  readonly buildkit: {
    readonly escape?: string;
    readonly nodes: readonly BuildkitNode[];
    readonly stages?: readonly { base: string; name?: string; platform?: string; line: number; commands: number }[];
    readonly error?: { message: string; lines: number[] };
    readonly instructionsError?: { message: string; lines: number[] };
  };
}

interface BuildkitNode {
  readonly cmd: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly args: readonly string[];
  readonly flags?: readonly string[];
  readonly attributes?: { json?: boolean };
  readonly heredocs?: readonly { Name: string; FileDescriptor: number; Expand: boolean; Chomp: boolean; Content: string }[];
  readonly sub?: BuildkitNode;
}

function read(file: string): Case[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
}

const cases = [...read("buildkit-cases.jsonl"), ...read("buildkit-adversarial-cases.jsonl")];

/** What BuildKit's parser lets pass and its build refuses. */
const foundLater = new Set([
  ...[
    "bad-checksum",
    "bad-copy-source",
    "bad-image-reference",
    "bad-mount",
    "bad-port",
    "bad-protocol",
    "bad-signal",
    "bad-substitution",
    "shell-syntax",
    "unclosed-quote",
    "unsupported-modifier",
  ],
]);

/** Triggers are read when they run: in a build on the image. */
const isTrigger = (text: string): boolean => /onbuild/i.test(text);

describe("BuildKit's answers", () => {
  it("are all there", () => {
    expect(cases.length).toBeGreaterThan(600);
  });

  it.each(cases.filter(({ buildkit }) => buildkit.error === undefined))("agrees on $name", ({ text, buildkit }) => {
    const { tree, problems } = parse(text);
    expect(tree.escape).toBe(buildkit.escape);
    expect(instructions(tree).map((instruction) => summary(instruction))).toEqual(buildkit.nodes.map((node) => expected(node)));
    if (buildkit.instructionsError === undefined) {
      if (!isTrigger(text)) expect(problems.filter(({ code }) => !foundLater.has(code))).toEqual([]);
    } else {
      // It names all lines of the instruction, we the one with the mistake.
      const { lines } = buildkit.instructionsError;
      expect(problems.some(({ loc }) => lines.includes(loc.start.line))).toBe(true);
    }
    for (const [index, stage] of (buildkit.stages ?? []).entries()) {
      const { from, name, instructions: commands } = tree.stages[index] ?? {};
      const platform = from?.flags.find((flag) => flag.name === "platform")?.value?.raw.replaceAll('"', "");
      expect({
        base: from?.image?.raw,
        name: name ?? undefined,
        platform,
        line: from?.loc.start.line,
        commands: commands?.length,
      }).toEqual({ name: undefined, platform: undefined, ...stage });
    }
  });

  it.each(cases.filter(({ buildkit }) => buildkit.error !== undefined))("reports what BuildKit refuses in $name", ({ text, buildkit }) => {
    const { problems } = parse(text);
    const { lines = [] } = buildkit.error ?? {};
    const [line = 1] = lines;
    // Of a file without instructions BuildKit names the last line, we the whole. In a line that it has not finished reading BuildKit
    // counts one too few.
    const places = problems.map(({ code, loc }) => (code === "no-instructions" ? line : loc.start.line));
    expect(places.some((place) => lines.includes(place) || place === line + 1)).toBe(true);
  });
});

function expected(node: BuildkitNode): unknown {
  return {
    keyword: node.cmd,
    lines: [node.startLine, node.endLine],
    flags: node.flags ?? [],
    json: node.attributes?.json ?? false,
    args: node.args.filter((argument) => argument !== ""),
    heredocs: node.heredocs ?? [],
    ...(node.sub && { trigger: { ...(expected(node.sub) as object), lines: undefined, heredocs: undefined } }),
  };
}

function summary(instruction: Instruction): unknown {
  return {
    keyword: instruction.keyword,
    lines: [instruction.loc.start.line, instruction.loc.end.line],
    flags: instruction.flags.map((flag) => flagText(flag)),
    json: isJson(instruction),
    args: args(instruction).filter((argument) => argument !== ""),
    heredocs:
      "heredocs" in instruction
        ? instruction.heredocs.map(({ name, fd, expand, chomp, content }) => ({
            Name: name,
            FileDescriptor: fd,
            Expand: expand,
            Chomp: chomp,
            Content: content,
          }))
        : [],
    ...(instruction.type === "Onbuild" &&
      instruction.instruction !== null && {
        trigger: { ...(summary(instruction.instruction) as object), lines: undefined, heredocs: undefined },
      }),
  };
}

function flagText({ name, value }: Flag): string {
  return value === null ? `--${name}` : `--${name}=${value.value ?? value.raw}`;
}

function isJson(instruction: Instruction): boolean {
  if ("body" in instruction) return instruction.body?.type === "ExecForm";
  return "json" in instruction && instruction.json;
}

/** The arguments as BuildKit's tree holds them. */
function args(instruction: Instruction): string[] {
  switch (instruction.type) {
    case "Add":
    case "Copy":
      return [...instruction.sources, ...(instruction.destination ? [instruction.destination] : [])].map((word) =>
        text(word, instruction.json),
      );
    case "Arg":
      return instruction.pairs.map(({ key, value }) => (value === null ? key.raw : `${key.raw}=${value.raw}`));
    case "Cmd":
    case "Entrypoint":
    case "Run":
      return body(instruction.body);
    case "Env":
    case "Label":
      return instruction.pairs.flatMap(({ key, value, legacy }: KeyValue) => [key.raw, value?.raw ?? "", legacy ? "" : "="]);
    case "Expose":
      return instruction.ports.map(({ raw }) => raw);
    case "From":
      return [instruction.image, instruction.as, instruction.name, ...instruction.extra].map((word) => word?.raw ?? "");
    case "Healthcheck":
      return [instruction.kind?.raw ?? "", ...body(instruction.body)];
    case "Maintainer":
      return [instruction.name?.raw ?? ""];
    case "Onbuild":
      return [];
    case "Shell":
      return instruction.json ? instruction.words.map((word) => text(word, true)) : [instruction.words.map(({ raw }) => raw).join(" ")];
    case "Stopsignal":
      return [instruction.signal?.raw ?? ""];
    case "Unknown":
      return [];
    case "User":
      return [instruction.user?.raw ?? ""];
    case "Volume":
      return instruction.paths.map((word) => text(word, instruction.json));
    case "Workdir":
      return [instruction.path?.raw ?? ""];
  }
}

function text(word: Word, json: boolean): string {
  // The value is what the build makes of it: without quotes and escapes of its own.
  return json ? (JSON.parse(word.raw) as string).replaceAll(/\p{Surrogate}/gu, "\ufffd") : word.raw;
}

function body(form: ShellForm | ExecForm | null): string[] {
  if (form === null) return [];
  return form.type === "ShellForm" ? [form.raw] : form.commands.flatMap(({ words }) => words.map(({ value }) => value ?? ""));
}
