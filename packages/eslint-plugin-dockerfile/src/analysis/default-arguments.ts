import type { Dockerfile, Variable } from "dockerfile-syntax";
import { platformArguments } from "../knowledge/platform-arguments.js";
import { expand, type Expandable, type Lookup } from "./expansion.js";
import { rememberedOfFile } from "./remembered.js";

/** The names that FROM may use: the global ARGs and those that the builder sets. */
export const namesForFrom: (tree: Dockerfile) => ReadonlySet<string> = rememberedOfFile((tree) => {
  const names = new Set(Object.keys(platformArguments));
  for (const instruction of tree.globals) {
    if (instruction.type === "Arg") for (const { key } of instruction.pairs) names.add(key.value ?? key.raw);
  }
  return names;
});

/** The values of the global ARGs in a build without `--build-arg`; null where one cannot be told. */
export const defaultArguments: (tree: Dockerfile) => ReadonlyMap<string, string | null> = rememberedOfFile((tree) => {
  const values = new Map<string, string | null>(Object.entries(platformArguments));
  for (const instruction of tree.globals) {
    if (instruction.type !== "Arg") continue;
    for (const { key, value } of instruction.pairs) {
      if (value !== null) values.set(key.value ?? key.raw, expandWithDefaults(value, values));
    }
  }
  return values;
});

/** What a text comes to in a build without `--build-arg`: an argument without a value is empty. */
export function expandWithDefaults(text: Expandable, values: ReadonlyMap<string, string | null>): string | null {
  // These tell an empty argument from one that is not set.
  const asked = new Set(allVariables(text.variables).flatMap(({ name, operator }) => (/^[-+?]$/.test(operator ?? "") ? [name] : [])));
  const lookup: Lookup = { get: (name) => values.get(name) ?? (values.has(name) || asked.has(name) ? null : "") };
  return expand(text, lookup);
}

/** Variables and those in their operands. */
export function allVariables(variables: readonly Variable[]): readonly Variable[] {
  return variables.flatMap((variable) => [variable, ...allVariables(variable.variables)]);
}
