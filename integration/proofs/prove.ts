import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { baseResolver, Failure, openEngine } from "dockerfile-conformance";
import { format, resolveConfig } from "prettier";
import { proofBases } from "./bases.js";
import { proofCases } from "./cases.js";
import { prove, type Proof } from "./proof.js";

/**
 * `npm run prove [rule...]`: builds each case before and after the repair of its rule, compares the images, and writes what differs next to
 * the rules' pages: the entries of the rules that are named, or of all. A rule of which a case fails has no entry.
 */
const output = join(import.meta.dirname, "../../packages/eslint-plugin-dockerfile/docs/proofs.json");

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const wanted = process.argv.slice(2);
const cases = proofCases.filter(({ rule }) => wanted.length === 0 || wanted.includes(rule));
if (cases.length === 0) throw new Failure("No case is of such a rule.", 2);
await using engine = await openEngine({ provision: true, say });
const bases = baseResolver({ mode: "auto", substitutes: proofBases, say });
const earlier = JSON.parse(await readFile(output, "utf8")) as readonly Proof[];

const proofs: Proof[] = [];
const failed = new Set<string>();
for (const proofCase of cases) {
  const name = nameOf(proofCase);
  try {
    const proof = await prove(engine, bases, proofCase);
    // What was proven where there was such a base stays so.
    const known = earlier.find((one) => nameOf(one) === name && one.digest === proof.digest);
    proofs.push("needs" in proof.outcome ? (known ?? proof) : proof);
    say("needs" in proof.outcome ? `not proven here: ${name}: it needs ${proof.outcome.needs}` : `proven: ${name}`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failed.add(proofCase.rule);
    say(`NOT PROVEN: ${name}: ${error.message}\n${error.details ?? ""}`);
  }
}

const others = earlier.filter(({ rule }) => wanted.length > 0 && !wanted.includes(rule));
const all = [...others, ...proofs.filter(({ rule }) => !failed.has(rule))].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
await writeFile(output, await format(JSON.stringify(all), { ...(await resolveConfig(output)), filepath: output }));
say("The pages show it after: npm run generate");
if (failed.size > 0) process.exitCode = 1;

function nameOf({ rule, repair, about }: Pick<Proof, "rule" | "repair" | "about">): string {
  return `${rule}: ${repair}${about === undefined ? "" : `, ${about}`}`;
}
