import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import type { Readable } from "node:stream";
import type { ImageChoice } from "./archive-index.js";
import { type Bytes, bytesOf, bytesOfFile } from "./bytes.js";
import { readDockerfile } from "./dockerfile.js";
import { Failure } from "./failure.js";
import { type ArchiveMember, archiveMembers, assemble, climbsOut, type Image, type Layer, readMembers } from "./image.js";
import { decompress, layerCompression } from "./layers.js";

export interface ArchiveOptions extends ImageChoice {
  /** Diff ids of the base's layers, the lowest first. Without them no layer counts as the base's. */
  readonly baseLayers?: readonly string[];
  /** Path of the Dockerfile that the image was built from, so that messages can name its lines. */
  readonly dockerfile?: string;
  /** Absolute paths of files whose text is asked for, beside the lists of accounts and packages. */
  readonly texts?: readonly string[];
}

/**
 * Reads an image from the archive of `docker save`, compressed or not, or from an OCI layout in a tar or a folder.
 *
 * @param source path of the archive or the folder, or the archive itself
 * @throws Failure (2) where it cannot be read, is damaged, or does not hold the image that is asked for
 */
export async function readArchive(source: string | Readable, options: ArchiveOptions = {}): Promise<Image> {
  const { baseLayers = [], dockerfile, texts, ...choice } = options;
  const isFolder = typeof source === "string" && (await isDirectory(source));
  const archive = typeof source !== "string" ? "The archive" : `The ${isFolder ? "folder" : "archive"} ${basename(source)}`;
  const base = { reference: "", used: "", standIn: false, id: "", layers: baseLayers };
  try {
    const built = dockerfile === undefined ? {} : { dockerfile: await readDockerfile(dockerfile) };
    const members = isFolder
      ? folderMembers(source)
      : unpackedMembers(typeof source === "string" ? bytesOfFile(source) : bytesOf(source as AsyncIterable<Buffer>));
    const image = assemble(await readMembers(members, archive, { texts }), archive, choice, { id: null, base });
    return { ...image, ...built };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = error instanceof TypeError ? "what it says of its image has another form than it has to" : (error as Error).message;
    throw new Failure(`${archive} cannot be read, it may be damaged or cut off: ${reason}`, 2, { cause: error });
  }
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new Failure(`There is no archive or layout to read at ${path}: ${(error as Error).message}`, 2, { cause: error });
  }
}

async function* folderMembers(folder: string): AsyncGenerator<ArchiveMember> {
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    // A link could lead anywhere, and a layout has none.
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const { size } = await stat(path);
    yield { name: relative(folder, path).split(sep).join("/"), size, content: bytesOfFile(path) };
  }
}

/** `docker save app | gzip` is common. */
async function* unpackedMembers(archive: Bytes): AsyncGenerator<ArchiveMember> {
  try {
    const compression = layerCompression(await archive.peek(512)) ?? "none";
    yield* archiveMembers(compression === "none" ? archive : bytesOf(decompress(archive, compression)));
  } finally {
    await archive.close?.();
  }
}

/** A member of a layer whose name, or the target of whose hard link, leads out of the root: an engine that follows it writes on the host. */
export interface ClimbingEntry {
  readonly layer: Layer;
  readonly path: string;
  readonly linkname: string | null;
}

export function climbingEntries(image: Image): ClimbingEntry[] {
  return image.layers.flatMap((layer) =>
    layer.entries.flatMap(({ linkname, path, type }) => {
      const climbs = climbsOut(path) || (type === "hardlink" && linkname !== null && climbsOut(linkname.replace(/^\/+/, "")));
      return climbs ? [{ layer, path, linkname }] : [];
    }),
  );
}
