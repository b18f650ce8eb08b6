import type { Dockerfile, Instruction, Stage } from "dockerfile-syntax";
import { imageVariables } from "../knowledge/image-variables.js";
import { expand } from "./expansion.js";
import { remembered } from "./remembered.js";
import { scopedInstructions } from "./scope.js";
import { baseOf } from "./stages.js";

/** The names that are set at a place of a stage, whatever to. */
export class DefinedNames {
  readonly #first = new Map<string, number>();
  readonly #base: DefinedNames | null;
  /** Whether the base image may set names that nobody knows of. */
  readonly isOpen: boolean;

  constructor(base: DefinedNames | null, names: readonly string[], isOpen: boolean) {
    this.#base = base;
    this.isOpen = isOpen;
    for (const name of names) this.#first.set(name, 0);
  }

  /** Whether a name is set, before the place if one is given, else at the end. */
  has(name: string, place = Infinity): boolean {
    for (let names = this as DefinedNames | null; names !== null; names = names.#base) {
      const first = names.#first.get(name);
      if (first !== undefined && (names !== this || first <= place)) return true;
    }
    return false;
  }

  add(name: string, place: number): void {
    if (!this.#first.has(name)) this.#first.set(name, place);
  }

  /** Every name, those of the stages below too. */
  *[Symbol.iterator](): Generator<string> {
    for (let names = this as DefinedNames | null; names !== null; names = names.#base) yield* names.#first.keys();
  }
}

/** The names that each stage sets or gets from what it is built on; a place is an offset in the text. */
export const definedNames: (tree: Dockerfile) => ReadonlyMap<Stage, DefinedNames> = remembered(findNames);

function findNames(tree: Dockerfile): ReadonlyMap<Stage, DefinedNames> {
  const found = new Map<Stage, DefinedNames>();
  for (const stage of tree.stages) {
    const names = atStart(tree, stage, found);
    for (const [instruction, scope] of scopedInstructions(tree, stage)) {
      if (instruction.type !== "Arg" && instruction.type !== "Env") continue;
      for (const { key, range } of instruction.pairs) {
        // The pairs of ENV see what was before all of them, those of ARG what the one before has set.
        names.add(expand(key, scope) ?? key.raw, placeAfter(instruction, range[1]));
      }
    }
    found.set(stage, names);
  }
  return found;
}

function placeAfter({ type, range }: Instruction, pairEnd: number): number {
  return type === "Arg" ? pairEnd : range[1];
}

function atStart(tree: Dockerfile, stage: Stage, found: ReadonlyMap<Stage, DefinedNames>): DefinedNames {
  const base = baseOf(tree, stage);
  if (base.kind === "scratch") return new DefinedNames(null, ["PATH"], false);
  if (base.kind === "stage") {
    const below = found.get(base.stage);
    return new DefinedNames(below ?? null, [], below?.isOpen ?? true);
  }
  const isOfficial = base.kind === "image" && (base.registry === null || base.registry === "docker.io");
  const variables = isOfficial ? imageVariables.get(base.repository.replace(/^library\//, "")) : undefined;
  return new DefinedNames(null, ["PATH", ...(variables ?? [])], variables === undefined);
}
