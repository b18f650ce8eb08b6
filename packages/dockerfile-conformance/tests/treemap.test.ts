import fc from "fast-check";
import { expect, it } from "vitest";
import { treemap } from "../src/report/treemap.js";

it("gives each weight its share of the area, and no two the same place", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 60 }),
      fc.double({ min: 0.3, max: 4, noNaN: true }),
      (numbers, ratio) => {
        const weights = numbers.toSorted((a, b) => b - a);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const parts = treemap(weights, ratio);
        expect(parts).toHaveLength(weights.length);
        for (const [index, { left, top, width, height }] of parts.entries()) {
          expect((width * height) / 10_000).toBeCloseTo((weights[index] ?? 0) / total, 6);
          expect(left + width).toBeLessThan(100.001);
          expect(top + height).toBeLessThan(100.001);
        }
        const overlap = parts.some((one, index) =>
          parts.slice(index + 1).some((other) => {
            const across = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
            const down = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
            return across > 1e-6 && down > 1e-6;
          }),
        );
        expect(overlap).toBe(false);
      },
    ),
  );
});

it("keeps the parts near to squares", () => {
  const parts = treemap([6, 6, 4, 3, 2, 2, 1], 1.5);
  for (const { width, height } of parts) expect(Math.max((width * 1.5) / height, height / (width * 1.5))).toBeLessThan(3);
});
