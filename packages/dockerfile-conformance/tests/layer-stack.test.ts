import { expect, it } from "vitest";
import type { Layer } from "../src/image.js";
import { stackOf } from "../src/layer-stack.js";
import type { LayerEntry } from "../src/layers.js";

const entry = (type: LayerEntry["type"], path: string): LayerEntry => ({
  path,
  type,
  mode: 0o644,
  uid: 0,
  gid: 0,
  size: 1,
  linkname: null,
});
const layer = (createdBy: string, ...entries: LayerEntry[]): Layer => ({
  createdBy,
  entries,
  diffId: createdBy,
  bytes: 0,
  fromBase: false,
  privateKeys: [],
  texts: new Map(),
});

const lower = layer("lower", entry("directory", "a"), entry("file", "a/b"), entry("directory", "a/c"), entry("file", "a/c/d"));

it.each([
  ["a file brought again", [entry("file", "a/b")], ["a/b overwritten"], ["a", "a/b", "a/c", "a/c/d"]],
  ["a folder named again", [entry("directory", "a")], [], ["a", "a/b", "a/c", "a/c/d"]],
  ["a file removed", [entry("whiteout", "a/b")], ["a/b removed"], ["a", "a/c", "a/c/d"]],
  ["a folder removed with all in it", [entry("whiteout", "a/c")], ["a/c/d removed"], ["a", "a/b"]],
  ["a folder emptied and filled", [entry("opaque", "a"), entry("file", "a/e")], ["a/b removed", "a/c/d removed"], ["a", "a/e"]],
  ["a name that only starts alike", [entry("whiteout", "a/c/dd")], [], ["a", "a/b", "a/c", "a/c/d"]],
])("%s", (_, entries, hidden, visible) => {
  const stack = stackOf([lower, layer("upper", ...entries)]);
  expect(stack.hidden.map(({ path, how }) => `${path} ${how}`)).toEqual(hidden);
  expect([...stack.visible.keys()].toSorted()).toEqual(visible);
  expect(stack.hidden.map(({ from, by }) => [from.createdBy, by.createdBy])).toEqual(hidden.map(() => ["lower", "upper"]));
});
