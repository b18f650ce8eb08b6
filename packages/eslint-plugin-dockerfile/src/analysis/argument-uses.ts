import type { Dockerfile, Instruction, KeyValue, Stage } from "dockerfile-syntax";
import { baseOf } from "./stages.js";

const identifiers = /[A-Za-z_]\w*/g;

/** The last place at which a stage names something in any way: as a variable, in a script, in a comment between. */
interface Mentions {
  readonly places: ReadonlyMap<string, number>;
  readonly lastRun: number;
}

/** The ARGs that nothing behind them names. A mention of any kind counts, also one in a stage built on theirs. */
export class ArgumentUses {
  readonly #mentions = new Map<Stage, Mentions>();
  readonly #children = new Map<Stage, Stage[]>();

  constructor(tree: Dockerfile, text: string) {
    for (const stage of tree.stages) {
      this.#mentions.set(stage, mentionsIn(stage, text));
      const base = baseOf(tree, stage);
      if (base.kind !== "stage") continue;
      const children = this.#children.get(base.stage);
      if (children === undefined) this.#children.set(base.stage, [stage]);
      else children.push(stage);
    }
  }

  /** Whether the stage, or one built on it, names the argument behind its pair. */
  isNamed(stage: Stage, { key, range }: KeyValue): boolean {
    return this.#some(stage, range[1], ({ places }, place) => (places.get(key.value ?? key.raw) ?? -1) >= place);
  }

  /** Whether a RUN behind the pair finds the argument in its environment. */
  isInEnvironment(stage: Stage, { range }: KeyValue): boolean {
    return this.#some(stage, range[1], ({ lastRun }, place) => lastRun >= place);
  }

  #some(stage: Stage, place: number, test: (mentions: Mentions, place: number) => boolean): boolean {
    const pending: [Stage, number][] = [[stage, place]];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const mentions = this.#mentions.get(next[0]);
      if (mentions !== undefined && test(mentions, next[1])) return true;
      for (const child of this.#children.get(next[0]) ?? []) pending.push([child, 0]);
    }
    return false;
  }
}

function mentionsIn({ instructions }: Stage, text: string): Mentions {
  const places = new Map<string, number>();
  let lastRun = -1;
  for (const instruction of instructions) {
    if (instruction.type === "Run") lastRun = instruction.range[0];
    for (const [start, end] of mentioningRanges(instruction)) {
      for (const { 0: name, index } of text.slice(start, end).matchAll(identifiers)) places.set(name, start + index);
    }
  }
  return { places, lastRun };
}

/** What an instruction says; of an ARG the values alone, since it only declares the names. */
export function mentioningRanges(instruction: Instruction): readonly (readonly [number, number])[] {
  if (instruction.type !== "Arg") return [instruction.range];
  return instruction.pairs.flatMap(({ value }) => (value === null ? [] : [value.range]));
}
