import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build, type BaseResolver, type Engine, Failure } from "dockerfile-conformance";
import { Linter } from "eslint";
import dockerfile from "eslint-plugin-dockerfile";
import { difference, imageFacts, type Difference, type ImageFacts } from "./image-facts.js";
import type { Change, Mends, ProofCase, Replaces, Stops } from "./proof-case.js";

export const proofsFile = join(import.meta.dirname, "../../packages/eslint-plugin-dockerfile/docs/proofs.json");

/** What was found, as the pages show it. */
export interface Proof {
  readonly rule: string;
  readonly repair: "fix" | "suggestion";
  readonly about?: string;
  /** Of what was built: when the case changes, or what the rule makes of it, the proof is none any more. */
  readonly digest: string;
  readonly outcome: Proven | { readonly needs: string };
}

interface Proven {
  readonly engine: string;
  readonly base: string;
  readonly standIn: boolean;
  readonly effect: Effect | Mends | Stops | (Replaces & { readonly bytes: number });
}

/** The paths that the case declares, each with the number of files below it. */
type Effect = Record<"removed" | "added" | "changed", Record<string, number>> & Pick<Difference, "config" | "layers" | "bytes">;

/**
 * Builds a case before and after the repair of its rule and compares the images.
 *
 * @throws Failure where anything else differs than the case declares
 */
export async function prove(engine: Engine, bases: BaseResolver, proofCase: ProofCase): Promise<Proof> {
  const { rule, repair, about, effect, before, files = {} } = proofCase;
  const after = repaired(proofCase);
  if (after === before) throw new Failure("It repairs nothing in its case.", 1);
  const proof = { rule, repair, ...(about === undefined ? {} : { about }), digest: digestOf(proofCase) };
  const directory = await mkdtemp(join(tmpdir(), "proof-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), content);
    }
    const one = await built(engine, bases, directory, { ...proofCase, before });
    const two = await built(engine, bases, directory, { ...proofCase, before: after });
    const isMissing = [one, two].some((image) => image instanceof Failure && image.exitCode === 2);
    if (isMissing && proofCase.needs !== undefined) return { ...proof, outcome: { needs: proofCase.needs } };
    const { used: base, standIn } = two instanceof Failure ? imageOf(one) : two;
    const found = compared(one, two, effect);
    return { ...proof, outcome: { engine: `Docker ${engine.version}, ${engine.builder}`, base, standIn, effect: found } };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const linter = new Linter({ configType: "flat" });

function repaired({ rule, repair, before, options = [], suggestion = "" }: ProofCase): string {
  const { files, language, plugins } = dockerfile.configs.all;
  const config: Linter.Config = { files, language, plugins, rules: { [`dockerfile/${rule}`]: ["error", ...options] } };
  if (repair === "fix") return linter.verifyAndFix(before, config, "Dockerfile").output;
  const suggestions = linter.verify(before, config, "Dockerfile").flatMap(({ suggestions }) => suggestions ?? []);
  const fix = suggestions.find(({ desc }) => desc.startsWith(suggestion))?.fix;
  return fix === undefined ? before : before.slice(0, fix.range[0]) + fix.text + before.slice(fix.range[1]);
}

/** @see Proof.digest */
export function digestOf(proofCase: ProofCase): string {
  const built = [proofCase.before, repaired(proofCase), proofCase.files ?? {}];
  return createHash("sha256").update(JSON.stringify(built)).digest("hex").slice(0, 12);
}

type Built = ImageFacts & { readonly used: string; readonly standIn: boolean };

async function built(
  engine: Engine,
  bases: BaseResolver,
  directory: string,
  { before: text, secrets = {} }: ProofCase,
): Promise<Built | Failure> {
  try {
    // The builder takes its frontend as it takes a base.
    const named = /^# syntax=(\S+)/.exec(text)?.[1];
    const frontend = named === undefined ? undefined : await bases.resolve(engine, named);
    const overlay = new Map([["Dockerfile", text.replace(named ?? "", frontend?.used ?? "")]]);
    await using image = await build(engine, { context: directory, bases, noCache: true, overlay, secrets });
    const { reference, standIn } = frontend ?? image.base;
    return { ...(await imageFacts(engine, image.tag)), used: reference, standIn };
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function imageOf(image: Built | Failure): Built {
  if (image instanceof Failure) throw image;
  return image;
}

function expectFailure(image: Built | Failure, reason: string): void {
  if (!(image instanceof Failure)) throw new Failure("It builds, where it should not.", 1);
  const said = `${image.message}\n${image.details ?? ""}`;
  if (!said.includes(reason)) throw new Failure(`It does not build, but not for '${reason}'.`, 1, { details: said });
}

/** What was found, where it is what is declared. */
function compared(one: Built | Failure, two: Built | Failure, effect: ProofCase["effect"]): Proven["effect"] {
  if ("mends" in effect) {
    expectFailure(one, effect.mends);
    imageOf(two);
    return effect;
  }
  if ("stops" in effect) {
    imageOf(one);
    expectFailure(two, effect.stops);
    return effect;
  }
  const found = difference(imageOf(one), imageOf(two));
  if (!("another" in effect)) return asDeclared(found, effect);
  if (found.bytes >= 0) throw new Failure(`Not smaller: ${found.bytes} bytes.`, 1);
  return { another: effect.another, bytes: found.bytes };
}

function asDeclared(found: Difference, effect: Change): Effect {
  const effects: Effect = { removed: {}, added: {}, changed: {}, config: found.config, layers: found.layers, bytes: found.bytes };
  const faults: string[] = [];
  const { config = {}, layers = 0, smaller = false } = effect;
  if (smaller && found.bytes >= 0) faults.push(`not smaller: ${found.bytes} bytes`);
  for (const kind of ["removed", "added", "changed"] as const) {
    const declared = effect[kind] ?? [];
    for (const path of found[kind]) {
      const prefix = declared.find((one) => path === one || (one.endsWith("/") && `${path}/`.startsWith(one)));
      if (prefix === undefined) faults.push(`${kind} ${path}`);
      else effects[kind][prefix] = (effects[kind][prefix] ?? 0) + 1;
    }
    faults.push(...declared.filter((prefix) => effects[kind][prefix] === undefined).map((prefix) => `${kind} nothing at ${prefix}`));
  }
  for (const key of new Set([...Object.keys(config), ...Object.keys(found.config)])) {
    const [declared, is] = [config, found.config].map((one) => (key in one ? JSON.stringify(one[key]) : "as before"));
    if (declared !== is) faults.push(`${key} of the configuration is ${String(is)}, not ${String(declared)}`);
  }
  if (found.layers !== layers) faults.push(`${found.layers} layers more, not ${layers}`);
  if (faults.length > 0) throw new Failure("The repair changes what it does not say.", 1, { details: faults.slice(0, 30).join("\n") });
  return effects;
}
