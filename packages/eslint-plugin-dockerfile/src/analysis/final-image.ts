import type { Command, Dockerfile } from "dockerfile-syntax";
import { withoutOnbuild } from "./commands.js";
import { nestedCommandsOf } from "./nested-commands.js";
import { rememberedOfFile } from "./remembered.js";
import { scopedInstructions, type Scope, type ScopedInstruction } from "./scope.js";
import { finalStage, lineage } from "./stages.js";

/**
 * The instructions whose results are in the final image, in the order in which they run, each with the variables before it. An ONBUILD
 * stands for what it triggers.
 */
export const finalInstructions: (tree: Dockerfile) => readonly ScopedInstruction[] = rememberedOfFile((tree) => {
  const final = finalStage(tree);
  const stages = final === undefined ? [] : lineage(tree, final).toReversed();
  return stages.flatMap((stage) =>
    scopedInstructions(tree, stage).map(([instruction, scope]) => [withoutOnbuild(instruction), scope] as const),
  );
});

/** The commands of the RUNs whose results are in the final image, those inside command substitutions too. */
export const finalCommands: (tree: Dockerfile) => readonly (readonly [Command, Scope])[] = rememberedOfFile((tree) =>
  finalInstructions(tree).flatMap(([instruction, scope]) =>
    instruction.type === "Run" ? nestedCommandsOf(instruction).map((command) => [command, scope] as const) : [],
  ),
);
