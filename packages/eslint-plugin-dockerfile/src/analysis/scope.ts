import type { Dockerfile, Instruction, Stage, Word } from "dockerfile-syntax";
import { expand, noVariables, type Lookup } from "./expansion.js";
import { baseOf } from "./stages.js";

/** The variables at a place of the file: what ENV and ARG have set so far. The later one wins, whichever it is. */
export class Scope implements Lookup {
  readonly escape: "\\" | "`";
  readonly #values = new Map<string, string | null>();
  readonly #globals: Lookup;
  /** Stages share what those they are built on have set: copies of it would grow with the square of a chain's length. */
  readonly #parent: Scope | null;

  constructor(globals: Lookup, parent: Scope | null, escape: "\\" | "`") {
    this.#globals = globals;
    this.#parent = parent;
    this.escape = escape;
  }

  get(name: string): string | null {
    return this.#find(name) ?? null;
  }

  #find(name: string): string | null | undefined {
    for (let scope = this as Scope | null; scope !== null; scope = scope.#parent) {
      const value = scope.#values.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Whether nothing is set here that the parent has not. */
  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  /** Sets what an ENV or ARG sets. */
  apply(instruction: Instruction): void {
    if (instruction.type === "Env") {
      // All pairs of one instruction see the values before it.
      const values = instruction.pairs.map(({ key, value }) => [expand(key, this) ?? key.raw, value && expand(value, this)] as const);
      for (const [name, value] of values) this.#values.set(name, value);
    } else if (instruction.type === "Arg") for (const { key, value } of instruction.pairs) this.#declare(key.raw, value);
  }

  /** An ARG without a default has that of the global one; where there is none, it leaves what is set. */
  #declare(name: string, value: Word | null): void {
    const given = value === null ? this.#globals.get(name) : expand(value, this);
    if (value !== null || given !== null || this.#find(name) === undefined) this.#values.set(name, given);
  }
}

const globalScopes = new WeakMap<Dockerfile, Scope>();

/** The variables that FROM sees: the ARGs before the first one, with their defaults. */
export function globalScope(tree: Dockerfile): Scope {
  let scope = globalScopes.get(tree);
  if (scope === undefined) {
    scope = new Scope(noVariables, null, tree.escape);
    for (const instruction of tree.globals) scope.apply(instruction);
    globalScopes.set(tree, scope);
  }
  return scope;
}

const finalScopes = new WeakMap<Dockerfile, ReadonlyMap<Stage, Scope | null>>();

/** The variables at the end of each stage; null where there are none. */
function finalScopesOf(tree: Dockerfile): ReadonlyMap<Stage, Scope | null> {
  const known = finalScopes.get(tree);
  if (known !== undefined) return known;
  const scopes = new Map<Stage, Scope | null>();
  // A stage stands below the one it is built on.
  for (const stage of tree.stages) {
    const parent = parentScope(tree, stage, scopes);
    const scope = new Scope(globalScope(tree), parent, tree.escape);
    for (const instruction of stage.instructions) scope.apply(instruction);
    scopes.set(stage, scope.isEmpty ? parent : scope);
  }
  finalScopes.set(tree, scopes);
  return scopes;
}

function parentScope(tree: Dockerfile, stage: Stage, scopes: ReadonlyMap<Stage, Scope | null>): Scope | null {
  const base = baseOf(tree, stage);
  return base.kind === "stage" ? (scopes.get(base.stage) ?? null) : null;
}

/** The variables at the end of a stage: what its image has, and the build arguments besides. */
export function finalScope(tree: Dockerfile, stage: Stage): Lookup {
  return finalScopesOf(tree).get(stage) ?? globalScope(tree);
}

/** Each instruction after FROM with the variables before it. The scope is the same object throughout: read it at once. */
export function* scopedInstructions(tree: Dockerfile, stage: Stage): Generator<readonly [Instruction, Scope]> {
  const scope = new Scope(globalScope(tree), parentScope(tree, stage, finalScopesOf(tree)), tree.escape);
  for (const instruction of stage.instructions) {
    yield [instruction, scope];
    scope.apply(instruction);
  }
}
