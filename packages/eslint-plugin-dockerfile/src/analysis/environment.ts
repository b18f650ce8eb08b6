import type { Command, Dockerfile, Run, Stage } from "dockerfile-syntax";
import { definedNames } from "./defined-names.js";
import type { Lookup } from "./expansion.js";
import { nestedCommandsOf } from "./nested-commands.js";

/**
 * The value of a variable where a command of a RUN starts: from its own assignments, an `export` before it, or ENV and ARG. Null where
 * something sets it and the value is not known, undefined where nothing does.
 */
export function environmentValue(
  name: string,
  command: Command,
  { tree, stage, run, scope }: { tree: Dockerfile; stage: Stage; run: Run; scope: Lookup },
): string | null | undefined {
  const commands = nestedCommandsOf(run);
  for (const earlier of commands.slice(0, commands.indexOf(command) + 1).toReversed()) {
    const own = earlier.assignments.find((assignment) => assignment.name === name);
    if (own !== undefined && (earlier === command || earlier.words.length === 0)) return own.value?.value ?? null;
    const exported = earlier.name === "export" ? earlier.words.find(({ raw }) => raw.startsWith(`${name}=`)) : undefined;
    if (exported !== undefined) return exported.value?.slice(name.length + 1) ?? null;
  }
  const value = scope.get(name);
  if (value !== null) return value;
  return definedNames(tree).get(stage)?.has(name, run.range[0]) === true ? null : undefined;
}
