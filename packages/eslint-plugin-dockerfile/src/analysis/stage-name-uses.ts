import type { Dockerfile, Range, Stage } from "dockerfile-syntax";
import { rememberedOfFile } from "./remembered.js";
import { stageReferences } from "./stage-references.js";

interface Source {
  readonly ast: Dockerfile;
  readonly text: string;
}

/** Where FROM, COPY and mounts name stages, in whatever case, by the name in lower case. Variables are not followed. */
export const stageNameUses: (source: Source) => ReadonlyMap<string, readonly Range[]> = rememberedOfFile(({ ast, text }) => {
  const uses = new Map<string, Range[]>();
  for (const range of ast.stages.flatMap((stage) => namesIn(ast, stage, text))) {
    const name = text.slice(...range).toLowerCase();
    const ranges = uses.get(name);
    if (ranges === undefined) uses.set(name, [range]);
    else ranges.push(range);
  }
  return uses;
});

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
