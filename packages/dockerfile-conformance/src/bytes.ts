import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import { setImmediate } from "node:timers/promises";

/** Bytes that are read once, from the first to the last. What is given holds until more is asked for: its memory is used again. */
export interface Bytes extends AsyncIterable<Buffer> {
  /** Whether bytes that are skipped are not read at all. */
  readonly canSkip: boolean;
  /** The next bytes, which stay the next ones: fewer than are asked for where they end. */
  peek(length: number): Promise<Buffer>;
  /** The next bytes, fewer than are asked for where they end, unless it is to be the whole. At once, where they are there. */
  take(length: number, isWhole?: boolean): Buffer | Promise<Buffer>;
  /** At least one byte, and at most as many. */
  some(most: number): Promise<Buffer>;
  skip(length: number): Promise<void> | void;
  /** Skips all that is left. */
  drain(): Promise<void> | void;
  /** Says that nothing more is wanted, where these are all bytes of their source. */
  close?(): Promise<void>;
}

export const cutOff = "it ends in the middle";

/** Where bytes come from, in pieces of any length. */
interface Pieces {
  /** Null at the end. */
  next(): Promise<Buffer | null>;
  /** Passes over bytes without reading them; whether there were as many. */
  skip?(length: number): boolean;
  close(): Promise<void>;
}

export function bytesOf(source: AsyncIterable<Buffer>): Bytes {
  const iterator = source[Symbol.asyncIterator]();
  return new PieceReader({
    async next() {
      const result = await iterator.next();
      return result.done === true ? null : result.value;
    },
    async close() {
      await iterator.return?.();
    },
  });
}

/** As little at once as is worth a call: most of a tar is skipped. */
const pieceSize = 1 << 17;

/** After as many pieces others get their turn. */
const turn = 64;

/** @throws Error where there is no such file */
export function bytesOfFile(path: string): Bytes {
  const file = openSync(path, "r");
  const facts = fstatSync(file);
  if (facts.isFile()) return new PieceReader(filePieces(file, facts.size));
  return bytesOf(createReadStream(path, { fd: file }) as AsyncIterable<Buffer>);
}

/** Read at once: to wait for each of many small pieces took longer than to read them. */
function filePieces(file: number, size: number): Pieces {
  const memory = Buffer.allocUnsafeSlow(pieceSize);
  let at = 0;
  let count = 0;
  let isOpen = true;
  return {
    async next() {
      count += 1;
      if (count % turn === 0) await setImmediate();
      const length = readSync(file, memory, 0, pieceSize, at);
      at += length;
      return length === 0 ? null : memory.subarray(0, length);
    },
    skip(length) {
      at += length;
      return at <= size;
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
      return Promise.resolve();
    },
  };
}

class PieceReader implements Bytes {
  readonly canSkip: boolean;
  readonly #pieces: Pieces;
  #piece: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(pieces: Pieces) {
    this.#pieces = pieces;
    this.canSkip = pieces.skip !== undefined;
  }

  async peek(length: number): Promise<Buffer> {
    while (this.#piece.length - this.#at < length) {
      const rest = Buffer.from(this.#piece.subarray(this.#at));
      const next = await this.#pieces.next();
      if (next === null) break;
      this.#piece = Buffer.concat([rest, next]);
      this.#at = 0;
    }
    return this.#piece.subarray(this.#at, this.#at + length);
  }

  take(length: number, isWhole = false): Buffer | Promise<Buffer> {
    const end = this.#at + length;
    if (end > this.#piece.length) return this.#gather(length, isWhole);
    const taken = this.#piece.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }

  /** What lies in several pieces. */
  async #gather(length: number, isWhole: boolean): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = length;
    while (missing > 0 && (await this.#fill())) {
      const part = Buffer.from(this.#piece.subarray(this.#at, this.#at + missing));
      this.#at += part.length;
      missing -= part.length;
      parts.push(part);
    }
    if (missing > 0 && isWhole) throw new Error(cutOff);
    return Buffer.concat(parts);
  }

  async some(most: number): Promise<Buffer> {
    if (!(await this.#fill())) throw new Error(cutOff);
    return this.take(Math.min(most, this.#piece.length - this.#at));
  }

  skip(length: number): Promise<void> | void {
    const end = this.#at + length;
    if (end > this.#piece.length) return this.#skipPieces(length);
    this.#at = end;
  }

  async #skipPieces(length: number): Promise<void> {
    let missing = length - (this.#piece.length - this.#at);
    this.#at = this.#piece.length;
    if (this.#pieces.skip !== undefined) {
      if (!this.#pieces.skip(missing)) throw new Error(cutOff);
      return;
    }
    while (missing > 0) {
      if (!(await this.#fill())) throw new Error(cutOff);
      const step = Math.min(missing, this.#piece.length - this.#at);
      this.#at += step;
      missing -= step;
    }
  }

  async drain(): Promise<void> {
    // What is not read needs no skipping.
    if (!this.canSkip) while (await this.#fill()) this.#at = this.#piece.length;
  }

  async close(): Promise<void> {
    await this.#pieces.close();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    while (await this.#fill()) yield this.take(this.#piece.length - this.#at);
  }

  /** Whether there is a byte to read. */
  async #fill(): Promise<boolean> {
    while (this.#at >= this.#piece.length) {
      const next = await this.#pieces.next();
      if (next === null) return false;
      this.#piece = next;
      this.#at = 0;
    }
    return true;
  }
}
