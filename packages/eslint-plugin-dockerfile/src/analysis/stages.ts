import { parseImageReference, type Dockerfile, type Stage } from "dockerfile-syntax";
import { expand } from "./expansion.js";
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

const bases = new WeakMap<Stage, Base>();

/** What a stage's FROM comes to with the defaults of the global ARGs. */
export function baseOf(tree: Dockerfile, stage: Stage): Base {
  let base = bases.get(stage);
  if (base === undefined) {
    base = findBase(tree, stage);
    bases.set(stage, base);
  }
  return base;
}

function findBase(tree: Dockerfile, stage: Stage): Base {
  const { image } = stage.from;
  const reference = image === null ? null : expand(image, globalScope(tree));
  if (reference === null || reference === "") return { kind: "unknown" };
  const parent = stageNamed(tree, reference);
  if (parent !== undefined && parent.index < stage.index) return { kind: "stage", stage: parent };
  return reference === "scratch" ? { kind: "scratch" } : { kind: "image", ...parseImageReference(reference) };
}

const stagesByName = new WeakMap<Dockerfile, ReadonlyMap<string, Stage>>();

/** The stage of that name in any case, or undefined. */
export function stageNamed(tree: Dockerfile, name: string): Stage | undefined {
  let named = stagesByName.get(tree);
  if (named === undefined) {
    // Of several of one name the first is found, as BuildKit does.
    named = new Map(tree.stages.toReversed().map((stage) => [stage.name ?? "", stage]));
    stagesByName.set(tree, named);
  }
  return name === "" ? undefined : named.get(name.toLowerCase());
}

/** A stage and those it is built on, the first one last. */
export function lineage(tree: Dockerfile, stage: Stage): readonly Stage[] {
  const stages = [stage];
  for (let base = baseOf(tree, stage); base.kind === "stage"; base = baseOf(tree, base.stage)) stages.push(base.stage);
  return stages;
}
