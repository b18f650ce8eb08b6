import fc from "fast-check";
import { expect, it } from "vitest";
import { faultsOf, texts } from "./fuzzing.js";

it("every rule and every repair stands any text", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(faultsOf(text)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
}, 120_000);
