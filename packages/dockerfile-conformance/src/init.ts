import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BaseResolver } from "./base.js";
import { buildImage } from "./built-image.js";
import { filledLayers } from "./checks/own-layers.js";
import { type ConformanceConfig, configNames } from "./config.js";
import { runHardened } from "./container.js";
import { distributionOf } from "./distribution.js";
import type { Engine } from "./engine.js";
import { defaultExpectations } from "./expectations.js";
import { Failure } from "./failure.js";
import type { Image } from "./image.js";
import { stackOf } from "./layer-stack.js";
import { leftover, packageCache } from "./leftovers.js";
import { dependencyLayer, isPackagePath } from "./python.js";
import { parseBytes } from "./size.js";

/** What a configuration is written from. */
export interface Measured {
  readonly image: Image;
  /** The name of the user that the app runs as; null where the image cannot tell. */
  readonly user: string | null;
  /** `ID` of the image's os-release; null where it has none. */
  readonly distribution: string | null;
  /** Seconds until the first answer; null where there was none. */
  readonly answerSeconds: number | null;
  /** Memory in use after it; null where the engine does not say. */
  readonly idleBytes: number | null;
}

export interface MeasureOptions {
  readonly directory: string;
  readonly bases: BaseResolver;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Refuses a folder that has a configuration.
 *
 * @throws Failure (2)
 */
export async function requireUnconfigured(directory: string): Promise<void> {
  for (const name of configNames) {
    if ((await stat(join(directory, name)).catch(() => null)) !== null)
      throw new Failure(`${join(directory, name)} is there: change it, or remove it first.`, 2);
  }
}

/**
 * Builds an app's image and runs it hardened once.
 *
 * @throws Failure (1) where the image does not build or start; (2) where the engine or the base fails
 */
export async function measure(engine: Engine, options: MeasureOptions): Promise<Measured> {
  const { bases, directory, say, signal } = options;
  await using image = await buildImage({ engine, context: directory, bases, say, ...(signal ? { signal } : {}) });
  say("run the app");
  const { answerSeconds, memoryBytes } = defaultExpectations;
  const port = portOf(image) ?? defaultExpectations.port;
  await using app = await runHardened(image, { answerSeconds, memoryBytes, port, signal });
  if ("missing" in app.answer) return { image, user: null, distribution: null, answerSeconds: null, idleBytes: null };
  const [, user = null] = /^uid=\d+\(([^)]*)\)/.exec((await app.exec(["id"])).stdout) ?? [];
  return { image, user, distribution: await distributionOf(app), answerSeconds: app.answer.seconds, idleBytes: await app.memory() };
}

/** How much more than measured a limit allows. */
const headRoom = 1.25;

/** More files in the working directory than anyone would list. */
const listedFiles = 50;

/**
 * A configuration that leaves what was measured some room. A setting that was not measured keeps its default; a check that such an app
 * gives nothing to look at is turned off.
 */
export function configurationOf({ answerSeconds, distribution, idleBytes, image, user }: Measured): ConformanceConfig {
  const name = user ?? image.config.user.split(":")[0];
  const port = portOf(image);
  const files = filesOf(image);
  const dependencies = files.find((file) => manifests.test(file));
  const source = files.findLast((file) => file !== dependencies);
  const isListed = files.length > 0 && files.length <= listedFiles;
  const pointless = [
    ...(distribution === null || distribution === defaultExpectations.distribution ? [] : ["alpine-base"]),
    ...(isListed ? [] : ["necessary-files"]),
    ...(dependencyLayer(image) === null || dependencies === undefined ? ["dependencies-reused", "dependencies-rebuilt"] : []),
  ];
  return {
    $schema: "./node_modules/dockerfile-conformance/schema/config.schema.json",
    base: image.base.reference,
    ...(distribution === null ? {} : { distribution }),
    ...(name === undefined || name === "" || name === "root" ? {} : { user: name }),
    ...(port === null ? {} : { port }),
    ...(isListed ? { files } : {}),
    ...(source === undefined ? {} : { source }),
    ...(dependencies === undefined ? {} : { dependencies }),
    ownLayers: filledLayers(image).length,
    totalBytes: roomySize(image.bytes),
    ownBytes: roomySize(image.ownBytes),
    ...(idleBytes === null ? {} : { memoryBytes: roomySize(Math.max(4 * idleBytes, 64_000_000)) }),
    ...(answerSeconds === null ? {} : { answerSeconds: `${Math.max(Math.ceil(10 * answerSeconds), 5)} s` }),
    ...(pointless.length === 0 ? {} : { checks: Object.fromEntries(pointless.map((check) => [check, "off" as const])) }),
  };
}

/**
 * Writes a configuration beside an app's Dockerfile.
 *
 * @returns the file
 * @throws Failure (2) where it is there, or cannot be written
 */
export async function writeConfiguration(directory: string, config: ConformanceConfig): Promise<string> {
  const file = join(directory, "conformance.config.json");
  try {
    await writeFile(file, `${JSON.stringify(config, null, 2)}\n`, { flag: "wx" });
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${(error as Error).message}.`, 2, { cause: error });
  }
  return file;
}

/** Lists of dependencies by the names that package managers give them. */
const manifests =
  /^(?:requirements[\w.-]*\.txt|pyproject\.toml|Pipfile|package\.json|go\.mod|Gemfile|Cargo\.toml|composer\.json|pom\.xml)$/;

function portOf({ config }: Image): number | null {
  const port = config.exposedPorts.find((exposed) => exposed.endsWith("/tcp"));
  return port === undefined ? null : Number.parseInt(port, 10);
}

/** What the own layers bring into the working directory, in the order of the layers. */
function filesOf({ config, layers }: Image): string[] {
  const folder = `${config.workdir.replace(/^\/|\/$/g, "")}/`;
  return [...stackOf(layers).visible].flatMap(([path, { entry, layer }]) => {
    const isOwn = !layer.fromBase && entry.type !== "directory" && folder !== "/" && path.startsWith(folder);
    const isMade = isPackagePath(path) || packageCache(path) !== null || leftover(path) !== null;
    return isOwn && !isMade ? [path.slice(folder.length)] : [];
  });
}

/** A size with head room, rounded up to two figures: `52 MB`. */
function roomySize(bytes: number): string {
  const size = bytes * headRoom;
  const unit = size >= 1e6 ? "MB" : "kB";
  const amount = size / (parseBytes(`1 ${unit}`) ?? 1);
  const step = 10 ** Math.max(Math.floor(Math.log10(amount)) - 1, 0);
  return `${Math.max(Math.ceil(amount / step) * step, 1)} ${unit}`;
}
