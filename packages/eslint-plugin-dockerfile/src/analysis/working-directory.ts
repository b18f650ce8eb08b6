import { posix } from "node:path";
import { isWindowsImage, type Dockerfile, type Instruction, type Stage, type Workdir } from "dockerfile-syntax";
import { expand } from "./expansion.js";
import { platformFlag } from "./platforms.js";
import { rememberedOfFile } from "./remembered.js";
import { scopedInstructions, scopedTriggers, type Scope } from "./scope.js";
import { baseOf, rootOf } from "./stages.js";

interface Directories {
  readonly ofWorkdirs: ReadonlyMap<Workdir, string>;
  /** Where each stage starts; null where it is not known. */
  readonly atStart: ReadonlyMap<Stage, string | null>;
}

const directoriesOf: (tree: Dockerfile) => Directories = rememberedOfFile(findDirectories);

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
  const handedOn = new Map<Stage, string | null>();
  for (const stage of tree.stages) {
    const base = baseOf(tree, stage);
    let directory = base.kind === "stage" ? (handedOn.get(base.stage) ?? null) : base.kind === "scratch" ? "/" : null;
    atStart.set(stage, directory);
    const windows = isWindows(tree, stage);
    for (const [instruction, scope] of scopedInstructions(tree, stage)) {
      if (instruction.type !== "Workdir") continue;
      directory = follow(directory, instruction, scope, windows);
      if (directory !== null) ofWorkdirs.set(instruction, directory);
    }
    for (const [instruction, scope] of scopedTriggers(tree, stage)) {
      if (instruction.type === "Workdir") directory = follow(directory, instruction, scope, windows);
    }
    handedOn.set(stage, directory);
  }
  return { ofWorkdirs, atStart };
}

function isWindows(tree: Dockerfile, stage: Stage): boolean {
  const root = rootOf(tree, stage);
  if (baseOf(tree, root).kind === "scratch") return false;
  return isWindowsImage(root.from.image?.raw ?? "") || /^windows\b/i.test(platformFlag(root)?.value?.value ?? "");
}

/**
 * Where a WORKDIR leads from a directory; null where that is not known. On Windows as BuildKit takes it, without the drive and with
 * slashes.
 */
function follow(directory: string | null, { path: word }: Workdir, scope: Scope, windows: boolean): string | null {
  const path = word && expand(word, scope);
  if (path === null) return null;
  const isOfWindows = /^[A-Za-z]:|\\/.test(path);
  if (isOfWindows && (!windows || /^[^cC]:|^[\\/]{2}/.test(path))) return null;
  const plain = isOfWindows ? path.replace(/^[cC]:/, "").replaceAll("\\", "/") : path;
  return directory === null && !plain.startsWith("/") ? null : posix.resolve(directory ?? "/", plain);
}
