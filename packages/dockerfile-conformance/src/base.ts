import type { UsedBase } from "./build.js";
import type { Engine } from "./engine.js";
import { Failure } from "./failure.js";
import { pullImage } from "./pull.js";

/** Finds what an image is built on. */
export interface BaseResolver {
  /** @throws Failure (2) where the base can neither be pulled nor be replaced */
  resolve(engine: Engine, reference: string, signal?: AbortSignal): Promise<UsedBase>;
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

  async function find(engine: Engine, reference: string, signal: AbortSignal | undefined): Promise<UsedBase> {
    const real = await imageFacts(engine, reference);
    if (real !== null) return { reference, used: reference, standIn: false, ...real };
    say(`pull ${reference}`);
    const reason = await pullImage(engine.docker, reference, signal);
    const pulled = reason === null ? await imageFacts(engine, reference) : null;
    if (pulled !== null) return { reference, used: reference, standIn: false, ...pulled };
    const substitute = substitutes.get(reference);
    if (mode === "real" || substitute === undefined) {
      const advice = mode === "real" ? "leave out --base real to build on a stand-in" : "name another image with --substitute";
      throw new Failure(`The base image ${reference} cannot be pulled (${reason ?? "it is gone"}): check the network, or ${advice}.`, 2);
    }
    say(`${reference} cannot be pulled (${reason ?? "it is gone"}); building on a stand-in`);
    const used = typeof substitute === "string" ? substitute : await substitute(engine, say);
    const facts = await imageFacts(engine, used);
    if (facts === null)
      throw new Failure(`The image ${used}, named as substitute for ${reference}, is not on the engine: build or pull it first.`, 2);
    return { reference, used, standIn: true, ...facts };
  }

  return {
    resolve(engine, reference, signal) {
      let base = resolved.get(reference);
      if (base === undefined) {
        base = find(engine, reference, signal);
        resolved.set(reference, base);
      }
      return base;
    },
  };
}

async function imageFacts({ docker }: Engine, reference: string): Promise<Pick<UsedBase, "id" | "layers"> | null> {
  try {
    const { Id: id, RootFS: rootfs } = await docker.getImage(reference).inspect();
    return { id, layers: rootfs.Layers ?? [] };
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return null;
    throw error;
  }
}
