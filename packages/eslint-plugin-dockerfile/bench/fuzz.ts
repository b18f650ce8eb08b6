import fc from "fast-check";
import { texts } from "../tests/fuzz-texts.js";
import { tryText } from "../tests/fuzzing.js";

/** The long run of the fuzz test: `npm run fuzz -- 100000 7` tries 100,000 texts that the seed 7 makes. */
const [count = "100000", seed = "1"] = process.argv.slice(2);
let tried = 0;
let wrong = 0;
const batch = 1000;
for (; tried < Number(count); tried += batch) {
  for (const text of fc.sample(texts, { numRuns: batch, seed: Number(seed) + tried })) {
    const { faults } = tryText(text);
    if (faults.length === 0) continue;
    wrong++;
    console.log(`${JSON.stringify(text)}\n  ${faults.join("\n  ")}`);
  }
  process.stderr.write(`${tried + batch} texts, ${wrong} with faults\r`);
}
console.log(`${tried} texts, ${wrong} with faults`);
if (wrong > 0) process.exitCode = 1;
