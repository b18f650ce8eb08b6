import type { Dockerfile, Instruction, Stage } from "dockerfile-syntax";
import { expand, type Lookup } from "./expansion.js";
import { lineage } from "./stages.js";

/** The variables at a place of the file: what ENV and ARG have set so far. ENV wins over ARG, wherever they stand. */
export class Scope implements Lookup {
  readonly #env: Map<string, string | null>;
  readonly #args: Map<string, string | null>;
  readonly #globals: Lookup;

  constructor(globals: Lookup, env: Iterable<[string, string | null]> = [], args: Iterable<[string, string | null]> = []) {
    this.#globals = globals;
    this.#env = new Map(env);
    this.#args = new Map(args);
  }

  get(name: string): string | null {
    return this.#env.get(name) ?? (this.#env.has(name) ? null : (this.#args.get(name) ?? null));
  }

  /** A scope that starts with what is set here. */
  copy(): Scope {
    return new Scope(this.#globals, this.#env, this.#args);
  }

  /** Sets what an ENV or ARG sets. */
  apply(instruction: Instruction): void {
    if (instruction.type !== "Env" && instruction.type !== "Arg") return;
    // All pairs of one instruction see the values before it.
    const values = instruction.pairs.map(({ key, value }) => {
      const name = expand(key, this) ?? key.raw;
      return [name, value === null ? this.#globals.get(name) : expand(value, this)] as const;
    });
    for (const [name, value] of values) (instruction.type === "Env" ? this.#env : this.#args).set(name, value);
  }
}

const noVariables: Lookup = { get: () => null };

const globalScopes = new WeakMap<Dockerfile, Scope>();

/** The variables that FROM sees: the ARGs before the first one, with their defaults. */
export function globalScope(tree: Dockerfile): Scope {
  let scope = globalScopes.get(tree);
  if (scope === undefined) {
    scope = new Scope(noVariables);
    for (const instruction of tree.globals) scope.apply(instruction);
    globalScopes.set(tree, scope);
  }
  return scope;
}

const finalScopes = new WeakMap<Stage, Scope>();

/** The variables at the start of a stage: those at the end of the stage it is built on. */
function initialScope(tree: Dockerfile, stage: Stage): Scope {
  const [, ...parents] = lineage(tree, stage);
  let scope = new Scope(globalScope(tree));
  for (const parent of parents.toReversed()) {
    const known = finalScopes.get(parent);
    if (known === undefined) {
      for (const instruction of parent.instructions) scope.apply(instruction);
      finalScopes.set(parent, scope);
    }
    scope = (known ?? scope).copy();
  }
  return scope;
}

/** Each instruction after FROM with the variables before it. The scope is the same object throughout: read it at once. */
export function* scopedInstructions(tree: Dockerfile, stage: Stage): Generator<readonly [Instruction, Scope]> {
  const scope = initialScope(tree, stage);
  for (const instruction of stage.instructions) {
    yield [instruction, scope];
    scope.apply(instruction);
  }
}
