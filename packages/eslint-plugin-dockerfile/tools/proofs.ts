import type { DockerfileRule } from "../src/define-rule.js";
import { readPackageFile } from "./rule-files.js";

/** What `npm run prove` found by building an image before and after a repair. */
interface Proof {
  readonly rule: string;
  readonly repair: "fix" | "suggestion";
  readonly engine: string;
  readonly base: string;
  readonly standIn: boolean;
  readonly effect: Readonly<Record<"removed" | "added" | "changed", Readonly<Record<string, number>>>> & {
    readonly config: readonly string[];
    readonly layers: number;
  };
  readonly bytes: number;
}

const proofs = JSON.parse(readPackageFile("docs/proofs.json")) as readonly Proof[];

/** The lines of a rule's page about what its repair was seen to do, and that it was not where it was not. */
export function proofLines(rule: string, { fixable, hasSuggestions }: DockerfileRule["meta"]): string[] {
  if (fixable === undefined && hasSuggestions !== true) return [];
  const own = proofs.filter((proof) => proof.rule === rule);
  if (own.length === 0) return ["- Not proven on an image yet."];
  return own.map((proof) => `- Proven: ${effectOf(proof)}. ${placeOf(proof)}`);
}

function effectOf({ effect, bytes }: Proof): string {
  const files = (["removed", "added", "changed"] as const).flatMap((kind) =>
    Object.entries(effect[kind]).map(
      ([path, count]) => `${kind} ${path.endsWith("/") ? `${String(count)} files in \`${path}\`` : `\`${path}\``}`,
    ),
  );
  const layers =
    effect.layers === 0
      ? []
      : [`${Math.abs(effect.layers)} layer${Math.abs(effect.layers) === 1 ? "" : "s"} ${effect.layers < 0 ? "fewer" : "more"}`];
  const config = effect.config.length === 0 ? [] : [`changed configuration (${effect.config.join(", ")})`];
  const size = files.length === 0 ? [] : [sizeOf(bytes)];
  const parts = [...files, ...layers, ...config, ...size];
  return parts.length === 0 ? "the image is the same, file by file" : `${parts.join(", ")}, and nothing else`;
}

function sizeOf(bytes: number): string {
  const sign = bytes < 0 ? "\u2212" : "+";
  const amount = Math.abs(bytes);
  return amount < 1000
    ? `${sign}${amount} bytes`
    : amount < 1_000_000
      ? `${sign}${(amount / 1000).toFixed(1)} kB`
      : `${sign}${(amount / 1_000_000).toFixed(1)} MB`;
}

function placeOf({ base, engine, standIn }: Proof): string {
  return `(${engine}, on ${standIn ? `a stand-in for ${base}` : base})`;
}
