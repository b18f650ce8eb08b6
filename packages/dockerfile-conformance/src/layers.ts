import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import * as zlib from "node:zlib";
import { type Bytes, bytesOf } from "./bytes.js";
import { Failure } from "./failure.js";
import { type TarHeader, tarMembers } from "./tar.js";

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
  /** Told of what is kept, in bytes of memory, before it is. */
  readonly keeping?: (bytes: number) => void;
  /** The digest and length that an uncompressed layer is known to have: then most of it need not be read. */
  readonly claimed?: { readonly diffId: string; readonly bytes: number } | null;
}

/**
 * Reads one layer as a stream: lists what it holds, hashes and counts it, keeps no content but what is asked for.
 *
 * @throws Failure (2) for zstd where this Node has no decoder; whatever a damaged archive makes the decoders throw.
 */
export async function readLayer(
  blob: Bytes,
  compression: Compression,
  { claimed = null, digests = false, keeping = () => undefined, keeps }: LayerQuestions,
): Promise<LayerContent> {
  const hash = createHash("sha256");
  let bytes = 0;
  const measured = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of decompress(blob, compression)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  const entries: LayerEntry[] = [];
  const privateKeys: string[] = [];
  const texts = new Map<string, string>();
  const isClaimed = claimed !== null && compression === "none";
  for await (const { content, header } of tarMembers(isClaimed ? blob : bytesOf(measured()))) {
    const entry = layerEntry(header);
    if (Math.max(entry.path.length, entry.linkname?.length ?? 0) > pathLimit)
      throw new Error("a path in it is longer than Linux takes any");
    const isKept = header.size <= textLimit && keeps(entry.path);
    keeping(entryBytes + entry.path.length + (entry.linkname?.length ?? 0) + (isKept ? header.size : 0));
    if (entry.type === "file" && (isKept || header.size <= keyFileLimit)) {
      const file = await content.rest();
      // Most files hold none, and are never made a text.
      const mayBeKey = file.length <= keyFileLimit && file.includes(keyMark);
      if (mayBeKey && privateKey.test(file.toString("latin1"))) privateKeys.push(entry.path);
      if (isKept) texts.set(entry.path, file.toString("utf8"));
      entries.push(digests ? { ...entry, digest: createHash("sha256").update(file).digest("hex") } : entry);
    } else if (entry.type === "file" && digests) {
      const digest = createHash("sha256");
      for await (const part of content) digest.update(part);
      entries.push({ ...entry, digest: digest.digest("hex") });
    } else entries.push(entry);
  }
  const facts = isClaimed ? claimed : { diffId: `sha256:${hash.digest("hex")}`, bytes };
  return { ...facts, entries, privateKeys, texts };
}

/** Larger than any key. */
const keyFileLimit = 64 * 1024;

/** What an entry takes beside its names, about. */
export const entryBytes = 150;

/** Larger than any package database. */
const textLimit = 16 * 1024 * 1024;

/** PATH_MAX: no engine can unpack more. */
const pathLimit = 4096;

const keyMark = Buffer.from("PRIVATE KEY-----");

/** https://www.rfc-editor.org/rfc/rfc7468 and OpenSSH's own form. */
const privateKey = /-----BEGIN (?:[A-Z]{2,12} )?PRIVATE KEY-----/;

/** The bytes of a blob before they were compressed. */
export function decompress(blob: AsyncIterable<Buffer>, compression: Compression): AsyncIterable<Buffer> {
  if (compression === "none") return blob;
  const decoder = compression === "gzip" ? zlib.createGunzip(pieces) : zstdDecoder();
  // Whichever of both ends first, ends the other.
  return pipeline(Readable.from(copied(blob), { objectMode: false }), decoder, () => undefined);
}

/** Decoders have looked at a piece only some time after they have asked for the next one. */
async function* copied(blob: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of blob) yield Buffer.from(piece);
}

/** Four times what decoders give at once by default: each piece costs the same. */
const pieces = { chunkSize: 1 << 16 };

function zstdDecoder(): zlib.Gunzip {
  const { createZstdDecompress } = zlib as { createZstdDecompress?: (options: object) => zlib.Gunzip };
  if (createZstdDecompress === undefined) {
    throw new Failure(
      `A layer of the image is compressed with zstd, which Node ${process.versions.node} cannot read: use Node 22.15, 24 or newer.`,
      2,
    );
  }
  return createZstdDecompress(pieces);
}

const entryTypes: Partial<Record<string, LayerEntry["type"]>> = {
  "0": "file",
  "1": "hardlink",
  "2": "symlink",
  "5": "directory",
  "7": "file",
  S: "file",
};

// https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts
function layerEntry({ gid, linkname, mode, name: given, pax, size, sparseSize, type, uid }: TarHeader): LayerEntry {
  // The name and size in the header of a sparse file are those of its packed form. https://www.gnu.org/software/tar/manual/html_section/Sparse-Formats.html
  const path = withoutTrailingSlashes((pax.get("GNU.sparse.name") ?? given).replace(/^(?:\.?\/)+/, ""));
  const realSize = numberOf(pax.get("GNU.sparse.realsize") ?? pax.get("GNU.sparse.size")) ?? sparseSize ?? size;
  const slash = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, slash);
  const name = path.slice(slash);
  const opaque = name === ".wh..wh..opq";
  const whiteout = !opaque && name.startsWith(".wh.");
  return {
    path: opaque ? folder.slice(0, -1) : whiteout ? `${folder}${name.slice(".wh.".length)}` : path,
    type: opaque ? "opaque" : whiteout ? "whiteout" : (entryTypes[type] ?? "other"),
    mode,
    uid,
    gid,
    size: entryTypes[type] === "file" ? realSize : 0,
    linkname: linkname || null,
  };
}

/** A number of a record; null where it is none that a file could have. */
function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
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
