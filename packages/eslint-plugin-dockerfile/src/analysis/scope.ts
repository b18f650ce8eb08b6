import type { Arg, Dockerfile, Env, Instruction, Stage } from "dockerfile-syntax";
import { platformArguments } from "../knowledge/platform-arguments.js";
import { expand, noVariables, type Lookup } from "./expansion.js";
import { Inherited } from "./inherited.js";
import { countBefore } from "./places.js";
import { rememberedOfFile } from "./remembered.js";
import { namesInBase } from "./base-images.js";
import { baseOf, descentOf, triggersOf, type Descent } from "./stages.js";

/** Null where it is not known before the build, undefined where there is none: an ARG may be declared without. */
type Value = string | null | undefined;

/** The values of a variable, each from behind the instruction at its place on. */
interface Values {
  readonly places: number[];
  readonly values: Value[];
}

/** By name, which assignments of the stages below are the last ones. */
interface Below {
  readonly place: Descent;
  readonly all: Inherited<Assignments>;
  /** Those of ENV alone. */
  readonly ofImage: Inherited<Assignments>;
}

/** What assignments build upon. */
interface Setting {
  readonly globals: Lookup;
  readonly given: ReadonlySet<string> | null;
  readonly below?: Below | null;
  /** What the ONBUILDs of the stage below set, before all else. */
  readonly triggers?: Assignments | null;
  readonly escape: "\\" | "`";
}

/** What the ENVs and ARGs of a stage set, and where: places are counted in instructions. */
class Assignments {
  readonly escape: "\\" | "`";
  readonly #byName = new Map<string, Values>();
  /** What the ENVs set in the end, whatever an ARG says. */
  readonly #ofImage = new Map<string, Value>();
  readonly #globals: Lookup;
  readonly #below: Below | null;
  readonly #triggers: Assignments | null;
  /** The names that have a value before anything is set, one that the file does not tell; null where any may. */
  readonly #given: ReadonlySet<string> | null;

  constructor(instructions: readonly Instruction[], { globals, given, below = null, triggers = null, escape }: Setting) {
    this.#given = given;
    this.#globals = globals;
    this.#below = below;
    this.#triggers = triggers;
    this.escape = escape;
    for (const [place, instruction] of instructions.entries()) {
      if (instruction.type === "Env") this.#addEnv(instruction, place);
      else if (instruction.type === "Arg") this.#addArg(instruction, place);
    }
  }

  /** Makes them the last ones for all that is built on them. */
  handOn({ place, all, ofImage }: Below): void {
    for (const name of this.#byName.keys()) all.set(name, place, this);
    for (const name of this.#ofImage.keys()) ofImage.set(name, place, this);
  }

  /** The value before an instruction. */
  valueAt(name: string, place: number): Value {
    const own = this.#byName.get(name);
    const count = own === undefined ? 0 : countBefore(own.places, place);
    if (own !== undefined && count > 0) return own.values[count - 1];
    const triggered = this.#triggers === null ? undefined : this.#triggers.#byName.get(name);
    return triggered === undefined ? this.#inherited(name) : triggered.values.at(-1);
  }

  /** The value in the image, as its ENVs set it. */
  valueInImage(name: string): Value {
    return this.#ofImage.has(name) ? this.#ofImage.get(name) : this.#inheritedOfImage(name);
  }

  /** The value from the stages below. The image's comes before that of an ARG, however late that is. */
  #inherited(name: string): Value {
    const ofImage = this.#inheritedOfImage(name);
    if (ofImage !== undefined) return ofImage;
    if (this.#given?.has(name) === true) return null;
    const last = this.#lastBelow(name);
    if (last === undefined) return this.#given === null ? null : undefined;
    return last.#byName.get(name)?.values.at(-1);
  }

  #inheritedOfImage(name: string): Value {
    const last = this.#below?.ofImage.get(name, this.#below.place);
    return last === undefined ? undefined : last.#ofImage.get(name);
  }

  #lastBelow(name: string): Assignments | undefined {
    return this.#below?.all.get(name, this.#below.place);
  }

  /** All pairs of one ENV see the values before it. */
  #addEnv({ pairs }: Env, place: number): void {
    const scope = new Scope(this, place);
    for (const pair of pairs) {
      const name = expand(pair.key, scope) ?? pair.key.raw;
      const value = pair.value && expand(pair.value, scope);
      this.#set(name, place, value);
      this.#ofImage.set(name, value);
    }
  }

  /** An ARG without a default has that of the global one; where there is none, it leaves what is set. */
  #addArg({ pairs }: Arg, place: number): void {
    const scope = new Scope(this, place + 1);
    for (const { key, value } of pairs) {
      if (value !== null) this.#set(key.raw, place, expand(value, scope));
      else if (this.#globals.isSet?.(key.raw) === true) this.#set(key.raw, place, this.#globals.get(key.raw));
      else if (!this.#byName.has(key.raw) && this.#lastBelow(key.raw) === undefined) this.#set(key.raw, place, undefined);
    }
  }

  #set(name: string, place: number, value: Value): void {
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

  isSet(name: string): boolean {
    return this.#assignments.valueAt(name, this.#place) !== undefined;
  }
}

const platformNames: ReadonlySet<string> = new Set(Object.keys(platformArguments));

/** The variables that FROM sees: the ARGs before the first one, with their defaults. */
export const globalScope: (tree: Dockerfile) => Scope = rememberedOfFile(
  ({ globals, escape }) => new Scope(new Assignments(globals, { globals: noVariables, given: platformNames, escape }), globals.length),
);

interface StageVariables {
  readonly given: ReadonlySet<string> | null;
  readonly own: Assignments;
  /** What its ONBUILDs set in the stages that are built on it; null where they set nothing. */
  readonly triggered: Assignments | null;
}

const variablesByStage: (tree: Dockerfile) => ReadonlyMap<Stage, StageVariables> = rememberedOfFile((tree) => {
  const variables = new Map<Stage, StageVariables>();
  const globals = globalScope(tree);
  const last = { all: new Inherited<Assignments>(), ofImage: new Inherited<Assignments>() };
  // A stage stands below the one it is built on.
  for (const stage of tree.stages) {
    const base = baseOf(tree, stage);
    const below = base.kind === "stage" ? variables.get(base.stage) : undefined;
    const given = below === undefined ? namesInBase(base) : below.given;
    const own = new Assignments(stage.instructions, {
      globals,
      given,
      below: base.kind === "stage" ? { ...last, place: descentOf(tree, base.stage).triggers } : null,
      triggers: below?.triggered ?? null,
      escape: tree.escape,
    });
    const here = { ...last, place: descentOf(tree, stage) };
    own.handOn(here);
    const triggers = triggersOf(stage);
    const triggered = triggers.length === 0 ? null : new Assignments(triggers, { globals, given, below: here, escape: tree.escape });
    triggered?.handOn({ ...last, place: here.place.triggers });
    variables.set(stage, { given, own, triggered });
  }
  return variables;
});

/** The variables that a stage's image has: what its ENVs set. */
export function imageScope(tree: Dockerfile, stage: Stage): Lookup {
  const own = variablesByStage(tree).get(stage)?.own;
  return { get: (name) => own?.valueInImage(name) ?? null, isSet: (name) => own?.valueInImage(name) !== undefined };
}

/** An instruction with the variables before it. */
export type ScopedInstruction = readonly [Instruction, Scope];

interface ScopedStage {
  readonly own: readonly ScopedInstruction[];
  readonly triggers: readonly ScopedInstruction[];
}

const scopedByStage: (tree: Dockerfile) => ReadonlyMap<Stage, ScopedStage> = rememberedOfFile(
  (tree) =>
    new Map(
      Array.from(variablesByStage(tree), ([stage, { own, triggered }]) => [
        stage,
        {
          own: withScopes(stage.instructions, own),
          triggers: triggered === null ? [] : withScopes(triggersOf(stage), triggered),
        },
      ]),
    ),
);

function withScopes(instructions: readonly Instruction[], assignments: Assignments): readonly ScopedInstruction[] {
  let scope = new Scope(assignments, 0);
  return instructions.map((instruction, place) => {
    const before = scope;
    if (instruction.type === "Env" || instruction.type === "Arg") scope = new Scope(assignments, place + 1);
    return [instruction, before];
  });
}

/** Each instruction after FROM with the variables before it. */
export function scopedInstructions(tree: Dockerfile, stage: Stage): readonly ScopedInstruction[] {
  return scopedByStage(tree).get(stage)?.own ?? [];
}

/** What the ONBUILDs of a stage run in those built on it, before their own instructions, each with the variables before it. */
export function scopedTriggers(tree: Dockerfile, stage: Stage): readonly ScopedInstruction[] {
  return scopedByStage(tree).get(stage)?.triggers ?? [];
}
