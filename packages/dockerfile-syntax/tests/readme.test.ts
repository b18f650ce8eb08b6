import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawTree } from "../src/drawing.js";
import { parse, visitorKeys } from "../src/index.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

describe("the README", () => {
  const fields = /^\| `([A-Z]\w+)` +\|/gm;

  it("has every node type", () => {
    expect(new Set([...readme.matchAll(fields)].map(([, type]) => type))).toEqual(new Set(Object.keys(visitorKeys)));
  });

  it("shows the tree of its example", () => {
    const [, text = ""] = /```dockerfile\n([^]*?)```/.exec(readme) ?? [];
    const [, tree] = /```text\n([^]*?)```/.exec(readme) ?? [];
    expect(`${drawTree(parse(text).tree).join("\n")}\n`).toBe(tree);
  });

  it("names every child of each", () => {
    for (const [, type = "", row = ""] of readme.matchAll(/^\| `([A-Z]\w+)` +\|(.+)$/gm)) {
      const named = new Set([...row.matchAll(/`([a-zA-Z]+)/g)].map(([, field]) => field));
      const missing = (visitorKeys[type as keyof typeof visitorKeys] as readonly string[]).filter((key) => !named.has(key));
      expect(missing, type).toEqual([]);
    }
  });
});
