import { createHash } from "node:crypto";
import { posix } from "node:path";
import { Readable } from "node:stream";
import { isAccountFile } from "./accounts.js";
import { configText, type ImageChoice } from "./archive-index.js";
import type { UsedBase } from "./build.js";
import { type Bytes, bytesOf } from "./bytes.js";
import type { DockerfileText } from "./dockerfile.js";
import type { Engine } from "./engine.js";
import { Failure } from "./failure.js";
import { entryBytes, layerCompression, type LayerContent, readLayer } from "./layers.js";
import { isPackageRecord } from "./packages.js";
import { isRunLabelStep } from "./run-labels.js";
import { tarMembers } from "./tar.js";

/** What the image says about the container it makes. Everything is as the build left it: empty where nothing was said. */
export interface ImageConfig {
  readonly user: string;
  /** `5000/tcp`. */
  readonly exposedPorts: readonly string[];
  /** `NAME=value`. */
  readonly env: readonly string[];
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly workdir: string;
  /** `/var/lib/data`. */
  readonly volumes: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly stopSignal: string | null;
  /** `["CMD", ...]`, or null. */
  readonly healthcheck: readonly string[] | null;
}

/** One step of the build. */
export interface HistoryStep {
  /** The instruction as written in the Dockerfile where the builder keeps it: `RUN pip install flask`. */
  readonly instruction: string;
  /** Whether it only changed the configuration. */
  readonly empty: boolean;
}

export interface Layer extends LayerContent {
  /** The instruction that made it; empty where the history does not tell. */
  readonly createdBy: string;
  readonly fromBase: boolean;
}

/** An image, read from the archive that the engine saves: what is really in it, not what the engine says about it. */
export interface Image {
  readonly id: string;
  readonly base: UsedBase;
  /** Whether the image's first layers are the base's layers. Where not, no layer counts as the base's. */
  readonly onBase: boolean;
  readonly config: ImageConfig;
  readonly history: readonly HistoryStep[];
  /** The lowest first. */
  readonly layers: readonly Layer[];
  /** Sum of the uncompressed layer tars. */
  readonly bytes: number;
  /** The same without the base's layers. */
  readonly ownBytes: number;
  /** The Dockerfile that it was built from, where that is known: messages then name its lines. */
  readonly dockerfile?: DockerfileText;
}

/** The layers that the app's own Dockerfile added, the lowest first. */
export function ownLayers(image: Image): readonly Layer[] {
  return image.layers.filter((layer) => !layer.fromBase);
}

/** What is asked for beyond names and sizes. */
export interface ImageQuestions {
  /** Absolute paths of files whose text is asked for, beside the lists of accounts and packages. */
  readonly texts?: readonly string[] | undefined;
  /** Whether the digest of each file is asked for; default false. */
  readonly digests?: boolean | undefined;
}

/**
 * Reads an image of the engine, streaming: nothing is unpacked to disk, and little kept but names and sizes.
 *
 * @throws Failure (2) where the archive cannot be read, is damaged, or holds zstd layers that this Node cannot read.
 */
export async function savedImage(engine: Engine, id: string, base: UsedBase, questions: ImageQuestions = {}): Promise<Image> {
  let archive: Readable | undefined;
  try {
    // Typed without destroy(), the stream gets it so: ending it early closes the engine's connection.
    archive = Readable.from(await engine.docker.getImage(id).get());
    return await readImage(archive, id, base, questions);
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (/empty export/.test((error as Error).message)) return await emptyImage(engine, id, base);
    throw new Failure(`The image ${id} cannot be read from the engine: ${(error as Error).message}`, 2, { cause: error });
  } finally {
    archive?.destroy();
  }
}

/** The engine saves no image without layers, and has nothing to say about one but this. */
async function emptyImage({ docker }: Engine, id: string, base: UsedBase): Promise<Image> {
  const image = docker.getImage(id);
  const [{ Config: config }, steps] = await Promise.all([image.inspect(), image.history() as Promise<readonly { CreatedBy: string }[]>]);
  const history = steps.map(({ CreatedBy: step }) => ({ created_by: step, empty_layer: true })).toReversed();
  const name = "config.json";
  const documents = new Map([
    [name, JSON.stringify({ config, history, rootfs: { diff_ids: [] } })],
    ["manifest.json", JSON.stringify([{ Config: name }])],
  ]);
  return assemble({ documents, layers: new Map() }, `The image ${id}`, {}, { id, base });
}

/** More than any config or manifest; a blob of this size that is no layer is not kept. */
const documentLimit = 16 * 1024 * 1024;

/** What may be kept of an archive in all: one that is packed small could otherwise take up all memory. */
const memoryLimit = 512 * 1024 * 1024;

/**
 * Reads the archive of `docker save`, in the legacy layout, the OCI layout, or both in one. Members may come in any order and be
 * symlinks: a layer is known by the digest of its content, so its name does not matter.
 *
 * @throws Failure (2) where the archive has no image or lacks one of its layers.
 */
export async function readImage(archive: Readable, id: string, base: UsedBase, questions: ImageQuestions = {}): Promise<Image> {
  const name = `The archive of the image ${id}`;
  return assemble(await readMembers(archiveMembers(bytesOf(archive as AsyncIterable<Buffer>)), name, questions), name, {}, { id, base });
}

/** A file of an archive or a layout. */
export interface ArchiveMember {
  readonly name: string;
  readonly size: number;
  readonly content: Bytes;
}

/** The members of an archive as they come. */
export async function* archiveMembers(archive: Bytes): AsyncGenerator<ArchiveMember> {
  for await (const { content, header } of tarMembers(archive)) yield { name: header.name, size: header.size, content };
}

/** What is kept of an archive. */
export interface ArchiveContent {
  /** Texts by member name. */
  readonly documents: ReadonlyMap<string, string>;
  /** By diff id. */
  readonly layers: ReadonlyMap<string, LayerContent>;
}

/**
 * @param archive what messages call it
 * @throws Failure (2) where a member's name leads out of the archive
 */
export async function readMembers(
  members: AsyncIterable<ArchiveMember>,
  archive: string,
  { digests, texts = [] }: ImageQuestions = {},
): Promise<ArchiveContent> {
  const asked = new Set(texts.map((path) => path.replace(/^\//, "")));
  const keeps = (path: string): boolean => asked.has(path) || isAccountFile(path) || isPackageRecord(path);
  const documents = new Map<string, string>();
  const layers = new Map<string, LayerContent>();
  let kept = 0;
  const keeping = (bytes: number): void => {
    kept += bytes;
    if (kept > memoryLimit) throw new Failure(`${archive} holds more names and texts than any image: it is not read on.`, 2);
  };
  for await (const { content, name, size } of members) {
    if (climbsOut(name))
      throw new Failure(`${archive} has a member that leads out of it, ${JSON.stringify(name)}: nothing of it is read.`, 2);
    try {
      const compression = layerCompression(await content.peek(512));
      if (compression !== null) {
        const claimed = content.canSkip ? claimedDigest(name, size) : null;
        const layer = await readLayer(content, compression, { keeps, keeping, digests, claimed });
        layers.set(layer.diffId, layer);
      } else if (size <= documentLimit) {
        keeping(entryBytes + name.length + size);
        documents.set(posix.normalize(name), (await content.take(size, true)).toString("utf8"));
      } else await content.drain();
    } finally {
      await content.close?.();
    }
  }
  return { documents, layers };
}

/** Whether the name of a member, or the target of a hard link, is none of a place in the archive. */
export function climbsOut(name: string): boolean {
  return name.startsWith("/") || /^\.\.(?:\/|$)/.test(posix.normalize(name));
}

/**
 * What a blob's name says of it, where it says so. Whether the name is right is for the engine to find out, which loads no image whose layers are
 * others than their digests: to read all bytes for that takes longer than all else. A stream has to be read anyway, and is hashed.
 */
function claimedDigest(name: string, bytes: number): { readonly diffId: string; readonly bytes: number } | null {
  const [, digest] = /^(?:\.\/)?blobs\/sha256\/([0-9a-f]{64})$/.exec(name) ?? [];
  return digest === undefined ? null : { diffId: `sha256:${digest}`, bytes };
}

/** https://github.com/opencontainers/image-spec/blob/main/config.md */
interface ConfigDocument {
  readonly config?: {
    readonly User?: string;
    readonly ExposedPorts?: Readonly<Record<string, unknown>> | null;
    readonly Env?: readonly string[] | null;
    readonly Entrypoint?: readonly string[] | null;
    readonly Cmd?: readonly string[] | null;
    readonly WorkingDir?: string;
    readonly Volumes?: Readonly<Record<string, unknown>> | null;
    readonly Labels?: Readonly<Record<string, string>> | null;
    readonly StopSignal?: string;
    readonly Healthcheck?: { readonly Test?: readonly string[] | null } | null;
  } | null;
  readonly history?: readonly { readonly created_by?: string; readonly comment?: string; readonly empty_layer?: boolean }[] | null;
  readonly rootfs: { readonly diff_ids: readonly string[] };
}

/** As many as overlayfs stacks; one may be listed as often as it likes. */
const layersLimit = 500;

/**
 * @param archive what messages call it
 * @throws Failure (2) where it has not the image that is asked for, or lacks one of its layers
 */
export function assemble(
  { documents, layers: contents }: ArchiveContent,
  archive: string,
  choice: ImageChoice,
  known: { readonly id: string | null; readonly base: UsedBase },
): Image {
  const { base } = known;
  const config = configText(documents, choice, archive);
  const document = JSON.parse(config) as ConfigDocument;
  const id = known.id ?? `sha256:${createHash("sha256").update(config).digest("hex")}`;
  const diffIds = document.rootfs.diff_ids;
  const steps = (document.history ?? []).map((step) => ({
    instruction: instructionOf(step.created_by ?? step.comment ?? ""),
    empty: step.empty_layer === true,
  }));
  const history = steps.filter(({ empty, instruction }) => !empty || !isRunLabelStep(instruction));
  const makers = history.filter((step) => !step.empty);
  if (diffIds.length > layersLimit)
    throw new Failure(`${archive} lists ${diffIds.length} layers, and no engine takes more than ${layersLimit}.`, 2);
  const onBase = base.layers.length <= diffIds.length && base.layers.every((diffId, index) => diffId === diffIds[index]);
  const layers = diffIds.map((diffId, index): Layer => {
    const content = contents.get(diffId);
    if (content === undefined) throw new Failure(`${archive} lacks its layer ${diffId}.`, 2);
    // A squashed or imported history can have fewer steps than layers: then none is known for certain.
    const createdBy = makers.length === diffIds.length ? (makers[index]?.instruction ?? "") : "";
    return { ...content, createdBy, fromBase: onBase && index < base.layers.length };
  });
  const container = document.config ?? {};
  for (const [key, isRight] of Object.entries(forms)) {
    const value = container[key as keyof typeof forms] ?? null;
    if (value !== null && !isRight(value))
      throw new Failure(`${archive} has a configuration whose ${key} is of another form than an image's.`, 2);
  }
  return {
    id,
    base,
    onBase,
    config: {
      user: container.User ?? "",
      exposedPorts: Object.keys(container.ExposedPorts ?? {}),
      volumes: Object.keys(container.Volumes ?? {}),
      env: container.Env ?? [],
      entrypoint: container.Entrypoint ?? [],
      cmd: container.Cmd ?? [],
      workdir: container.WorkingDir ?? "",
      labels: container.Labels ?? {},
      stopSignal: container.StopSignal ?? null,
      healthcheck: container.Healthcheck?.Test ?? null,
    },
    history,
    layers,
    bytes: sum(layers),
    ownBytes: sum(layers.filter((layer) => !layer.fromBase)),
  };
}

const isText = (value: unknown): boolean => typeof value === "string";
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** What everything that reads a configuration relies on. */
const forms: Readonly<Record<keyof NonNullable<ConfigDocument["config"]>, (value: unknown) => boolean>> = {
  User: isText,
  ExposedPorts: isObject,
  Env: isList,
  Entrypoint: isList,
  Cmd: isList,
  WorkingDir: isText,
  Volumes: isObject,
  Labels: (value) => isObject(value) && Object.values(value).every(isText),
  StopSignal: isText,
  Healthcheck: (value) => isObject(value) && (!("Test" in value) || value.Test === null || isList(value.Test)),
};

function sum(layers: readonly Layer[]): number {
  return layers.reduce((bytes, layer) => bytes + layer.bytes, 0);
}

/** What the Dockerfile says, out of what the classic builder or BuildKit writes into the history. */
function instructionOf(createdBy: string): string {
  return createdBy
    .replace(/^\/bin\/sh -c #\(nop\)\s+/, "")
    .replace(/^(?:RUN )?(?:\|\d+ .*? )?\/bin\/sh -c /, "RUN ")
    .replace(/ # buildkit$/, "")
    .replace(/\s+/g, " ")
    .trim();
}
