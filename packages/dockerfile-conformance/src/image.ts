import { Readable } from "node:stream";
import { extract } from "tar-stream";
import { isAccountFile } from "./accounts.js";
import type { UsedBase } from "./build.js";
import type { Engine } from "./engine.js";
import { Failure } from "./failure.js";
import { layerCompression, type LayerContent, readLayer } from "./layers.js";
import { isPackageRecord } from "./packages.js";

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
}

/** The layers that the app's own Dockerfile added, the lowest first. */
export function ownLayers(image: Image): readonly Layer[] {
  return image.layers.filter((layer) => !layer.fromBase);
}

/**
 * Reads an image of the engine, streaming: nothing is unpacked to disk, and little kept but names and sizes.
 *
 * @param texts absolute paths of files whose text is asked for, beside the lists of accounts and packages
 * @throws Failure (2) where the archive cannot be read, is damaged, or holds zstd layers that this Node cannot read.
 */
export async function inspectImage(engine: Engine, id: string, base: UsedBase, texts: readonly string[] = []): Promise<Image> {
  let archive: Readable | undefined;
  try {
    // Typed without destroy(), the stream gets it so: ending it early closes the engine's connection.
    archive = Readable.from(await engine.docker.getImage(id).get());
    return await readImage(archive, id, base, texts);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`The image ${id} cannot be read from the engine: ${(error as Error).message}`, 2, { cause: error });
  } finally {
    archive?.destroy();
  }
}

/** More than any config or manifest; a blob of this size that is no layer is not kept. */
const documentLimit = 16 * 1024 * 1024;

/**
 * Reads the archive of `docker save`, in the legacy layout, the OCI layout, or both in one. Members may come in any order and be
 * symlinks: a layer is known by the digest of its content, so its name does not matter.
 *
 * @throws Failure (2) where the archive has no image or lacks one of its layers.
 */
export async function readImage(archive: Readable, id: string, base: UsedBase, texts: readonly string[] = []): Promise<Image> {
  const asked = new Set(texts.map((path) => path.replace(/^\//, "")));
  const keeps = (path: string): boolean => asked.has(path) || isAccountFile(path) || isPackageRecord(path);
  const documents = new Map<string, string>();
  const contents = new Map<string, LayerContent>();
  const tar = extract();
  archive.on("error", (error) => {
    tar.destroy(error);
  });
  archive.pipe(tar);
  for await (const member of tar) {
    const blob = await peek((member as AsyncIterable<Buffer>)[Symbol.asyncIterator]());
    const compression = layerCompression(blob.start);
    if (compression !== null) {
      const content = await readLayer(blob.all, compression, keeps);
      contents.set(content.diffId, content);
    } else if (member.header.size <= documentLimit) {
      documents.set(member.header.name, await text(blob.all));
    } else await drain(blob.all);
  }
  return assemble(documents, contents, id, base);
}

/** The first 512 bytes of a blob, or all of it where it is shorter, and an iterator that still gives all of it. */
async function peek(chunks: AsyncIterator<Buffer>): Promise<{ start: Buffer; all: AsyncIterable<Buffer> }> {
  let start = Buffer.alloc(0);
  while (start.length < 512) {
    const next = await chunks.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  const all = async function* (): AsyncGenerator<Buffer> {
    yield start;
    yield* { [Symbol.asyncIterator]: () => chunks };
  };
  return { start, all: all() };
}

async function drain(chunks: AsyncIterable<Buffer>): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true);
}

async function text(chunks: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString("utf8");
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

function assemble(documents: ReadonlyMap<string, string>, contents: ReadonlyMap<string, LayerContent>, id: string, base: UsedBase): Image {
  const document = configDocument(documents, id);
  const diffIds = document.rootfs.diff_ids;
  const history = (document.history ?? []).map((step) => ({
    instruction: instructionOf(step.created_by ?? step.comment ?? ""),
    empty: step.empty_layer === true,
  }));
  const makers = history.filter((step) => !step.empty);
  const onBase = base.layers.length <= diffIds.length && base.layers.every((diffId, index) => diffId === diffIds[index]);
  const layers = diffIds.map((diffId, index): Layer => {
    const content = contents.get(diffId);
    if (content === undefined) throw new Failure(`The archive of the image ${id} lacks its layer ${diffId}.`, 2);
    // A squashed or imported history can have fewer steps than layers: then none is known for certain.
    const createdBy = makers.length === diffIds.length ? (makers[index]?.instruction ?? "") : "";
    return { ...content, createdBy, fromBase: onBase && index < base.layers.length };
  });
  const { config } = document;
  return {
    id,
    base,
    onBase,
    config: {
      user: config?.User ?? "",
      exposedPorts: Object.keys(config?.ExposedPorts ?? {}),
      env: config?.Env ?? [],
      entrypoint: config?.Entrypoint ?? [],
      cmd: config?.Cmd ?? [],
      workdir: config?.WorkingDir ?? "",
      volumes: Object.keys(config?.Volumes ?? {}),
      labels: config?.Labels ?? {},
      stopSignal: config?.StopSignal ?? null,
      healthcheck: config?.Healthcheck?.Test ?? null,
    },
    history,
    layers,
    bytes: sum(layers),
    ownBytes: sum(layers.filter((layer) => !layer.fromBase)),
  };
}

function sum(layers: readonly Layer[]): number {
  return layers.reduce((bytes, layer) => bytes + layer.bytes, 0);
}

interface IndexDocument {
  readonly manifests?: readonly { readonly digest: string; readonly annotations?: Readonly<Record<string, string>> | null }[];
  readonly config?: { readonly digest: string };
}

/** Finds the image's config: by `manifest.json`, which docker writes into every layout, else down from the `index.json` of OCI. */
function configDocument(documents: ReadonlyMap<string, string>, id: string): ConfigDocument {
  const parsed = (name: string): unknown => {
    const document = documents.get(name);
    return document === undefined ? undefined : JSON.parse(document);
  };
  const blob = (digest: string): string => `blobs/${digest.replace(":", "/")}`;
  const listed = (parsed("manifest.json") as readonly { readonly Config: string }[] | undefined)?.[0];
  let config = listed === undefined ? undefined : (parsed(listed.Config) as ConfigDocument | undefined);
  let index = config === undefined ? (parsed("index.json") as IndexDocument | undefined) : undefined;
  while (index !== undefined && config === undefined) {
    if (index.config !== undefined) config = parsed(blob(index.config.digest)) as ConfigDocument | undefined;
    // BuildKit lists its attestations as manifests beside the image's.
    const next: string | undefined = index.manifests?.find(
      (manifest) => manifest.annotations?.["vnd.docker.reference.type"] !== "attestation-manifest",
    )?.digest;
    index = next === undefined ? undefined : (parsed(blob(next)) as IndexDocument | undefined);
  }
  if (config === undefined) throw new Failure(`The archive of the image ${id} has no image configuration.`, 2);
  return config;
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
