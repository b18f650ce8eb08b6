import { parseImageReference, type Dockerfile, type Instruction, type Stage } from "dockerfile-syntax";
import { expand } from "./expansion.js";
import { remembered, rememberedOfFile } from "./remembered.js";
import { globalScope } from "./scope.js";

/** The stage whose image is the result of the build, or undefined where there is none. */
export function finalStage(tree: Dockerfile): Stage | undefined {
  return tree.stages.at(-1);
}

/** What a stage is built on. */
export type Base =
  | { readonly kind: "stage"; readonly stage: Stage }
  | { readonly kind: "scratch" }
  | ({ readonly kind: "image" } & ReturnType<typeof parseImageReference>)
  /** A variable without a known value, or no image at all. */
  | { readonly kind: "unknown" };

const basesOf: (tree: Dockerfile) => ReadonlyMap<Stage, Base> = rememberedOfFile(findBases);

/** What a stage's FROM comes to with the defaults of the global ARGs. */
export function baseOf(tree: Dockerfile, stage: Stage): Base {
  return basesOf(tree).get(stage) ?? { kind: "unknown" };
}

function findBases(tree: Dockerfile): ReadonlyMap<Stage, Base> {
  const found = new Map<Stage, Base>();
  // FROM finds the stages above it; of several of one name the last. BuildKit refuses a name in upper case, but it is plain what is meant.
  const above = new Map<string, Stage>();
  for (const stage of tree.stages) {
    const { image } = stage.from;
    const reference = image === null ? null : expand(image, globalScope(tree));
    found.set(stage, baseNamed(reference ?? "", above));
    if (stage.name !== null) above.set(stage.name, stage);
  }
  return found;
}

function baseNamed(reference: string, above: ReadonlyMap<string, Stage>): Base {
  if (reference === "") return { kind: "unknown" };
  const stage = above.get(reference.toLowerCase());
  if (stage !== undefined) return { kind: "stage", stage };
  return reference === "scratch" ? { kind: "scratch" } : { kind: "image", ...parseImageReference(reference) };
}

const stagesByName: (tree: Dockerfile) => ReadonlyMap<string, readonly Stage[]> = rememberedOfFile((tree) => {
  const lists = new Map<string, Stage[]>();
  for (const stage of tree.stages) {
    const known = lists.get(stage.name ?? "");
    if (known === undefined) lists.set(stage.name ?? "", [stage]);
    else known.push(stage);
  }
  return lists;
});

/** The stages of that name in any case, in source order. `COPY --from` takes the last, wherever it stands. */
export function stagesNamed(tree: Dockerfile, name: string): readonly Stage[] {
  return name === "" ? [] : (stagesByName(tree).get(name.toLowerCase()) ?? []);
}

/** A stage and those it is built on, the first one last. */
export function lineage(tree: Dockerfile, stage: Stage): readonly Stage[] {
  const stages = [stage];
  for (let base = baseOf(tree, stage); base.kind === "stage"; base = baseOf(tree, base.stage)) stages.push(base.stage);
  return stages;
}

/** What the ONBUILDs of a stage run in each stage that is built on it, before that one's own instructions. */
export const triggersOf: (stage: Stage) => readonly Instruction[] = remembered(({ instructions }) =>
  instructions.flatMap((each) => (each.type === "Onbuild" && each.instruction !== null ? [each.instruction] : [])),
);

/** A place in an order in which all that is built on a stage, directly or not, stands behind it and before the end. */
export interface Descent {
  readonly place: number;
  readonly end: number;
}

/** A stage, and behind it its ONBUILDs, which run in all that is built on it. */
interface StageDescent extends Descent {
  readonly triggers: Descent;
}

const descentsOf: (tree: Dockerfile) => ReadonlyMap<Stage, StageDescent> = rememberedOfFile((tree) => {
  const sizes = new Map<Stage, number>();
  // A stage stands below the one it is built on.
  for (const stage of tree.stages.toReversed()) {
    const size = (sizes.get(stage) ?? 0) + 2;
    sizes.set(stage, size);
    const base = baseOf(tree, stage);
    if (base.kind === "stage") sizes.set(base.stage, (sizes.get(base.stage) ?? 0) + size);
  }
  const found = new Map<Stage, StageDescent>();
  const next = new Map<Stage | null, number>();
  for (const stage of tree.stages) {
    const base = baseOf(tree, stage);
    const below = base.kind === "stage" ? base.stage : null;
    const place = next.get(below) ?? 0;
    const end = place + (sizes.get(stage) ?? 0);
    next.set(below, end);
    next.set(stage, place + 2);
    found.set(stage, { place, end, triggers: { place: place + 1, end } });
  }
  return found;
});

export function descentOf(tree: Dockerfile, stage: Stage): StageDescent {
  return descentsOf(tree).get(stage) ?? { place: -1, end: -1, triggers: { place: -1, end: -1 } };
}

/** The stages of which something holds, and all that is built on them. */
export function withDescendants(tree: Dockerfile, holds: (stage: Stage) => boolean): Set<Stage> {
  const found = new Set<Stage>();
  for (const stage of tree.stages) {
    const base = baseOf(tree, stage);
    if ((base.kind === "stage" && found.has(base.stage)) || holds(stage)) found.add(stage);
  }
  return found;
}

const rootsOf: (tree: Dockerfile) => ReadonlyMap<Stage, Stage> = rememberedOfFile((tree) => {
  const found = new Map<Stage, Stage>();
  // A stage stands below the one it is built on.
  for (const each of tree.stages) {
    const base = baseOf(tree, each);
    found.set(each, (base.kind === "stage" ? found.get(base.stage) : undefined) ?? each);
  }
  return found;
});

/** The first of the stages that a stage is built on, whose FROM names an image; the stage itself where it is built on none. */
export function rootOf(tree: Dockerfile, stage: Stage): Stage {
  return rootsOf(tree).get(stage) ?? stage;
}
