import { posix } from "node:path";
import type { Dockerfile, Instruction, Stage, Workdir } from "dockerfile-syntax";
import { expand } from "./expansion.js";
import { remembered } from "./remembered.js";
import { scopedInstructions } from "./scope.js";
import { baseOf } from "./stages.js";

interface Directories {
  readonly ofWorkdirs: ReadonlyMap<Workdir, string>;
  /** Where each stage starts; null where it is not known. */
  readonly atStart: ReadonlyMap<Stage, string | null>;
}

const directoriesOf: (tree: Dockerfile) => Directories = remembered(findDirectories);

/** The directories that the WORKDIRs of the file come to, where that is known. */
export function workingDirectories(tree: Dockerfile): ReadonlyMap<Workdir, string> {
  return directoriesOf(tree).ofWorkdirs;
}

/** Each instruction after FROM with the working directory there; null where it is not known. */
export function* instructionsWithDirectory(tree: Dockerfile, stage: Stage): Generator<readonly [Instruction, string | null]> {
  const { ofWorkdirs, atStart } = directoriesOf(tree);
  let directory = atStart.get(stage) ?? null;
  for (const instruction of stage.instructions) {
    yield [instruction, directory];
    if (instruction.type === "Workdir") directory = ofWorkdirs.get(instruction) ?? null;
  }
}

function findDirectories(tree: Dockerfile): Directories {
  const ofWorkdirs = new Map<Workdir, string>();
  const atStart = new Map<Stage, string | null>();
  const atEnd = new Map<Stage, string | null>();
  for (const stage of tree.stages) {
    const base = baseOf(tree, stage);
    let directory = base.kind === "stage" ? (atEnd.get(base.stage) ?? null) : base.kind === "scratch" ? "/" : null;
    atStart.set(stage, directory);
    for (const [instruction, scope] of scopedInstructions(tree, stage)) {
      if (instruction.type !== "Workdir") continue;
      const path = instruction.path && expand(instruction.path, scope);
      const isKnown = path !== null && (directory !== null || path.startsWith("/"));
      directory = isKnown ? posix.resolve(directory ?? "/", path) : null;
      if (directory !== null) ofWorkdirs.set(instruction, directory);
    }
    atEnd.set(stage, directory);
  }
  return { ofWorkdirs, atStart };
}
