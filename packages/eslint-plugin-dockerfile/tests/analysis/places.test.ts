import fc from "fast-check";
import { expect, it } from "vitest";
import { countBefore, hasPlaceIn } from "../../src/analysis/places.js";

it("places are counted as if each was looked at", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), fc.nat(31), fc.nat(31), (numbers, start, end) => {
      const places = numbers.toSorted((a, b) => a - b);
      expect(countBefore(places, start)).toBe(places.filter((place) => place < start).length);
      expect(hasPlaceIn(places, start, end)).toBe(places.some((place) => start <= place && place < end));
    }),
  );
});
