import type { Dockerfile, Instruction, Stage, User, Word } from "dockerfile-syntax";
import { userSwitchers } from "../knowledge/image-users.js";
import { expand, type Lookup } from "./expansion.js";
import { scopedInstructions, scopedTriggers, type ScopedInstruction } from "./scope.js";
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
    const found = (ancestor === stage ? null : lastUser(scopedTriggers(tree, ancestor))) ?? lastUser(scopedInstructions(tree, ancestor));
    if (found !== null) return found;
  }
  return null;
}

function lastUser(instructions: readonly ScopedInstruction[]): EffectiveUser | null {
  const [instruction, scope] = instructions.findLast(([{ type }]) => type === "User") ?? [];
  if (instruction?.type !== "User" || scope === undefined) return null;
  return { instruction, name: instruction.user && userName(instruction.user, scope) };
}

/** The name or number in a USER, without the group; null where it is not known. */
export function userName(user: Word, lookup: Lookup): string | null {
  const [written = ""] = user.raw.split(":");
  const text = expand(user, lookup) ?? (/["'$\\`]/.test(written) ? null : written);
  return text?.split(":")[0] ?? null;
}

/** The last USER of each stage that has one, its variables and quotes as they are written. */
export function writtenUsers(tree: Dockerfile): readonly EffectiveUser[] {
  return tree.stages.flatMap(({ instructions }) => {
    const instruction = instructions.findLast(({ type }) => type === "User");
    if (instruction?.type !== "User") return [];
    return { instruction, name: instruction.user?.raw.split(":")[0] ?? null };
  });
}

const switcher = new RegExp(`(?<![\\w-])(?:${userSwitchers.join("|")})(?![\\w-])`);

/** Whether the image speaks of a program with which it becomes another user when it starts. */
export function switchesUser(instruction: Instruction): boolean {
  if (instruction.type !== "Run" && instruction.type !== "Cmd" && instruction.type !== "Entrypoint") return false;
  const scripts = instruction.type === "Run" ? instruction.heredocs.map(({ content }) => content) : [];
  // Few texts hold such a name at all, and to look for one is much faster than to look around it.
  return [instruction.body?.raw ?? "", ...scripts].some((text) => userSwitchers.some((name) => text.includes(name)) && switcher.test(text));
}
