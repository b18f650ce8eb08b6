import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instructions, parse } from "../src/index.js";
import { dockerfiles, heredocScripts, runBodies } from "./generated-dockerfiles.js";
import { mutants } from "./mutants.js";
import { faultsOf, invariants, nodes } from "./tree-invariants.js";

const runs = { numRuns: 3000 };
const texts = fc.oneof(dockerfiles, runBodies, heredocScripts);

describe("parse, on any text", () => {
  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(dockerfiles, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
        parse(text);
      }),
      runs,
    );
  });

  it.each(Object.entries(invariants))("%s", (_name, check) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(check(text), JSON.stringify(text)).toEqual([]);
      }),
      runs,
    );
  });

  it("is not blind: most texts have words and commands", () => {
    const found = fc.sample(texts, 300).flatMap((text) => [...nodes(parse(text).tree)].filter(({ node }) => node.type === "Word"));
    expect(found.length).toBeGreaterThan(1000);
  });

  it("holds for mutants of files that are known", () => {
    for (const text of mutants(5000, 1)) expect(faultsOf(text), JSON.stringify(text)).toEqual([]);
  });

  it("keeps the finished instructions of a file that is cut off", () => {
    fc.assert(
      fc.property(dockerfiles, fc.nat(), (text, cut) => {
        const whole = instructions(parse(text).tree);
        const at = text.length === 0 ? 0 : cut % text.length;
        // An instruction is finished where its last line is, with its line end; a here-document must not have been cut.
        const finished = whole.filter(({ range }) => text.slice(range[1], at).includes("\n"));
        const cutOff = instructions(parse(text.slice(0, at)).tree);
        expect(cutOff.slice(0, finished.length)).toEqual(finished);
      }),
      runs,
    );
  });
});
