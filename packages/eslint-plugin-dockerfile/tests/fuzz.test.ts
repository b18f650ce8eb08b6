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

// A table that is looked up by a word of the text would find what all objects have.
it.each([
  "# check=skip=constructor\nFROM constructor:constructor\n",
  "FROM a:1 AS constructor\nRUN --mount=type=constructor,constructor=1 --constructor=1 constructor\nCOPY --constructor=a b c\n",
  "FROM python:constructor\nRUN apt constructor && apt-get constructor && pip --constructor constructor && set -o constructor\n",
  'FROM a:1\nSHELL ["constructor"]\nRUN $constructor <<constructor\nconstructor\nUSER constructor\nSTOPSIGNAL constructor\n',
  'FROM debian:1\nENV constructor=$constructor\nARG constructor\nLABEL constructor=1\nCMD ["constructor", "--constructor"]\n',
  "FROM --platform=constructor a:1\nEXPOSE 1/constructor\nHEALTHCHECK --constructor=1 constructor\nONBUILD constructor\nconstructor\n",
])("every rule takes 'constructor' for a word as any other in %j", (text) => {
  expect(() => tryText(text)).not.toThrow();
});
