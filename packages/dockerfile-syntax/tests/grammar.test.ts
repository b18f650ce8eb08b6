import { describe, expect, it } from "vitest";
import { grammar, parse, type ArgumentForm, type Instruction } from "../src/index.js";

type Type = keyof typeof grammar;
const types = Object.keys(grammar) as Type[];

/** Something before the arguments, and arguments that the instruction takes, as many as there are in the longest. */
const samples: Readonly<Record<Type, readonly string[]>> = {
  Add: ["a", "b", "/c/"],
  Arg: ["A=1", "B=2", "C"],
  Cmd: ["a", "b", "c"],
  Copy: ["a", "b", "/c/"],
  Entrypoint: ["a", "b", "c"],
  Env: ["A=1", "B=2", "C=3"],
  Expose: ["80", "81/udp", "82-83"],
  From: ["a", "AS", "b", "c"],
  Healthcheck: ["a", "b", "c"],
  Label: ["a=1", "b=2", "c=3"],
  Maintainer: ["me <me@example.com>"],
  Onbuild: ["RUN a"],
  Run: ["a", "b", "c"],
  Shell: ["a", "-o", "c"],
  Stopsignal: ["9"],
  User: ["1000:1000"],
  Volume: ["/a", "/b", "/c"],
  Workdir: ["/a b c"],
};

function written(type: Type, form: ArgumentForm, count: number): string {
  const words = samples[type].slice(0, count);
  const rest = form === "exec" ? JSON.stringify(words) : words.join(" ");
  return `${grammar[type].keyword} ${type === "Healthcheck" ? "CMD " : ""}${rest}`;
}

const codesOf = (instruction: string): string[] => {
  const before = instruction.startsWith("FROM") ? "" : "FROM x\n";
  return parse(`${before}${instruction}\n`).problems.map(({ code }) => code);
};

describe.each(types)("%s", (type) => {
  const { arity, forms, heredocs, noTrigger } = grammar[type];
  const [min, max] = arity;

  it.each(forms)("takes as many arguments as the table says, as %s", (form) => {
    // An AS needs a name.
    const counts = samples[type].map((_, index) => index + 1).filter((count) => type !== "From" || count !== 2);
    for (const count of counts) {
      const isTaken = count >= min && count <= max;
      expect(codesOf(written(type, form, count)).length === 0, written(type, form, count)).toBe(isTaken);
    }
    const none = codesOf(written(type, form, 0));
    expect(none).toEqual(min === 0 ? [] : ["missing-argument"]);
  });

  it("has an array only where the table says so", () => {
    const text = `${grammar[type].keyword} ${type === "Healthcheck" ? "CMD " : ""}["a=1", "/b"]`;
    const [stage] = parse(type === "From" ? text : `FROM x\n${text}\n`).tree.stages;
    const instruction = type === "From" ? stage?.from : stage?.instructions[0];
    expect(instruction !== undefined && isArray(instruction)).toBe(forms.includes("exec"));
  });

  it("has here-documents only where the table says so", () => {
    const { stages } = parse(`FROM x\n${grammar[type].keyword} <<A /b\nA\n`).tree;
    const found = stages.flatMap(({ instructions }) => instructions).some((node) => "heredocs" in node && node.heredocs.length > 0);
    expect(found).toBe(heredocs === true);
  });

  it("is refused by ONBUILD only where the table says so", () => {
    const codes = codesOf(`ONBUILD ${written(type, forms[0] ?? "words", Math.max(min, 1))}`);
    expect(codes).toEqual(noTrigger === true ? ["bad-trigger"] : []);
  });
});

function isArray(node: Instruction): boolean {
  if ("json" in node) return node.json;
  return "body" in node && node.body?.type === "ExecForm";
}
