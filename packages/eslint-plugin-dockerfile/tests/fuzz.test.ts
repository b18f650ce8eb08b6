import fc from "fast-check";
import { expect, it } from "vitest";
import plugin from "../src/index.js";
import { examples, texts } from "./fuzz-texts.js";
import { tryText } from "./fuzzing.js";

it("every rule and every repair stands any text", () => {
  const reported = new Set<string>();
  const repaired = new Set<string>();
  function faultsOf(text: string): readonly string[] {
    const tried = tryText(text);
    for (const name of tried.reported) reported.add(name);
    for (const name of tried.repaired) repaired.add(name);
    return tried.faults;
  }

  for (const text of examples) expect(faultsOf(text), text).toEqual([]);
  fc.assert(
    fc.property(texts, (text) => {
      expect(faultsOf(text)).toEqual([]);
    }),
    // The same texts each time: the long run tries others.
    { numRuns: 2000, seed: 1 },
  );

  // Some need a file beside the Dockerfile or a setting.
  const rules = Object.entries(plugin.rules).map(([name, { meta }]) => ({ name: `dockerfile/${name}`, meta }));
  const silent = rules.filter(({ name }) => !reported.has(name)).map(({ name }) => name);
  expect(silent.length, silent.join()).toBeLessThan(rules.length / 20);
  const untried = rules.filter(({ name, meta }) => (meta.fixable ?? meta.hasSuggestions) && reported.has(name) && !repaired.has(name));
  expect(untried.map(({ name }) => name)).toEqual([]);
}, 300_000);
