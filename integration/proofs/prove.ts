import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { baseResolver, buildImage, type BaseResolver, type Engine, Failure, openEngine } from "dockerfile-conformance";
import { Linter } from "eslint";
import dockerfile from "eslint-plugin-dockerfile";
import { substitutes } from "../app.js";
import { debianStandIn } from "../stand-in/debian.js";
import { proofCases, type ProofCase } from "./cases.js";
import { difference, imageFacts, type Difference, type ImageFacts } from "./image-facts.js";

/**
 * `npm run prove [rule...]`: builds each case before and after the repair of its rule, compares the images, and writes what differs next to
 * the rules' pages. Fails where anything else differs than the case declares.
 */
const output = join(import.meta.dirname, "../../packages/eslint-plugin-dockerfile/docs/proofs.json");

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** What was found, as the pages show it. */
interface Proof {
  readonly rule: string;
  readonly repair: "fix" | "suggestion";
  readonly engine: string;
  readonly base: string;
  readonly standIn: boolean;
  readonly effect: Omit<Difference, "bytes" | "removed" | "added" | "changed"> & Effects;
  readonly bytes: number;
}

/** Paths that the case declares, each with the number of files below it. */
type Effects = Record<"removed" | "added" | "changed", Record<string, number>>;

const linter = new Linter({ configType: "flat" });

function repaired({ rule, repair, before }: ProofCase): string {
  const { files, language, plugins } = dockerfile.configs.all;
  const config: Linter.Config = { files, language, plugins, rules: { [`dockerfile/${rule}`]: "error" } };
  if (repair === "fix") return linter.verifyAndFix(before, config, "Dockerfile").output;
  const fix = linter.verify(before, config, "Dockerfile").flatMap(({ suggestions }) => suggestions ?? [])[0]?.fix;
  return fix === undefined ? before : before.slice(0, fix.range[0]) + fix.text + before.slice(fix.range[1]);
}

async function factsOf(
  engine: Engine,
  bases: BaseResolver,
  directory: string,
  text: string,
): Promise<ImageFacts & { used: string; standIn: boolean }> {
  const overlay = new Map([["Dockerfile", text]]);
  await using built = await buildImage({ engine, context: directory, bases, noCache: true, overlay });
  return { ...(await imageFacts(engine, built.tag)), used: built.base.reference, standIn: built.base.standIn };
}

async function prove(engine: Engine, bases: BaseResolver, proofCase: ProofCase): Promise<Proof> {
  const { rule, repair, before, files = {}, effect } = proofCase;
  const after = repaired(proofCase);
  if (after === before) throw new Failure(`${rule} repairs nothing in its case.`, 1);
  const directory = await mkdtemp(join(tmpdir(), "proof-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), content);
    }
    const one = await factsOf(engine, bases, directory, before);
    const two = await factsOf(engine, bases, directory, after);
    const found = difference(one, two);
    const effects: Effects = { removed: {}, added: {}, changed: {} };
    const faults: string[] = [];
    for (const kind of ["removed", "added", "changed"] as const) {
      const declared = effect[kind] ?? [];
      for (const path of found[kind]) {
        const prefix = declared.find((one) => path === one || (one.endsWith("/") && `${path}/`.startsWith(one)));
        if (prefix === undefined) faults.push(`${kind} ${path}`);
        else effects[kind][prefix] = (effects[kind][prefix] ?? 0) + 1;
      }
      faults.push(...declared.filter((prefix) => effects[kind][prefix] === undefined).map((prefix) => `${kind} nothing at ${prefix}`));
    }
    if (found.config.join() !== (effect.config ?? []).join()) faults.push(`configuration: ${found.config.join(", ")}`);
    if (found.layers !== (effect.layers ?? 0)) faults.push(`layers: ${found.layers}`);
    if (effect.smaller === true && found.bytes >= 0) faults.push(`not smaller: ${found.bytes} bytes`);
    if (faults.length > 0)
      throw new Failure(`${rule}: ${repair} changes what it does not say.`, 1, { details: faults.slice(0, 30).join("\n") });
    const { version, builder } = engine;
    return {
      rule,
      repair,
      engine: `Docker ${version}, ${builder}`,
      base: one.used,
      standIn: one.standIn,
      effect: { ...effects, config: found.config, layers: found.layers },
      bytes: found.bytes,
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2);
const cases = proofCases.filter(({ rule }) => wanted.length === 0 || wanted.includes(rule));
if (cases.length === 0) throw new Failure("No case is of such a rule.", 2);
await using engine = await openEngine({ provision: true, say });
const bases = baseResolver({ mode: "auto", substitutes: new Map([...substitutes, ["debian:bookworm-slim", debianStandIn]]), say });
const proofs: Proof[] = [];
for (const proofCase of cases) {
  try {
    proofs.push(await prove(engine, bases, proofCase));
    say(`proven: ${proofCase.rule}`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.exitCode = error.exitCode;
    say(`NOT PROVEN: ${error.message}\n${error.details ?? ""}`);
  }
}
if (process.exitCode === undefined && wanted.length === 0) await writeFile(output, `${JSON.stringify(proofs, null, 2)}\n`);
