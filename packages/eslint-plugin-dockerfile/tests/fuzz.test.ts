import fc from "fast-check";
import { expect, it } from "vitest";
import { faultsOf, texts } from "./fuzzing.js";

it("every rule and every repair stands any text", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(faultsOf(text)).toEqual([]);
    }),
    // The same texts each time: the long run tries others.
    { numRuns: 2000, seed: 1 },
  );
}, 120_000);
