import type { Dockerfile, Instruction, Shell, Stage } from "dockerfile-syntax";
import { rememberedOfFile } from "./remembered.js";
import { baseOf, triggersOf } from "./stages.js";

/** The SHELL that each stage hands on to those built on it; null where the base image decides. */
const shellsHandedOn: (tree: Dockerfile) => ReadonlyMap<Stage, Shell | null> = rememberedOfFile((tree) => {
  const shells = new Map<Stage, Shell | null>();
  // A stage stands below the one it is built on.
  for (const stage of tree.stages) {
    shells.set(stage, lastShell(triggersOf(stage)) ?? lastShell(stage.instructions) ?? inherited(tree, stage, shells));
  }
  return shells;
});

function lastShell(instructions: readonly Instruction[]): Shell | undefined {
  return instructions.findLast((instruction) => instruction.type === "Shell");
}

function inherited(tree: Dockerfile, stage: Stage, shells: ReadonlyMap<Stage, Shell | null>): Shell | null {
  const base = baseOf(tree, stage);
  return base.kind === "stage" ? (shells.get(base.stage) ?? null) : null;
}

/** Each instruction after FROM with the SHELL in force there; null where the base image decides. */
export function instructionsWithShell(tree: Dockerfile, stage: Stage): readonly (readonly [Instruction, Shell | null])[] {
  let shell = inherited(tree, stage, shellsHandedOn(tree));
  return stage.instructions.map((instruction) => {
    const before = shell;
    if (instruction.type === "Shell") shell = instruction;
    return [instruction, before];
  });
}

/** Whether a pipe fails with any of its commands in that shell. */
export function hasPipefail({ words }: Shell): boolean {
  return setsPipefail(words.slice(1).map(({ value }) => value));
}

/** Whether the options of a shell, or the arguments of `set`, turn on `pipefail`. */
export function setsPipefail(options: readonly (string | null)[]): boolean {
  return options.some((option, index) => option === "pipefail" && /^-[a-zA-Z]*o$/.test(options[index - 1] ?? ""));
}
