import type { Dockerfile, Instruction, Stage } from "dockerfile-syntax";
import { namesInBase } from "./base-images.js";
import { expand } from "./expansion.js";
import { remembered } from "./remembered.js";
import { scopedInstructions, scopedTriggers, type ScopedInstruction } from "./scope.js";
import { baseOf } from "./stages.js";

/** The names that are set at a place of a stage, whatever to. */
export class DefinedNames {
  readonly #first = new Map<string, number>();
  readonly #base: DefinedNames | null;
  /** Whether the base image may set names that nobody knows of. */
  readonly isOpen: boolean;

  constructor(base: DefinedNames | null, names: Iterable<string>, isOpen: boolean) {
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
  const handedOn = new Map<Stage, DefinedNames>();
  for (const stage of tree.stages) {
    const names = atStart(tree, stage, handedOn);
    addNames(names, scopedInstructions(tree, stage));
    found.set(stage, names);
    const triggers = scopedTriggers(tree, stage);
    const triggered = triggers.length === 0 ? names : new DefinedNames(names, [], names.isOpen);
    addNames(triggered, triggers);
    handedOn.set(stage, triggered);
  }
  return found;
}

function addNames(names: DefinedNames, instructions: readonly ScopedInstruction[]): void {
  for (const [instruction, scope] of instructions) {
    if (instruction.type !== "Arg" && instruction.type !== "Env") continue;
    for (const { key, range } of instruction.pairs) {
      // The pairs of ENV see what was before all of them, those of ARG what the one before has set.
      names.add(expand(key, scope) ?? key.raw, placeAfter(instruction, range[1]));
    }
  }
}

function placeAfter({ type, range }: Instruction, pairEnd: number): number {
  return type === "Arg" ? pairEnd : range[1];
}

function atStart(tree: Dockerfile, stage: Stage, handedOn: ReadonlyMap<Stage, DefinedNames>): DefinedNames {
  const base = baseOf(tree, stage);
  if (base.kind === "stage") {
    const below = handedOn.get(base.stage);
    return new DefinedNames(below ?? null, [], below?.isOpen ?? true);
  }
  const names = namesInBase(base);
  return new DefinedNames(null, names ?? [], names === null);
}
