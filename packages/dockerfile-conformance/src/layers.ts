import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import * as zlib from "node:zlib";
import { extract, type Header } from "tar-stream";
import { Failure } from "./failure.js";

/**
 * What a layer holds at a path. A whiteout says that the path of a lower layer is gone; an opaque directory hides everything that lower
 * layers hold under it.
 */
export interface LayerEntry {
  /** Without a leading slash: `usr/local/bin/python3`. Of a whiteout, the path it hides. */
  readonly path: string;
  readonly type: "directory" | "file" | "hardlink" | "opaque" | "other" | "symlink" | "whiteout";
  /** Permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of content; 0 for everything but a file. */
  readonly size: number;
  /** Target of a symlink or hardlink, else null. */
  readonly linkname: string | null;
  /** The digest of a file's content, where digests are asked for. */
  readonly digest?: string;
}

/** A layer as its own bytes tell it. */
export interface LayerContent {
  /** `sha256:` and the digest of the uncompressed tar, as `rootfs.diff_ids` lists it. */
  readonly diffId: string;
  /** Length of the uncompressed tar: the only size that means the same in every engine and image store. */
  readonly bytes: number;
  readonly entries: readonly LayerEntry[];
  /** Paths of files that hold a private key in the clear. */
  readonly privateKeys: readonly string[];
  /** What stands in the files that were asked for, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

type Compression = "gzip" | "zstd" | "none";

const tarBlock = 512;
const zstdMagic = 0xfd2fb528;

/** How a blob that starts with these bytes is compressed, or null where it is no layer. */
export function layerCompression(start: Buffer): Compression | null {
  if (start.length >= 2 && start[0] === 0x1f && start[1] === 0x8b) return "gzip";
  if (start.length >= 4 && start.readUInt32LE() === zstdMagic) return "zstd";
  if (start.length < tarBlock) return null;
  const magic = start.toString("latin1", 257, 262);
  // The layer of an instruction that changed nothing is two blocks of zeros.
  return magic === "ustar" || start.subarray(0, tarBlock).every((byte) => byte === 0) ? "none" : null;
}

/** What is asked for beyond names and sizes. */
export interface LayerQuestions {
  /** Whether the text of the file at a path is. */
  readonly keeps: (path: string) => boolean;
  /** Whether the digest of each file is. */
  readonly digests?: boolean | undefined;
}

/**
 * Reads one layer as a stream: lists what it holds, hashes and counts it, keeps no content but what is asked for.
 *
 * @throws Failure (2) for zstd where this Node has no decoder; whatever a damaged archive makes the decoders throw.
 */
export async function readLayer(
  blob: AsyncIterable<Buffer>,
  compression: Compression,
  { digests = false, keeps }: LayerQuestions,
): Promise<LayerContent> {
  const hash = createHash("sha256");
  let bytes = 0;
  const tar = extract();
  const measured = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of decompress(blob, compression)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  // Destroying the extractor hands the error of the source to the loop below, which is the one place that awaits it.
  const source = Readable.from(measured(), { objectMode: false });
  source.on("error", (error) => {
    tar.destroy(error);
  });
  source.pipe(tar);
  const entries: LayerEntry[] = [];
  const privateKeys: string[] = [];
  const texts = new Map<string, string>();
  for await (const member of tar) {
    const entry = layerEntry(member.header);
    const isKept = entry.size <= textLimit && keeps(entry.path);
    if (entry.type === "file" && (isKept || entry.size <= keyFileLimit)) {
      const content = await contentOf(member as AsyncIterable<Buffer>);
      if (entry.size <= keyFileLimit && privateKey.test(content.toString("latin1"))) privateKeys.push(entry.path);
      if (isKept) texts.set(entry.path, content.toString("utf8"));
      entries.push(digests ? { ...entry, digest: createHash("sha256").update(content).digest("hex") } : entry);
    } else if (entry.type === "file" && digests) {
      const digest = createHash("sha256");
      for await (const chunk of member as AsyncIterable<Buffer>) digest.update(chunk);
      entries.push({ ...entry, digest: digest.digest("hex") });
    } else entries.push(entry);
    member.resume();
  }
  return { diffId: `sha256:${hash.digest("hex")}`, bytes, entries, privateKeys, texts };
}

/** Larger than any key. */
const keyFileLimit = 64 * 1024;

/** Larger than any package database. */
const textLimit = 16 * 1024 * 1024;

/** https://www.rfc-editor.org/rfc/rfc7468 and OpenSSH's own form. */
const privateKey = /-----BEGIN (?:[A-Z]{2,12} )?PRIVATE KEY-----/;

async function contentOf(member: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of member) parts.push(part);
  return Buffer.concat(parts);
}

/** The bytes of a blob before they were compressed. */
export function decompress(blob: AsyncIterable<Buffer>, compression: Compression): AsyncIterable<Buffer> {
  if (compression === "none") return blob;
  const decoder = compression === "gzip" ? zlib.createGunzip() : zstdDecoder();
  const source = Readable.from(blob, { objectMode: false });
  source.on("error", (error) => decoder.destroy(error));
  return source.pipe(decoder);
}

function zstdDecoder(): zlib.Gunzip {
  const { createZstdDecompress } = zlib as { createZstdDecompress?: () => zlib.Gunzip };
  if (createZstdDecompress === undefined) {
    throw new Failure(
      `A layer of the image is compressed with zstd, which Node ${process.versions.node} cannot read: use Node 22.15, 24 or newer.`,
      2,
    );
  }
  return createZstdDecompress();
}

const entryTypes: Partial<Record<Header["type"], LayerEntry["type"]>> = {
  "contiguous-file": "file",
  directory: "directory",
  file: "file",
  link: "hardlink",
  symlink: "symlink",
};

// https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts
function layerEntry(header: Header): LayerEntry {
  const pax = (header.pax ?? {}) as Partial<Record<string, string>>;
  // The name and size in the header of a sparse file are those of its packed form. https://www.gnu.org/software/tar/manual/html_section/Sparse-Formats.html
  const path = withoutTrailingSlashes((pax["GNU.sparse.name"] ?? header.name).replace(/^(?:\.?\/)+/, ""));
  const slash = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, slash);
  const name = path.slice(slash);
  const opaque = name === ".wh..wh..opq";
  const whiteout = !opaque && name.startsWith(".wh.");
  return {
    path: opaque ? folder.slice(0, -1) : whiteout ? `${folder}${name.slice(".wh.".length)}` : path,
    type: opaque ? "opaque" : whiteout ? "whiteout" : (entryTypes[header.type] ?? "other"),
    mode: header.mode,
    // Ids beyond the seven octal digits of the header.
    uid: Number(pax.uid ?? header.uid),
    gid: Number(pax.gid ?? header.gid),
    size: Number(pax["GNU.sparse.realsize"] ?? pax["GNU.sparse.size"] ?? header.size),
    linkname: header.linkname || null,
  };
}

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === "/") end -= 1;
  return path.slice(0, end);
}

/** The folders that a path lies in, the nearest first: of `a/b/c`, `a/b` and `a`. */
export function ancestors(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) folders.push(path.slice(0, at));
  return folders;
}
