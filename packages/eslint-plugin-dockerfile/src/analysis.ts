/**
 * What rules ask about a Dockerfile besides its nodes: pure questions, each answered once for a tree and shared with the plugin's own
 * rules. What is not known before the build is null or `unknown`, never a guess.
 */
export { effectiveUser, type EffectiveUser } from "./analysis/users.js";
export { cacheMounts, type CacheMount } from "./analysis/mounts.js";
export { instructionsWithDirectory } from "./analysis/working-directory.js";
export { instructionsWithShell } from "./analysis/effective-shell.js";
export { baseOf, finalStage, lineage, rootOf, stagesNamed, type Base } from "./analysis/stages.js";
export { stageReferences, type StageReference } from "./analysis/stage-references.js";
export { expand, type Expandable, type Lookup } from "./analysis/expansion.js";
export { imageScope, globalScope, scopedInstructions, type Scope, type ScopedInstruction } from "./analysis/scope.js";
export { finalCommands, finalInstructions } from "./analysis/final-image.js";
export { invocation, managerCall, withoutOnbuild, type Invocation, type ManagerCall } from "./analysis/commands.js";
export { nestedCommandsOf, runsOf } from "./analysis/nested-commands.js";
