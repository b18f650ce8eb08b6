import type { Dockerfile, Stage } from "dockerfile-syntax";
import { baseOf, finalStage, lineage, withDescendants } from "./stages.js";
import { stageReferences } from "./stage-references.js";

/** Which stages are to have what an image needs: the final one, or every one that is not only built upon or copied from. */
export type StageChoice = "final" | "each";

/** The stages that neither have something nor are built on one that has. */
export function stagesWithout(tree: Dockerfile, choice: StageChoice, has: (stage: Stage) => boolean): readonly Stage[] {
  const final = finalStage(tree);
  if (choice === "final") return final === undefined || lineage(tree, final).some(has) ? [] : [final];
  const settled = withDescendants(tree, has);
  // What another stage takes up need not have it itself.
  for (const stage of tree.stages.toReversed()) {
    const base = baseOf(tree, stage);
    if (base.kind === "stage" && settled.has(stage)) settled.add(base.stage);
    for (const { instruction, isIndex, stage: source } of stageReferences(tree, stage)) {
      if (instruction.type === "Copy" && !isIndex && source !== null) settled.add(source);
    }
  }
  return tree.stages.filter((stage) => !settled.has(stage));
}
