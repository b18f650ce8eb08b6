import type { Dockerfile, Range, Stage } from "dockerfile-syntax";
import { imageVariables } from "../knowledge/image-variables.js";
import { proxyArgument } from "../knowledge/proxy-arguments.js";
import { definedNames } from "./defined-names.js";
import { expandedVariables } from "./expanded-variables.js";
import { rememberedOfFile } from "./remembered.js";
import type { ShellScript } from "./shell-scripts.js";
import { baseOf, rootOf } from "./stages.js";
import { variableReads } from "./unassigned-variables.js";

/** The use of a variable that only an ARG before the first FROM sets: it is empty in the stage. */
export interface OutOfScopeUse {
  readonly name: string;
  readonly range: Range;
}

const imageNames = new Set(Object.values(imageVariables).flat());

const globalNames: (tree: Dockerfile) => ReadonlySet<string> = rememberedOfFile(
  ({ globals }) =>
    new Set(globals.flatMap((instruction) => (instruction.type === "Arg" ? instruction.pairs.map(({ key }) => key.raw) : []))),
);

/** The first use of each such variable in a stage, as far as its base image does not set one of that name. */
export function outOfScopeUses(tree: Dockerfile, stage: Stage, scripts: readonly ShellScript[], text: string): readonly OutOfScopeUse[] {
  const globals = globalNames(tree);
  if (globals.size === 0) return [];
  const names = definedNames(tree).get(stage);
  if (names === undefined) return [];
  const uses = [...builderUses(stage), ...scripts.flatMap((script) => variableReads(script, text))].toSorted(
    (a, b) => a.range[0] - b.range[0],
  );
  const found = new Map<string, OutOfScopeUse>();
  for (const use of uses) {
    const { name, range } = use;
    if (!globals.has(name) || found.has(name) || names.has(name, range[0]) || proxyArgument.test(name) || mayBeOfBase(tree, stage, name))
      continue;
    found.set(name, use);
  }
  return [...found.values()];
}

function builderUses({ instructions }: Stage): readonly OutOfScopeUse[] {
  return instructions.flatMap((instruction) =>
    expandedVariables(instruction).flatMap(({ name, node }) =>
      // With an operator there is a value for when it is empty.
      node.type === "Variable" && node.operator === null ? [{ name, range: node.range }] : [],
    ),
  );
}

/** Whether the base image may have a variable of that name: NODE_VERSION is one of every image with Node. */
function mayBeOfBase(tree: Dockerfile, stage: Stage, name: string): boolean {
  if (imageNames.has(name)) return true;
  const base = baseOf(tree, rootOf(tree, stage));
  if (base.kind !== "image") return base.kind !== "scratch";
  const words = base.repository.slice(base.repository.lastIndexOf("/") + 1).split(/[^a-zA-Z\d]+/);
  return words.some((word) => `${name}_`.toUpperCase().startsWith(`${word}_`.toUpperCase()));
}
