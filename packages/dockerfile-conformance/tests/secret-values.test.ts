import { expect, it } from "vitest";
import { hiderOf } from "../src/secret-values.js";

const hide = hiderOf(["hunter2", "hunter2-long", "first line\nsecond line\n", "a b@c", "abc"]);

it("puts stars in place of each value, wherever it stands", () => {
  const report = { app: "x", layers: [{ createdBy: "RUN echo hunter2-long hunter2", bytes: 1 }], run: null };
  expect(hide(report)).toEqual({ app: "x", layers: [{ createdBy: "RUN echo *** ***", bytes: 1 }], run: null });
});

it("hides the lines of a value, and what stands for it in an address", () => {
  expect(hide("log: second line")).toBe("log: ***");
  expect(hide("https://me:a%20b%40c@host")).toBe("https://me:***@host");
});

it("leaves what is too short to be secret", () => {
  expect(hide("abc")).toBe("abc");
});
