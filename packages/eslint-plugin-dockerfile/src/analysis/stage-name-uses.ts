import type { Dockerfile, Range, Stage } from "dockerfile-syntax";
import { stageReferences } from "./stage-references.js";

const usesByTree = new WeakMap<Dockerfile, ReadonlyMap<string, readonly Range[]>>();

/** Where FROM, COPY and mounts name the stage of that lower-case name, in whatever case. Variables are not followed. */
export function stageNameUses(tree: Dockerfile, text: string, name: string): readonly Range[] {
  let uses = usesByTree.get(tree);
  if (uses === undefined) {
    uses = findUses(tree, text);
    usesByTree.set(tree, uses);
  }
  return uses.get(name) ?? [];
}

function findUses(tree: Dockerfile, text: string): ReadonlyMap<string, readonly Range[]> {
  const uses = new Map<string, Range[]>();
  for (const range of tree.stages.flatMap((stage) => namesIn(tree, stage, text))) {
    const name = text.slice(...range).toLowerCase();
    const ranges = uses.get(name);
    if (ranges === undefined) uses.set(name, [range]);
    else ranges.push(range);
  }
  return uses;
}

function namesIn(tree: Dockerfile, stage: Stage, text: string): Range[] {
  const { image } = stage.from;
  const references = stageReferences(tree, stage).flatMap(({ name, node, onbuild }): Range[] => {
    // What another build runs finds the stages of that one.
    if (name === null || onbuild) return [];
    // Quotes may stand around it.
    const index = text.slice(...node.range).lastIndexOf(name);
    return index === -1 ? [] : [[node.range[0] + index, node.range[0] + index + name.length]];
  });
  return image === null || image.variables.length > 0 ? references : [image.range, ...references];
}
