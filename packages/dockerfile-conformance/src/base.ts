import type { UsedBase } from "./build.js";
import type { Engine } from "./engine.js";
import { type EngineImage, imageOn } from "./engine-image.js";
import { Failure } from "./failure.js";
import { pullImage, type PullOptions } from "./pull.js";

/** Finds what an image is built on. */
export interface BaseResolver {
  /** @throws Failure (2) where the base can neither be pulled nor be replaced */
  resolve(engine: Engine, reference: string, options?: PullOptions): Promise<UsedBase>;
}

/** The name of a local image, or what makes one. */
export type Substitute = string | ((engine: Engine, say: (line: string) => void) => Promise<string>);

/**
 * Takes each base from the engine or its registry. In the mode `auto` a base that cannot be pulled is replaced by its substitute, which
 * never carries the base's name; in the mode `real` that is a failure. Each is looked for once.
 */
export function baseResolver(options: {
  readonly mode: "auto" | "real";
  readonly substitutes: ReadonlyMap<string, Substitute>;
  readonly say: (line: string) => void;
}): BaseResolver {
  const resolved = new Map<string, Promise<UsedBase>>();
  const { mode, substitutes, say } = options;

  async function find(engine: Engine, reference: string, options: PullOptions): Promise<UsedBase> {
    const real = await imageOn(engine, reference);
    if (real !== null) return baseOf(reference, reference, real);
    say(`pull ${reference}`);
    const reason = await pullImage(engine.docker, reference, options);
    const pulled = reason === null ? await imageOn(engine, reference) : null;
    if (pulled !== null) return baseOf(reference, reference, pulled);
    const substitute = substitutes.get(reference);
    if (mode === "real" || substitute === undefined) {
      const advice = "or let another image stand in: '--base auto --substitute' on the command line, 'bases' in the library";
      throw new Failure(`The base image ${reference} cannot be pulled (${reason ?? "it is gone"}): check the network, ${advice}.`, 2);
    }
    say(`${reference} cannot be pulled (${reason ?? "it is gone"}); building on a stand-in`);
    const used = typeof substitute === "string" ? substitute : await substitute(engine, say);
    const facts = await imageOn(engine, used);
    if (facts === null)
      throw new Failure(`The image ${used}, named as substitute for ${reference}, is not on the engine: build or pull it first.`, 2);
    return baseOf(reference, used, facts);
  }

  return {
    resolve(engine, reference, options = {}) {
      let base = resolved.get(reference);
      if (base === undefined) {
        base = find(engine, reference, options);
        resolved.set(reference, base);
      }
      return base;
    },
  };
}

function baseOf(reference: string, used: string, { id, layers }: EngineImage): UsedBase {
  return { reference, used, standIn: used !== reference, id, layers };
}
