import type { Command, Dockerfile, Run, Stage } from "dockerfile-syntax";
import { definedNames } from "./defined-names.js";
import type { Lookup } from "./expansion.js";
import { nestedCommandsOf } from "./nested-commands.js";
import { countBefore } from "./places.js";
import { remembered } from "./remembered.js";

/**
 * The value of a variable where a command of a RUN starts: from its own assignments, an `export` before it, or ENV and ARG. Null where
 * something sets it and the value is not known, undefined where nothing does.
 */
export function environmentValue(
  name: string,
  command: Command,
  { tree, stage, run, scope }: { tree: Dockerfile; stage: Stage; run: Run; scope: Lookup },
): string | null | undefined {
  const own = command.assignments.findLast((assignment) => assignment.name === name);
  if (own !== undefined) return own.value?.value ?? null;
  const { positions, settings } = settingsOf(run);
  const set = settings.get(name);
  const count = set === undefined ? 0 : countBefore(set.positions, (positions.get(command) ?? 0) + 1);
  if (set !== undefined && count > 0) return set.values[count - 1] ?? null;
  const value = scope.get(name);
  if (value !== null) return value;
  return definedNames(tree).get(stage)?.has(name, run.range[0]) === true ? null : undefined;
}

/** What the commands of a RUN set for those behind them. */
interface Settings {
  readonly positions: ReadonlyMap<Command, number>;
  /** By the name of the variable: the positions of the commands that set it, and to what; null where that is not known. */
  readonly settings: ReadonlyMap<string, { readonly positions: number[]; readonly values: (string | null)[] }>;
}

const settingsOf: (run: Run) => Settings = remembered((run) => findSettings(nestedCommandsOf(run)));

function findSettings(commands: readonly Command[]): Settings {
  const settings = new Map<string, { positions: number[]; values: (string | null)[] }>();
  const add = (name: string, position: number, value: string | null): void => {
    const set = settings.get(name) ?? { positions: [], values: [] };
    settings.set(name, set);
    set.positions.push(position);
    set.values.push(value);
  };
  for (const [position, { assignments, name, words }] of commands.entries()) {
    if (words.length === 0) for (const assignment of assignments) add(assignment.name, position, assignment.value?.value ?? null);
    if (name !== "export") continue;
    for (const { raw, value } of words) {
      const end = raw.indexOf("=");
      if (end !== -1) add(raw.slice(0, end), position, value?.slice(end + 1) ?? null);
    }
  }
  return { positions: new Map(commands.map((command, position) => [command, position])), settings };
}
