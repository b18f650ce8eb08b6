import { type Bytes, cutOff } from "./bytes.js";

/**
 * Reads tars as they come, and as the engine reads them. tar-stream, which writes ours, makes a stream of each member: for the many small
 * files of a layer that took longer than all else.
 */

/** What the header of a member says, with what its PAX or GNU extensions say instead. */
export interface TarHeader {
  readonly name: string;
  /** `0` and `7` for files, `1` hard link, `2` symlink, `5` folder; `S` is GNU's sparse file. */
  readonly type: string;
  /** Bytes of content in the tar; none for what has no content. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly linkname: string;
  /** Bytes of GNU's sparse file as it comes out; null for others. */
  readonly sparseSize: number | null;
  readonly pax: ReadonlyMap<string, string>;
}

export interface TarMember {
  readonly header: TarHeader;
  /** What is left unread is skipped. */
  readonly content: TarContent;
}

/** @throws Error where the tar is damaged or ends in the middle */
export async function* tarMembers(bytes: Bytes): AsyncGenerator<TarMember> {
  try {
    let extensions: Extensions = {};
    for (;;) {
      const block = await bytes.take(blockSize);
      if (block.length === 0) return;
      if (block.length < blockSize) throw new Error(cutOff);
      if (isZero(block)) {
        // Two blocks of zeros are the end. Whoever counts or hashes the bytes gets the rest, too.
        if (!isZero(await bytes.take(blockSize))) throw new Error("there is a member behind its end");
        await bytes.drain();
        return;
      }
      const header = headerOf(block, extensions);
      if (extensionTypes.has(header.type)) {
        if (header.size > extensionLimit) throw new Error("a name in it has no end");
        extensions = { ...extensions, ...extensionOf(header.type, await bytes.take(header.size, true)) };
        await bytes.skip(padding(header.size));
        continue;
      }
      extensions = {};
      if (header.type === "S") await skipSparseMap(bytes, block);
      const content = new TarContent(bytes, header.size);
      // A global header is about no member; the engine ignores it, and what it says of others.
      if (header.type !== "g") yield { header, content };
      await content.drain();
      await bytes.skip(padding(header.size));
    }
  } finally {
    await bytes.close?.();
  }
}

const blockSize = 512;

/** The bytes of one member. */
export class TarContent implements Bytes {
  readonly #bytes: Bytes;
  #left: number;

  constructor(bytes: Bytes, size: number) {
    this.#bytes = bytes;
    this.#left = size;
  }

  get canSkip(): boolean {
    return this.#bytes.canSkip;
  }

  peek(length: number): Promise<Buffer> {
    return this.#bytes.peek(Math.min(length, this.#left));
  }

  take(length: number, isWhole = false): Buffer | Promise<Buffer> {
    if (length > this.#left && isWhole) throw new Error(cutOff);
    const there = Math.min(length, this.#left);
    this.#left -= there;
    return this.#bytes.take(there, true);
  }

  /** All that is left, in one piece. */
  rest(): Buffer | Promise<Buffer> {
    return this.take(this.#left);
  }

  skip(length: number): Promise<void> | void {
    if (length > this.#left) throw new Error(cutOff);
    this.#left -= length;
    return this.#bytes.skip(length);
  }

  drain(): Promise<void> | void {
    return this.skip(this.#left);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    while (this.#left > 0) {
      const part = await this.#bytes.some(this.#left);
      this.#left -= part.length;
      yield part;
    }
  }

  async some(most: number): Promise<Buffer> {
    if (this.#left === 0) throw new Error(cutOff);
    const part = await this.#bytes.some(Math.min(most, this.#left));
    this.#left -= part.length;
    return part;
  }
}

/** What stands before a member's header: PAX records, and GNU's long names and targets of links. */
interface Extensions {
  readonly pax?: ReadonlyMap<string, string>;
  readonly name?: string;
  readonly linkname?: string;
}

const extensionTypes = new Set(["x", "L", "K"]);

function extensionOf(type: string, text: Buffer): Extensions {
  if (type === "x") return { pax: paxRecords(text) };
  const name = textIn(text, 0, text.length);
  return type === "L" ? { name } : { linkname: name };
}

/** As much as the engine reads of one. */
const extensionLimit = 1 << 20;

/** Whatever size is written there, none of these has content. */
const emptyTypes = new Set(["1", "2", "3", "4", "5", "6"]);

// https://www.gnu.org/software/tar/manual/html_node/Standard.html and https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
function headerOf(block: Buffer, { pax = noRecords, ...long }: Extensions): TarHeader {
  if (numberIn(block, 148, 8) !== checksumOf(block)) throw new Error("a header in it is damaged");
  const isPosix = block.toString("latin1", 257, 263) === "ustar\0";
  const prefix = isPosix ? textIn(block, 345, 155) : "";
  const ownName = textIn(block, 0, 100);
  const flag = String.fromCharCode(block[156] ?? 0);
  const type = flag === "\0" || flag === "0" ? (ownName.endsWith("/") ? "5" : "0") : flag;
  const size = emptyTypes.has(type) ? 0 : Number(pax.get("size") ?? numberIn(block, 124, 12));
  if (!Number.isSafeInteger(size) || size < 0) throw new Error("a member of it has no size");
  return {
    name: pax.get("path") ?? long.name ?? (prefix === "" ? ownName : `${prefix}/${ownName}`),
    type,
    size,
    mode: numberIn(block, 100, 8) & 0o7777,
    // Ids beyond the seven octal digits of the header.
    uid: Number(pax.get("uid") ?? numberIn(block, 108, 8)),
    gid: Number(pax.get("gid") ?? numberIn(block, 116, 8)),
    linkname: pax.get("linkpath") ?? long.linkname ?? textIn(block, 157, 100),
    sparseSize: type === "S" ? numberIn(block, 483, 12) : null,
    pax,
  };
}

const noRecords: ReadonlyMap<string, string> = new Map();

/** Records of the form `length key=value\n`; what follows one that is none is not read. */
function paxRecords(text: Buffer): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const blank = text.indexOf(" ", at);
    const length = Number(text.toString("latin1", at, Math.max(blank, at)));
    if (blank === -1 || !Number.isInteger(length) || length <= blank - at) break;
    const record = text.toString("utf8", blank + 1, at + length - 1);
    const sign = record.indexOf("=");
    if (sign === -1) break;
    records.set(record.slice(0, sign), record.slice(sign + 1));
    at += length;
  }
  return records;
}

/** The map of GNU's old sparse files goes on in blocks of its own where it is long. */
async function skipSparseMap(bytes: Bytes, header: Buffer): Promise<void> {
  for (let goesOn = header[482] !== 0; goesOn;) {
    const block = await bytes.take(blockSize, true);
    goesOn = block[504] !== 0;
  }
}

function padding(size: number): number {
  return (blockSize - (size % blockSize)) % blockSize;
}

function isZero(block: Buffer): boolean {
  return block.every((byte) => byte === 0);
}

/** Of all bytes, those of the sum itself taken for blanks. */
function checksumOf(block: Buffer): number {
  let sum = 8 * 32;
  for (let at = 0; at < 148; at++) sum += block[at] ?? 0;
  for (let at = 156; at < blockSize; at++) sum += block[at] ?? 0;
  return sum;
}

/** Up to the first zero. */
function textIn(block: Buffer, start: number, length: number): string {
  const end = block.indexOf(0, start);
  return block.toString("utf8", start, end === -1 ? start + length : Math.min(end, start + length));
}

/** Octal digits between blanks or zeros or, where they are too few, the bytes of the number. NaN where it is none. */
function numberIn(block: Buffer, start: number, length: number): number {
  const end = start + length;
  const isBinary = ((block[start] ?? 0) & 0x80) !== 0;
  if (isBinary) {
    let value = (block[start] ?? 0) & 0x7f;
    for (let at = start + 1; at < end; at++) value = value * 256 + (block[at] ?? 0);
    return value;
  }
  let value = 0;
  let at = start;
  while (at < end && isBlank(block[at])) at++;
  for (; at < end && !isBlank(block[at]); at++) {
    const digit = (block[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 7) return Number.NaN;
    value = value * 8 + digit;
  }
  return value;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0;
}
