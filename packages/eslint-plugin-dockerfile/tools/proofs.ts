import type { DockerfileRule } from "../src/define-rule.js";
import { readPackageFile } from "./rule-files.js";

/** What `npm run prove` found by building an image before and after a repair. */
interface Proof {
  readonly rule: string;
  readonly repair: "fix" | "suggestion";
  /** Which of the rule's repairs. */
  readonly about?: string;
  readonly outcome: Proven | { readonly needs: string };
}

interface Proven {
  readonly engine: string;
  readonly base: string;
  readonly standIn: boolean;
  readonly effect: Effect | { readonly mends: string } | { readonly stops: string } | { readonly another: string; readonly bytes: number };
}

interface Effect extends Readonly<Record<"removed" | "added" | "changed", Readonly<Record<string, number>>>> {
  readonly config: Readonly<Record<string, unknown>>;
  readonly layers: number;
  readonly bytes: number;
}

export const proofs = JSON.parse(readPackageFile("docs/proofs.json")) as readonly Proof[];

/** The lines of a rule's page about what its repair was seen to do, and that it was not where it was not. */
export function proofLines(rule: string, { fixable, hasSuggestions }: DockerfileRule["meta"]): string[] {
  if (fixable === undefined && hasSuggestions !== true) return [];
  const own = proofs.filter((proof) => proof.rule === rule);
  if (own.length === 0) return ["- Not proven on an image yet."];
  return own.map(({ about, outcome }) => {
    const subject = about === undefined ? "" : ` (${about})`;
    if ("needs" in outcome) return `- Not proven${subject}: needs ${outcome.needs}.`;
    const { base, effect, engine, standIn } = outcome;
    return `- Proven${subject}: ${effectOf(effect)} (${engine}, ${standIn ? "stand-in for " : ""}${base}).`;
  });
}

function effectOf(effect: Proven["effect"]): string {
  if ("mends" in effect) return `builds, where the builder said \`${effect.mends}\` before`;
  if ("stops" in effect) return `the build stops at a failure after which it went on before, \`${effect.stops}\``;
  if ("another" in effect) return `${sizeOf(effect.bytes)}, on another ${effect.another}`;
  const { bytes, config, layers } = effect;
  const files = (["removed", "added", "changed"] as const).flatMap((kind) =>
    Object.entries(effect[kind]).map(([path, count]) => `${kind} ${path.endsWith("/") ? `${count} files in \`${path}\`` : `\`${path}\``}`),
  );
  const keys = Object.keys(config).map((key) => `\`${key}\``);
  const parts = [
    // A layer less may save bytes where no file of the image changes; some bytes are but what a log says.
    ...((files.length > 0 && bytes !== 0) || Math.abs(bytes) >= 1000 ? [sizeOf(bytes)] : []),
    ...(layers === 0 ? [] : [`${Math.abs(layers)} layer${Math.abs(layers) === 1 ? "" : "s"} ${layers < 0 ? "fewer" : "more"}`]),
    ...files,
    ...(keys.length === 0 ? [] : [`changed ${keys.join(", ")} of the configuration`]),
  ];
  if (parts.length === 0) return "the image stays the same, file by file";
  return `${parts.join(", ")}, ${files.length === 0 ? "no file" : "nothing else"} changed`;
}

function sizeOf(bytes: number): string {
  const sign = bytes < 0 ? "−" : "+";
  const amount = Math.abs(bytes);
  return amount < 1000
    ? `${sign}${amount} bytes`
    : amount < 1_000_000
      ? `${sign}${(amount / 1000).toFixed(1)} kB`
      : `${sign}${(amount / 1_000_000).toFixed(1)} MB`;
}
