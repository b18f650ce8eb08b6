import type { Dockerfile, Instruction, Stage } from "dockerfile-syntax";
import { namesInBase } from "./base-images.js";
import { expand } from "./expansion.js";
import { Inherited } from "./inherited.js";
import { rememberedOfFile } from "./remembered.js";
import { scopedInstructions, scopedTriggers, type ScopedInstruction } from "./scope.js";
import { baseOf, descentOf } from "./stages.js";

/** The names that are set at a place of a stage, whatever to. */
export class DefinedNames {
  readonly #first = new Map<string, number>();
  readonly #below: DefinedNames | null;
  readonly #ofImage: ReadonlySet<string> | null;
  readonly #isInherited: (name: string) => boolean;

  /** `ofImage` are the names that the base image sets, null where they are not known. */
  constructor(below: DefinedNames | null, ofImage: ReadonlySet<string> | null, isInherited: (name: string) => boolean) {
    // What sets nothing is passed over here, once and not for each that walks down.
    this.#below = below !== null && below.#first.size === 0 ? below.#below : below;
    this.#ofImage = ofImage;
    this.#isInherited = isInherited;
  }

  /** Whether the base image may set names that nobody knows of. */
  get isOpen(): boolean {
    return this.#ofImage === null;
  }

  /** Whether a name is set, before the place if one is given, else at the end. */
  has(name: string, place = Infinity): boolean {
    return this.#ofImage?.has(name) === true || this.isDeclared(name, place);
  }

  /** Whether an ENV or ARG of the file sets it, before the place if one is given, else at the end. */
  isDeclared(name: string, place = Infinity): boolean {
    const first = this.#first.get(name);
    return (first !== undefined && first <= place) || this.#isInherited(name);
  }

  add(name: string, place: number): void {
    if (!this.#first.has(name)) this.#first.set(name, place);
  }

  /** The names that are set here, not below. */
  own(): Iterable<string> {
    return this.#first.keys();
  }

  /** Every name, those of the stages below too. */
  *[Symbol.iterator](): Generator<string> {
    for (let names = this as DefinedNames | null; names !== null; names = names.#below) yield* names.#first.keys();
    yield* this.#ofImage ?? [];
  }
}

/** The names that each stage sets or gets from what it is built on; a place is an offset in the text. */
export const definedNames: (tree: Dockerfile) => ReadonlyMap<Stage, DefinedNames> = rememberedOfFile(findNames);

function findNames(tree: Dockerfile): ReadonlyMap<Stage, DefinedNames> {
  const found = new Map<Stage, DefinedNames>();
  const handedOn = new Map<Stage, DefinedNames>();
  const images = new Map<Stage, ReadonlySet<string> | null>();
  const set = new Inherited<true>();
  for (const stage of tree.stages) {
    const base = baseOf(tree, stage);
    const below = base.kind === "stage" ? base.stage : null;
    const ofImage = below === null ? namesInBase(base) : (images.get(below) ?? null);
    images.set(stage, ofImage);
    const place = descentOf(tree, stage);
    const above = below && descentOf(tree, below).triggers;
    const names = new DefinedNames(
      (below && handedOn.get(below)) ?? null,
      ofImage,
      (name) => above !== null && set.get(name, above) === true,
    );
    addNames(names, scopedInstructions(tree, stage));
    for (const name of names.own()) set.set(name, place, true);
    found.set(stage, names);
    const triggers = scopedTriggers(tree, stage);
    const triggered = triggers.length === 0 ? names : new DefinedNames(names, ofImage, (name) => set.get(name, place) === true);
    addNames(triggered, triggers);
    if (triggered !== names) for (const name of triggered.own()) set.set(name, place.triggers, true);
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
