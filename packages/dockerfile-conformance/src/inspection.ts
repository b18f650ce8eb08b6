import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { type ArchiveOptions, readArchive } from "./archive.js";
import { finalBase } from "./bases-in-dockerfile.js";
import type { UsedBase } from "./build.js";
import { type DockerfileText, readDockerfile } from "./dockerfile.js";
import { type Engine, engineFor } from "./engine.js";
import { imageOn, requireImage } from "./engine-image.js";
import { type Image, savedImage } from "./image.js";

export interface InspectOptions extends ArchiveOptions {
  /** The engine that has the image, instead of the one that is found. An archive or a layout needs none. */
  readonly engine?: Engine;
}

/**
 * Reads an image, streaming: nothing is unpacked to disk, no link is followed, and little kept but names and sizes.
 *
 * @param source the name of an image on the engine, which else pulls it; or the path of what `docker save` wrote, compressed or not, or of an
 * OCI layout, a folder or a tar; or the archive itself
 * @throws Failure (2) where it cannot be read, is damaged, or does not hold the image that is asked for
 */
export async function inspectImage(source: Readable | string, options: InspectOptions = {}): Promise<Image> {
  if (typeof source !== "string" || (await isArchive(source))) return readArchive(source, options);
  await using engine = await engineFor(options.engine);
  const { id } = await requireImage(engine, source, { platform: options.platform });
  const built = options.dockerfile === undefined ? {} : { dockerfile: await readDockerfile(options.dockerfile) };
  const base = await baseOf(engine, built.dockerfile, options.baseLayers);
  const image = await savedImage(engine, id, base, { texts: options.texts });
  return { ...image, ...built };
}

/** What is there as a file is no image's name; a folder, which may well be called as its image is, only where it holds a layout. */
async function isArchive(source: string): Promise<boolean> {
  // Names of images begin with a letter or a digit.
  if (/^[./\\~]|^[A-Za-z]:\\|\.(?:tar|tgz|tar\.\w+)$/.test(source)) return true;
  const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isFile() === true;
  return (await isFile(source)) || (await isFile(join(source, "index.json"))) || isFile(join(source, "manifest.json"));
}

/** The base that the Dockerfile names, where the engine has it. */
async function baseOf(engine: Engine, dockerfile: DockerfileText | undefined, layers: readonly string[] = []): Promise<UsedBase> {
  const reference = dockerfile === undefined ? "" : finalBase(dockerfile.tree);
  const facts = reference === "" || reference === "scratch" || layers.length > 0 ? null : await imageOn(engine, reference);
  return { reference, used: reference, standIn: false, id: facts?.id ?? "", layers: facts?.layers ?? layers };
}
