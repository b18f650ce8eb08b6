import type { Command, Dockerfile, Instruction } from "dockerfile-syntax";
import { withoutOnbuild } from "./commands.js";
import { nestedCommandsOf } from "./nested-commands.js";
import { scopedInstructions, type Scope } from "./scope.js";
import { finalStage, lineage } from "./stages.js";

/**
 * The instructions whose results are in the final image, in the order in which they run, each with the variables before it. An ONBUILD
 * stands for what it triggers. The scope is the same object throughout a stage: read it at once.
 */
export function* finalInstructions(tree: Dockerfile): Generator<readonly [Instruction, Scope]> {
  const final = finalStage(tree);
  if (final === undefined) return;
  for (const stage of lineage(tree, final).toReversed()) {
    for (const [instruction, scope] of scopedInstructions(tree, stage)) yield [withoutOnbuild(instruction), scope];
  }
}

/** The commands of the RUNs whose results are in the final image, those inside command substitutions too. */
export function* finalCommands(tree: Dockerfile): Generator<readonly [Command, Scope]> {
  for (const [instruction, scope] of finalInstructions(tree)) {
    if (instruction.type !== "Run") continue;
    for (const command of nestedCommandsOf(instruction)) yield [command, scope];
  }
}
