import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type BuildOptions } from "./build.js";
import { dockerfileOf } from "./dockerfile.js";
import { type Engine, engineFor } from "./engine.js";
import { Failure } from "./failure.js";
import { type Image, savedImage } from "./image.js";

/** An image that was built for this run, and what is in it. Disposing removes it. */
export interface BuiltImage extends AsyncDisposable, Image {
  /** The engine that has it. */
  readonly engine: Engine;
  /** A name of its own, that no other build has. */
  readonly tag: string;
  /** How many steps the builder reported, cached ones too. */
  readonly steps: number;
  readonly seconds: number;
  /**
   * Builds again with the builder's cache and with a change of the context.
   *
   * @param mark a word that tells it from the same change before
   * @returns the diff ids of the new image's layers
   * @throws Failure (1) where the context has no such file, or does not build
   */
  rebuild(change: Change, mark?: string): Promise<readonly string[]>;
  /**
   * Builds again without the builder's cache.
   *
   * @returns this image and the new one, both with the digests of their files
   */
  twice(): Promise<readonly [Image, Image]>;
}

/** A file of the context that gets one line more, or files with what is in them instead. */
export type Change = Readonly<Record<string, string>> | string;

export interface BuildImageOptions extends BuildOptions {
  /** The engine to build with, instead of the one that is found. */
  readonly engine?: Engine;
  /** Absolute paths of files whose text is asked for, beside the lists of accounts and packages. */
  readonly texts?: readonly string[];
}

/**
 * Builds an image and reads what is in it.
 *
 * @throws Failure (1) where the Dockerfile does not build, with the failing step and the end of its log, or not in time; (2) where
 * there is none, or a base or the engine fails
 */
export async function buildImage(options: BuildImageOptions): Promise<BuiltImage> {
  const engine = await engineFor(options.engine);
  const disposables: AsyncDisposable[] = [engine];
  const dispose = async (): Promise<void> => {
    for (const one of disposables.splice(0).reverse()) await one[Symbol.asyncDispose]();
  };
  const dockerfile = options.dockerfile ?? "Dockerfile";
  try {
    const built = await build(engine, options);
    disposables.push(built);
    options.say?.("read the image");
    const image = await savedImage(engine, built.id, built.base, { texts: options.texts });
    const { steps, seconds, tag, text } = built;
    return {
      ...image,
      dockerfile: await dockerfileOf(dockerfile, text),
      engine,
      tag,
      steps,
      seconds,
      async rebuild(change, mark) {
        const overlay = new Map([...(options.overlay ?? []), ...(await overlayOf(options, change, mark))]);
        await using rebuilt = await build(engine, { ...options, say: () => undefined, overlay, cacheFrom: tag });
        const { RootFS: rootfs } = await engine.docker.getImage(rebuilt.id).inspect();
        return rootfs.Layers ?? [];
      },
      async twice() {
        const again = async (): Promise<Image> => {
          await using rebuilt = await build(engine, { ...options, say: () => undefined, noCache: true });
          return await savedImage(engine, rebuilt.id, rebuilt.base, { digests: true });
        };
        // This one is read while the other is built.
        const [before, after] = await Promise.allSettled([savedImage(engine, built.id, built.base, { digests: true }), again()]);
        if (before.status === "rejected") throw before.reason;
        if (after.status === "rejected") throw after.reason;
        return [before.value, after.value];
      },
      [Symbol.asyncDispose]: dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function overlayOf({ context, overlay }: BuildOptions, change: Change, mark?: string): Promise<[string, string][]> {
  if (typeof change !== "string") {
    const end = mark === undefined ? "" : `\n# ${mark}\n`;
    return Object.entries(change).map(([file, text]) => [file, `${text}${end}`]);
  }
  const given = overlay?.get(change);
  const content = given === undefined ? await readFile(join(context, change), "utf8").catch(() => null) : given;
  if (content === null) throw new Failure(`the app has no ${change}`, 1);
  // A comment in every file that an app is likely to name here.
  return [[change, `${content.replace(/\n?$/, "\n")}# ${mark ?? "changed"}\n`]];
}
