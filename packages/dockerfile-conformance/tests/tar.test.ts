import { describe, expect, it } from "vitest";
import { bytesOf } from "../src/bytes.js";
import { tarMembers } from "../src/tar.js";
import { withFirstHeader } from "./archive-members.js";
import { type Member, tarOf } from "./image-archives.js";

async function* inPieces(tar: Buffer, size: number): AsyncGenerator<Buffer> {
  // What a file's bytes are read into is used again for the next ones.
  const memory = Buffer.alloc(size);
  for (let at = 0; at < tar.length; at += size) {
    memory.fill(0xff);
    const length = tar.copy(memory, 0, at, at + size);
    yield Promise.resolve(memory.subarray(0, length));
  }
}

/** Name, type and content of each member. */
async function read(tar: Buffer, size = tar.length): Promise<[string, string, string][]> {
  const members: [string, string, string][] = [];
  for await (const { content, header } of tarMembers(bytesOf(inPieces(tar, size)))) {
    const { linkname, name, type } = header;
    members.push([name, type, linkname || (await content.rest()).toString()]);
  }
  return members;
}

const long = `${"folder/".repeat(60)}file`;
const members: readonly Member[] = [
  ["a", "x".repeat(700)],
  [{ name: "b", type: "link", linkname: "a" }],
  [long, "y".repeat(512)],
  [{ name: "empty" }, ""],
  [{ name: "folder/", type: "directory" }],
  [{ name: "c", type: "symlink", linkname: long }],
  ["d", "z".repeat(3_000)],
];

describe("tarMembers", () => {
  it.each([1, 7, 511, 512, 513, 1_000, 1_000_000])("gives the same in pieces of %i bytes", async (size) => {
    expect(await read(await tarOf(members), size)).toEqual([
      ["a", "0", "x".repeat(700)],
      ["b", "1", "a"],
      [long, "0", "y".repeat(512)],
      ["empty", "0", ""],
      ["folder/", "5", ""],
      ["c", "2", long],
      ["d", "0", "z".repeat(3_000)],
    ]);
  });

  it("skips what of a member is not read, all or the rest", async () => {
    const names: string[] = [];
    for await (const { content, header } of tarMembers(bytesOf(inPieces(await tarOf(members), 300)))) {
      names.push(header.name);
      for await (const part of content) {
        expect(part.length).toBeGreaterThan(0);
        break;
      }
    }
    expect(names).toEqual(["a", "b", long, "empty", "folder/", "c", "d"]);
  });

  it("takes no content for a link, whatever size it claims, as the engine does", async () => {
    const [link, file] = [await tarOf([[{ name: "link", type: "link", linkname: "/etc/shadow" }]]), await tarOf([["seen", "x"]])];
    const claims = withFirstHeader(link, (header) => header.write("00000002000\0", 124));
    expect((await read(Buffer.concat([claims.subarray(0, 512), file]))).map(([name]) => name)).toEqual(["link", "seen"]);
  });

  it("does not give the members what a global header says, as the engine does not", async () => {
    const tar = withFirstHeader(
      await tarOf([
        ["pax_global_header", "18 path=elsewhere\n"],
        ["a", "x"],
      ]),
      (header) => {
        header.write("g", 156);
      },
    );
    expect(await read(tar)).toEqual([["a", "0", "x"]]);
  });

  it("reads sizes and ids that are too large for octal digits", async () => {
    const tar = withFirstHeader(await tarOf([["a", "x"]]), (header) => {
      header.fill(0, 108, 116).writeUInt8(0x80, 108);
      header.writeUIntBE(3_000_000, 110, 6);
      header.fill(0, 124, 136).writeUInt8(0x80, 124);
      header.writeUInt8(1, 135);
    });
    const found: number[][] = [];
    for await (const { header } of tarMembers(bytesOf(inPieces(tar, 512)))) found.push([header.uid, header.size]);
    expect(found).toEqual([[3_000_000, 1]]);
  });

  it("reads GNU's old sparse files, whose map may have blocks of its own", async () => {
    const tar = withFirstHeader(
      await tarOf([
        ["disk.img", "ab"],
        ["next", "x"],
      ]),
      (header) => {
        header.write("S", 156).toString();
        header.write("ustar  \0", 257);
        header.fill(0, 345, 512);
        header[482] = 1;
        header.write("00003641100\0", 483);
      },
    );
    const more = Buffer.alloc(512);
    more[504] = 1;
    const whole = Buffer.concat([tar.subarray(0, 512), more, Buffer.alloc(512), tar.subarray(512)]);
    const found: unknown[] = [];
    for await (const { content, header } of tarMembers(bytesOf(inPieces(whole, 100))))
      found.push([header.name, header.sparseSize, (await content.rest()).toString()]);
    expect(found).toEqual([
      ["disk.img", 1_000_000, "ab"],
      ["next", null, "x"],
    ]);
  });

  it("ends at two blocks of zeros, and still takes up the rest", async () => {
    const tar = await tarOf([["a", "x"]]);
    let taken = 0;
    const source = async function* (): AsyncGenerator<Buffer> {
      for await (const piece of inPieces(Buffer.concat([tar, await tarOf([["b", "y"]])]), 512)) {
        taken += piece.length;
        yield piece;
      }
    };
    const names: string[] = [];
    for await (const { header } of tarMembers(bytesOf(source()))) names.push(header.name);
    expect([names, taken]).toEqual([["a"], 2 * tar.length]);
  });

  it.each<[string, (tar: Buffer) => Buffer]>([
    ["it ends in the middle", (tar) => tar.subarray(0, 600)],
    ["it ends in the middle", (tar) => tar.subarray(0, 300)],
    ["a header in it is damaged", (tar) => Buffer.concat([Buffer.from("X"), tar.subarray(1)])],
    ["a member of it has no size", (tar) => withFirstHeader(tar, (header) => header.write("x", 124))],
    ["a member of it has no size", (tar) => withFirstHeader(tar, (header) => header.fill(0xff, 124, 136))],
    ["there is a member behind its end", (tar) => Buffer.concat([tar.subarray(0, 1_024), Buffer.alloc(512), tar])],
    ["a name in it has no end", (tar) => withFirstHeader(tar, (header) => header.write("L", 156) && header.write("77777777777", 124))],
  ])("says of a damaged one that %s", async (message, damage) => {
    await expect(read(damage(await tarOf([["a", "x".repeat(10)]])))).rejects.toThrow(message);
  });

  it("reads records up to the first that is none", async () => {
    const records = "14 path=other\n99999 x=y\n";
    const tar = withFirstHeader(
      await tarOf([
        ["records", records],
        ["a", "x"],
      ]),
      (header) => {
        header.write("x", 156);
      },
    );
    expect(await read(tar)).toEqual([["other", "0", "x"]]);
  });

  it("closes its source where its reader stops early", async () => {
    let isClosed = false;
    const source = async function* (): AsyncGenerator<Buffer> {
      try {
        yield* inPieces(await tarOf(members), 512);
      } finally {
        isClosed = true;
      }
    };
    for await (const { header } of tarMembers(bytesOf(source()))) if (header.name === "a") break;
    expect(isClosed).toBe(true);
  });
});
