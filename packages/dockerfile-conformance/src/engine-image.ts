import type { Engine } from "./engine.js";
import { Failure } from "./failure.js";
import { pullImage, type PullOptions } from "./pull.js";

/** What an engine says of an image. */
export interface EngineImage {
  readonly id: string;
  /** RootFS.Layers: diff ids, the lowest first. */
  readonly layers: readonly string[];
  /** `5000/tcp`. */
  readonly exposedPorts: readonly string[];
}

/** Null where the engine has none of the name. */
export async function imageOn({ docker }: Engine, name: string): Promise<EngineImage | null> {
  try {
    const { Config: config, Id: id, RootFS: rootfs } = await docker.getImage(name).inspect();
    // The engine leaves out what is empty, whatever the types say.
    const { ExposedPorts: ports } = (config as { ExposedPorts?: Record<string, unknown> | null } | null) ?? {};
    return { id, layers: rootfs.Layers ?? [], exposedPorts: Object.keys(ports ?? {}) };
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return null;
    throw error;
  }
}

/**
 * Pulls it where the engine has it not.
 *
 * @throws Failure (2) where it cannot be pulled
 */
export async function requireImage(engine: Engine, name: string, options: PullOptions = {}): Promise<EngineImage> {
  const there = await imageOn(engine, name);
  if (there !== null) return there;
  const reason = await pullImage(engine.docker, name, options);
  const pulled = reason === null ? await imageOn(engine, name) : null;
  if (pulled !== null) return pulled;
  throw new Failure(
    `The engine has no image ${name}, and it cannot be pulled (${reason ?? "it is gone"}): build it, or name an archive.`,
    2,
  );
}
