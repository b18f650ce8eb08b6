import type { Dockerfile, Stage, User } from "dockerfile-syntax";
import { expand } from "./expansion.js";
import { scopedInstructions } from "./scope.js";
import { lineage } from "./stages.js";

/** The user that a stage's image runs as, as the file says it. */
export interface EffectiveUser {
  /** The last USER of the stage or of one it is built on. */
  readonly instruction: User;
  /** Name or number without the group; null where it is not known. */
  readonly name: string | null;
}

/** The user of a stage's image, or null where no USER says it and the base image decides. */
export function effectiveUser(tree: Dockerfile, stage: Stage): EffectiveUser | null {
  for (const ancestor of lineage(tree, stage)) {
    let found: EffectiveUser | null = null;
    for (const [instruction, scope] of scopedInstructions(tree, ancestor)) {
      if (instruction.type !== "User" || instruction.user === null) continue;
      const [name = null] = expand(instruction.user, scope)?.split(":") ?? [];
      found = { instruction, name };
    }
    if (found !== null) return found;
  }
  return null;
}
