import type { Copy, Dockerfile, MountOption, Run, Stage, Word } from "dockerfile-syntax";
import { withoutOnbuild } from "./commands.js";
import { rememberedOfFile } from "./remembered.js";
import { stagesNamed } from "./stages.js";

/** What `COPY --from` or `from` of a `RUN --mount` names: a stage or an image. */
export interface StageReference {
  readonly instruction: Copy | Run;
  readonly node: Word | MountOption;
  /** Null where it holds a variable. */
  readonly name: string | null;
  /** Whether the name is a number, which COPY alone takes for a stage's. */
  readonly isIndex: boolean;
  /** The stage of that name or number, wherever it stands. */
  readonly stage: Stage | null;
  /** Whether another build runs it, with that one's stages. */
  readonly onbuild: boolean;
}

const referencesByStage: (tree: Dockerfile) => ReadonlyMap<Stage, readonly StageReference[]> = rememberedOfFile(
  (tree) => new Map(tree.stages.map((stage) => [stage, [...findReferences(tree, stage)]])),
);

/** The places in a stage that copy or mount from a stage or an image, in source order. */
export function stageReferences(tree: Dockerfile, stage: Stage): readonly StageReference[] {
  return referencesByStage(tree).get(stage) ?? [];
}

function* findReferences(tree: Dockerfile, stage: Stage): Generator<StageReference> {
  for (const outer of stage.instructions) {
    const instruction = withoutOnbuild(outer);
    const onbuild = instruction !== outer;
    if (instruction.type === "Copy") {
      const value = instruction.flags.find(({ name }) => name === "from")?.value;
      if (value == null || value.raw === "") continue;
      const isIndex = /^[-+]?\d+$/.test(value.value ?? "");
      yield { instruction, node: value, name: value.value, isIndex, stage: stageOf(tree, value.value, isIndex), onbuild };
    } else if (instruction.type === "Run") {
      for (const node of instruction.flags.flatMap(({ options }) => options)) {
        if (node.key !== "from" || node.value === null || node.value === "") continue;
        const name = node.value.includes("$") ? null : node.value;
        yield { instruction, node, name, isIndex: false, stage: stageOf(tree, name, false), onbuild };
      }
    }
  }
}

function stageOf(tree: Dockerfile, name: string | null, isIndex: boolean): Stage | null {
  if (name === null) return null;
  return (isIndex ? tree.stages[Number(name)] : stagesNamed(tree, name).at(-1)) ?? null;
}
