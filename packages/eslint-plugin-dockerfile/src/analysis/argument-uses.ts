import { instructions, type Dockerfile, type Instruction, type KeyValue, type Stage } from "dockerfile-syntax";
import { hasPlaceIn } from "./places.js";
import { descentOf } from "./stages.js";

const identifiers = /[A-Za-z_]\w*/g;

/** The last place at which a stage names an argument in any way: as a variable, in a script, in a comment between. */
interface Mentions {
  readonly places: ReadonlyMap<string, number>;
  readonly lastRun: number;
}

/** The ARGs that nothing behind them names. A mention of any kind counts, also one in a stage built on theirs. */
export class ArgumentUses {
  readonly #tree: Dockerfile;
  readonly #mentions = new Map<Stage, Mentions>();
  /** The places, among all that is built on each other, of the stages that name something. */
  readonly #naming = new Map<string, number[]>();
  readonly #running: number[] = [];

  constructor(tree: Dockerfile, text: string) {
    this.#tree = tree;
    const names = argumentNames(tree);
    for (const stage of tree.stages.toSorted((a, b) => descentOf(tree, a).place - descentOf(tree, b).place)) {
      const mentions = mentionsIn(stage, text, names);
      const { place } = descentOf(tree, stage);
      this.#mentions.set(stage, mentions);
      if (mentions.lastRun !== -1) this.#running.push(place);
      for (const name of mentions.places.keys()) {
        const naming = this.#naming.get(name);
        if (naming === undefined) this.#naming.set(name, [place]);
        else naming.push(place);
      }
    }
  }

  /** Whether the stage, or one built on it, names the argument behind its pair. */
  isNamed(stage: Stage, { key, range }: KeyValue): boolean {
    const name = key.value ?? key.raw;
    return (this.#mentions.get(stage)?.places.get(name) ?? -1) >= range[1] || this.#isAbove(stage, this.#naming.get(name) ?? []);
  }

  /** Whether a RUN behind the pair finds the argument in its environment. */
  isInEnvironment(stage: Stage, { range }: KeyValue): boolean {
    return (this.#mentions.get(stage)?.lastRun ?? -1) >= range[1] || this.#isAbove(stage, this.#running);
  }

  /** Whether one of the places is that of a stage built on this one. */
  #isAbove(stage: Stage, places: readonly number[]): boolean {
    const { place, end } = descentOf(this.#tree, stage);
    return hasPlaceIn(places, place + 1, end);
  }
}

function argumentNames(tree: Dockerfile): ReadonlySet<string> {
  return new Set(
    instructions(tree).flatMap((instruction) =>
      instruction.type === "Arg" ? instruction.pairs.map(({ key }) => key.value ?? key.raw) : [],
    ),
  );
}

function mentionsIn({ instructions: own }: Stage, text: string, names: ReadonlySet<string>): Mentions {
  const places = new Map<string, number>();
  let lastRun = -1;
  for (const instruction of own) {
    if (instruction.type === "Run") lastRun = instruction.range[0];
    for (const [start, end] of mentioningRanges(instruction)) {
      identifiers.lastIndex = start;
      for (let match = identifiers.exec(text); match !== null && match.index < end; match = identifiers.exec(text)) {
        if (names.has(match[0])) places.set(match[0], match.index);
      }
    }
  }
  return { places, lastRun };
}

/** What an instruction says; of an ARG the values alone, since it only declares the names. */
export function mentioningRanges(instruction: Instruction): readonly (readonly [number, number])[] {
  if (instruction.type !== "Arg") return [instruction.range];
  return instruction.pairs.flatMap(({ value }) => (value === null ? [] : [value.range]));
}
