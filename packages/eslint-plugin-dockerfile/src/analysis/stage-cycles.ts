import type { Dockerfile, Stage } from "dockerfile-syntax";
import { rememberedOfFile } from "./remembered.js";
import { stageReferences } from "./stage-references.js";
import { baseOf } from "./stages.js";

const cyclesOf: (tree: Dockerfile) => ReadonlyMap<Stage, number> = rememberedOfFile(stronglyConnected);

/** Whether two stages need each other, be it by way of others. */
export function needEachOther(tree: Dockerfile, one: Stage, other: Stage): boolean {
  const cycles = cyclesOf(tree);
  return one !== other && cycles.get(one) === cycles.get(other);
}

/** The stages that a stage is built on, copies from or mounts. */
function needsOf(tree: Dockerfile, stage: Stage): Stage[] {
  const base = baseOf(tree, stage);
  const named = stageReferences(tree, stage).flatMap((reference) =>
    reference.stage === null || reference.onbuild ? [] : [reference.stage],
  );
  return base.kind === "stage" ? [base.stage, ...named] : named;
}

/** Tarjan's strongly connected components, with a stack of its own: a chain of stages may be longer than the engine's. */
function stronglyConnected(tree: Dockerfile): ReadonlyMap<Stage, number> {
  const order = new Map<Stage, number>();
  const lowest = new Map<Stage, number>();
  const components = new Map<Stage, number>();
  const open: Stage[] = [];
  const lower = (stage: Stage, to: number | undefined): void => {
    lowest.set(stage, Math.min(lowest.get(stage) ?? Infinity, to ?? Infinity));
  };
  const enter = (stage: Stage): { stage: Stage; needs: Iterator<Stage> } => {
    order.set(stage, order.size);
    lower(stage, order.get(stage));
    open.push(stage);
    return { stage, needs: needsOf(tree, stage).values() };
  };
  for (const root of tree.stages) {
    const path = order.has(root) ? [] : [enter(root)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { stage, needs } = top;
      const next = needs.next();
      if (next.done !== true) {
        if (!order.has(next.value)) path.push(enter(next.value));
        else if (!components.has(next.value)) lower(stage, order.get(next.value));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent.stage, lowest.get(stage));
      if (lowest.get(stage) !== order.get(stage)) continue;
      // What was entered after it and is still open is its component.
      for (const member of open.splice(open.lastIndexOf(stage))) components.set(member, order.get(stage) ?? 0);
    }
  }
  return components;
}
