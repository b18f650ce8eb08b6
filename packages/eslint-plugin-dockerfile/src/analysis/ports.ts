import type { Dockerfile, Port, Stage } from "dockerfile-syntax";
import { expand } from "./expansion.js";
import { scopedInstructions, type Scope } from "./scope.js";

/** A word of EXPOSE with what it comes to. */
export interface WrittenPort {
  readonly port: Port;
  /** Without quotes; null where it is not known before the build. */
  readonly text: string | null;
}

/** The ports that a stage's own EXPOSEs name, in source order. */
export function* writtenPorts(tree: Dockerfile, stage: Stage): Generator<WrittenPort> {
  for (const [instruction, scope] of scopedInstructions(tree, stage)) {
    if (instruction.type === "Expose") for (const port of instruction.ports) yield { port, text: textOf(port, scope) };
  }
}

function textOf({ raw, variables }: Port, scope: Scope): string | null {
  const text = variables.length === 0 ? raw : expand({ raw, value: null, variables }, scope);
  return text === null ? null : text.replace(/^(["'])(.*)\1$/s, "$2");
}

/** The part of a port's word after the slash, or null. */
export function writtenProtocol(text: string): string | null {
  return /^[^/]*\/([^/]*)$/.exec(text)?.[1] ?? null;
}
