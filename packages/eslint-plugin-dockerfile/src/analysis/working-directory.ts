import { posix } from "node:path";
import type { Dockerfile, Stage, Workdir } from "dockerfile-syntax";
import { expand } from "./expansion.js";
import { scopedInstructions } from "./scope.js";
import { baseOf } from "./stages.js";

const directories = new WeakMap<Dockerfile, ReadonlyMap<Workdir, string>>();

/** The directories that the WORKDIRs of the file come to, where that is known. */
export function workingDirectories(tree: Dockerfile): ReadonlyMap<Workdir, string> {
  let found = directories.get(tree);
  if (found === undefined) {
    found = findDirectories(tree);
    directories.set(tree, found);
  }
  return found;
}

function findDirectories(tree: Dockerfile): ReadonlyMap<Workdir, string> {
  const found = new Map<Workdir, string>();
  const last = new Map<Stage, string | null>();
  for (const stage of tree.stages) {
    const base = baseOf(tree, stage);
    let directory = base.kind === "stage" ? (last.get(base.stage) ?? null) : null;
    for (const [instruction, scope] of scopedInstructions(tree, stage)) {
      if (instruction.type !== "Workdir") continue;
      const path = instruction.path && expand(instruction.path, scope);
      const isKnown = path !== null && (directory !== null || path.startsWith("/"));
      directory = isKnown ? posix.resolve(directory ?? "/", path) : null;
      if (directory !== null) found.set(instruction, directory);
    }
    last.set(stage, directory);
  }
  return found;
}
