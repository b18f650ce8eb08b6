import { readFile, writeFile } from "node:fs/promises";
import { baseResolver, Failure, openEngine } from "dockerfile-conformance";
import { format, resolveConfig } from "prettier";
import { proofBases } from "./bases.js";
import { proofCases } from "./cases.js";
import type { ProofCase } from "./proof-case.js";
import { prove, proofsFile, type Proof } from "./proof.js";
import { startRegistry } from "./registry.js";

/**
 * `npm run prove [rule...]`: builds each case before and after the repair of its rule, compares the images, and writes what differs next to
 * the rules' pages: the entries of the rules that are named, or of all. A rule of which a case fails has no entry.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const wanted = process.argv.slice(2);
const cases = proofCases.filter(({ rule }) => wanted.length === 0 || wanted.includes(rule));
if (cases.length === 0) throw new Failure("No case is of such a rule.", 2);
await using engine = await openEngine({ provision: true, say });
const registry = await startRegistry(engine);
const bases = baseResolver({ mode: "auto", substitutes: proofBases, say });

const proofs: Proof[] = [];
const failed = new Set<string>();
async function record(proofCase: ProofCase): Promise<void> {
  const name = nameOf(proofCase);
  try {
    const proof = await prove(engine, bases, proofCase);
    proofs.push(proof);
    say("needs" in proof.outcome ? `not proven here: ${name}: it needs ${proof.outcome.needs}` : `proven: ${name}`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failed.add(proofCase.rule);
    say(`NOT PROVEN: ${name}: ${error.message}\n${error.details ?? ""}`);
  }
}

async function takeTurns(): Promise<void> {
  for (let next = cases.shift(); next !== undefined; next = cases.shift()) await record(next);
}
// While one waits for the network, another builds.
await Promise.all([takeTurns(), takeTurns()]);
await registry[Symbol.asyncDispose]();

// Read as late as this: another run may have written meanwhile.
const earlier = JSON.parse(await readFile(proofsFile, "utf8")) as readonly Proof[];
const others = earlier.filter(({ rule }) => wanted.length > 0 && !wanted.includes(rule));
const found = proofs.filter(({ rule }) => !failed.has(rule)).map(orEarlier);
const all = [...others, ...found].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
await writeFile(proofsFile, await format(JSON.stringify(all), { ...(await resolveConfig(proofsFile)), filepath: proofsFile }));
say("The pages show it after: npm run generate");
if (failed.size > 0) process.exitCode = 1;

/** What was proven where there was such a base stays so. */
function orEarlier(proof: Proof): Proof {
  const known = earlier.find((one) => nameOf(one) === nameOf(proof) && one.digest === proof.digest);
  return "needs" in proof.outcome ? (known ?? proof) : proof;
}

function nameOf({ rule, repair, about }: Pick<Proof, "rule" | "repair" | "about">): string {
  return `${rule}: ${repair}${about === undefined ? "" : `, ${about}`}`;
}
