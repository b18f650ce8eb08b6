import type { Arg, Dockerfile, Env, Instruction, Stage } from "dockerfile-syntax";
import { expand, noVariables, type Lookup } from "./expansion.js";
import { countBefore } from "./places.js";
import { remembered } from "./remembered.js";
import { baseOf } from "./stages.js";

/** The values of a variable, each from behind the instruction at its place on; null where one is not known before the build. */
interface Values {
  readonly places: number[];
  readonly values: (string | null)[];
}

/** What the ENVs and ARGs of a stage set, and where: places are counted in instructions. */
class Assignments {
  readonly escape: "\\" | "`";
  readonly #byName = new Map<string, Values>();
  readonly #globals: Lookup;
  /** Stages share what those they are built on have set: copies of it would grow with the square of a chain's length. */
  readonly #parent: Assignments | null;

  constructor(instructions: readonly Instruction[], globals: Lookup, parent: Assignments | null, escape: "\\" | "`") {
    this.#globals = globals;
    this.#parent = parent;
    this.escape = escape;
    for (const [place, instruction] of instructions.entries()) {
      if (instruction.type === "Env") this.#addEnv(instruction, place);
      else if (instruction.type === "Arg") this.#addArg(instruction, place);
    }
  }

  get isEmpty(): boolean {
    return this.#byName.size === 0;
  }

  /** The value before an instruction; undefined where nothing has set it. */
  valueAt(name: string, place: number): string | null | undefined {
    const own = this.#byName.get(name);
    let value = own?.values[countBefore(own.places, place) - 1];
    for (let parent = this.#parent; parent !== null && value === undefined; parent = parent.#parent) {
      value = parent.#byName.get(name)?.values.at(-1);
    }
    return value;
  }

  /** All pairs of one ENV see the values before it. */
  #addEnv({ pairs }: Env, place: number): void {
    const scope = new Scope(this, place);
    for (const { key, value } of pairs) this.#set(expand(key, scope) ?? key.raw, place, value && expand(value, scope));
  }

  /** An ARG without a default has that of the global one; where there is none, it leaves what is set. */
  #addArg({ pairs }: Arg, place: number): void {
    const scope = new Scope(this, place + 1);
    for (const { key, value } of pairs) {
      const given = value === null ? this.#globals.get(key.raw) : expand(value, scope);
      if (value !== null || given !== null || this.valueAt(key.raw, place + 1) === undefined) this.#set(key.raw, place, given);
    }
  }

  #set(name: string, place: number, value: string | null): void {
    const known = this.#byName.get(name) ?? { places: [], values: [] };
    this.#byName.set(name, known);
    known.places.push(place);
    known.values.push(value);
  }
}

/** The variables at a place of the file: what ENV and ARG have set above. The later one wins, whichever it is. */
export class Scope implements Lookup {
  readonly #assignments: Assignments;
  readonly #place: number;

  constructor(assignments: Assignments, place: number) {
    this.#assignments = assignments;
    this.#place = place;
  }

  get escape(): "\\" | "`" {
    return this.#assignments.escape;
  }

  get(name: string): string | null {
    return this.#assignments.valueAt(name, this.#place) ?? null;
  }
}

/** The variables that FROM sees: the ARGs before the first one, with their defaults. */
export const globalScope: (tree: Dockerfile) => Scope = remembered(
  ({ globals, escape }) => new Scope(new Assignments(globals, noVariables, null, escape), globals.length),
);

interface StageVariables {
  readonly own: Assignments;
  /** With those of the stages below it; null where there are none. */
  readonly all: Assignments | null;
}

const variablesByStage: (tree: Dockerfile) => ReadonlyMap<Stage, StageVariables> = remembered((tree) => {
  const variables = new Map<Stage, StageVariables>();
  // A stage stands below the one it is built on.
  for (const stage of tree.stages) {
    const base = baseOf(tree, stage);
    const parent = base.kind === "stage" ? (variables.get(base.stage)?.all ?? null) : null;
    const own = new Assignments(stage.instructions, globalScope(tree), parent, tree.escape);
    variables.set(stage, { own, all: own.isEmpty ? parent : own });
  }
  return variables;
});

/** The variables at the end of a stage: what its image has, and the build arguments besides. */
export function finalScope(tree: Dockerfile, stage: Stage): Lookup {
  const all = variablesByStage(tree).get(stage)?.all;
  return all ? new Scope(all, Infinity) : globalScope(tree);
}

/** An instruction with the variables before it. */
export type ScopedInstruction = readonly [Instruction, Scope];

const scopedByStage: (tree: Dockerfile) => ReadonlyMap<Stage, readonly ScopedInstruction[]> = remembered(
  (tree) => new Map(Array.from(variablesByStage(tree), ([stage, { own }]) => [stage, withScopes(stage, own)])),
);

function withScopes({ instructions }: Stage, assignments: Assignments): readonly ScopedInstruction[] {
  let scope = new Scope(assignments, 0);
  return instructions.map((instruction, place) => {
    const before = scope;
    if (instruction.type === "Env" || instruction.type === "Arg") scope = new Scope(assignments, place + 1);
    return [instruction, before];
  });
}

/** Each instruction after FROM with the variables before it. */
export function scopedInstructions(tree: Dockerfile, stage: Stage): readonly ScopedInstruction[] {
  return scopedByStage(tree).get(stage) ?? [];
}
