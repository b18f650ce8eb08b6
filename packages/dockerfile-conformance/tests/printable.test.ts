import { printable as printableOfSyntax } from "dockerfile-syntax";
import { expect, it } from "vitest";
import { printable } from "../src/report/printable.js";

const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCodePoint(code)).join("\r\n");

it("takes the same out of a text as dockerfile-syntax does", () => {
  expect(printable(every)).toBe(printableOfSyntax(every));
});

it("takes out what acts on a terminal, and keeps tabs and line ends", () => {
  expect(printable({ log: ["a\u001b[2Jb\t\r\n", "\u202ec"] })).toEqual({ log: ["a\ufffd[2Jb\t\r\n", "\ufffdc"] });
});
