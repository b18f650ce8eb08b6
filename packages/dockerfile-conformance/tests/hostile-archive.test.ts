import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { createGzip } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readArchive } from "../src/archive.js";
import { Failure } from "../src/failure.js";
import { type Image, readImage } from "../src/image.js";
import { entryAt, stackOf, textAt } from "../src/layer-stack.js";
import { toHaveNoFile } from "../src/matchers/files.js";
import { savedImages, streamOf, withFirstHeader } from "./archive-members.js";
import { configOf, legacyArchive, type Member, tarOf } from "./image-archives.js";

const imageOf = async (members: readonly Member[]): Promise<Image> => {
  const layer = await tarOf(members);
  return readArchive(await legacyArchive([layer], configOf([layer])));
};
/** A member's header alone, with a size that it says of itself. */
const headerOf = async (name: string, size: string, type?: string): Promise<Buffer> =>
  withFirstHeader(await tarOf([[name]]), (header) => {
    header.write(size, 124);
    if (type !== undefined) header.write(type, 156);
  }).subarray(0, 512);

/** Compressed as it is made: whoever reads it has to take it all in. */
function bomb(start: readonly Buffer[], block: () => Buffer, times: number): Readable {
  const blocks = function* (): Generator<Buffer> {
    yield* start;
    for (let turn = 0; turn < times; turn++) yield block();
  };
  return Readable.from(blocks(), { objectMode: false }).pipe(createGzip({ level: 1 }));
}

describe("names", () => {
  it("that would act on the terminal are shown without what acts", async () => {
    const image = await imageOf([["app/\u001b]0;owned\u0007\u009b2J", "x"]]);
    const message = toHaveNoFile(image, "app/*").message();
    expect(message).toContain("owned");
    // eslint-disable-next-line no-control-regex -- this is what must not be there
    expect(message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it("with line ends are one name", async () => {
    const image = await imageOf([["app/one\ntwo", "x"]]);
    expect([...stackOf(image.layers).visible.keys()]).toEqual(["app/one\ntwo"]);
  });

  it.each(["__proto__", "constructor", "a/__proto__/b"])("may be %s", async (name) => {
    const image = await imageOf([[name, "x"]]);
    expect(entryAt(stackOf(image.layers).visible, name)?.entry.path).toBe(name);
  });

  it("of files are matched at once, whatever the pattern", async () => {
    const image = await imageOf([["a".repeat(200), "x"]]);
    expect(toHaveNoFile(image, `${"*a".repeat(30)}*b`).pass).toBe(true);
  });
});

describe("links", () => {
  it.each([
    ["a target", { name: "a", type: "symlink", linkname: `${"b/../".repeat(20_000)}a` }],
    ["a path", { name: `${"a/".repeat(20_000)}b` }],
  ] as const)("are not followed where %s is longer than any", async (_, header) => {
    await expect(imageOf([[header]])).rejects.toThrow(/longer than Linux takes any/);
  });

  it("in a circle lead nowhere", async () => {
    const image = await imageOf([
      [{ name: "a", type: "symlink", linkname: "b" }],
      [{ name: "b", type: "symlink", linkname: "a" }],
      [{ name: "c", type: "symlink", linkname: "c/c" }],
      [{ name: "etc/passwd", type: "link", linkname: "etc/passwd" }],
    ]);
    const { visible } = stackOf(image.layers);
    expect([entryAt(visible, "a"), entryAt(visible, "c/d"), textAt(visible, "etc/passwd")]).toEqual([null, null, null]);
  });
});

describe("sizes", () => {
  it("beyond all that comes are those of an archive that is cut off", async () => {
    for (const size of ["77777777777\0", "\x80\0\0\0\x7f\xff\xff\xff\xff\xff\xff\xff"]) {
      const header = withFirstHeader(await tarOf([["etc/passwd"]]), (first) => first.write(size, 124, "latin1")).subarray(0, 512);
      await expect(readArchive(streamOf(Buffer.concat([header, Buffer.alloc(4096)])))).rejects.toThrow(Failure);
    }
  });

  it("that are no numbers, or none that a file could have, do not count", async () => {
    for (const size of ["NaN", "-1", "1e308", "Infinity"]) {
      const image = await imageOf([[{ name: "a", pax: { "GNU.sparse.realsize": size } }, "xyz"]]);
      expect(image.layers[0]?.entries).toMatchObject([{ path: "a", size: 3 }]);
    }
  });

  it("of sparse files do not make a large one a small one, whose text is kept", async () => {
    const image = await imageOf([[{ name: "etc/passwd", pax: { "GNU.sparse.realsize": "1" } }, Buffer.alloc(17 << 20, 120)]]);
    expect([...(image.layers[0]?.texts.keys() ?? [])]).toEqual([]);
  });
});

describe("what is packed small and takes up all memory is not read on", () => {
  it("documents that are many", { timeout: 60_000 }, async () => {
    const size = 16 << 20;
    const member = Buffer.concat([await headerOf("document", `${size.toString(8)}\0`), Buffer.alloc(size, "a")]);
    const archive = bomb([], () => member, 60);
    await expect(readArchive(archive)).rejects.toThrow(/more names and texts than any image/);
  });

  it("names in a layer that are many", { timeout: 60_000 }, async () => {
    const layer = await headerOf("layer.tar", "77777777777\0");
    const member = (await tarOf([["x".repeat(4000)]])).subarray(0, -1024);
    const archive = bomb([layer], () => member, 140_000);
    await expect(readArchive(archive)).rejects.toThrow(/more names and texts than any image/);
  });
});

describe("a configuration of an image", () => {
  it("that lists one layer more often than layers can be stacked is none", async () => {
    const layer = await tarOf([[".wh.a", ""]]);
    const config = configOf(Array.from({ length: 5000 }, () => layer));
    await expect(readArchive(await legacyArchive([layer], config))).rejects.toThrow(/lists 5000 layers/);
  });

  it.each(["null", "[]", '{"rootfs":{"diff_ids":"a"}}', '{"rootfs":{"diff_ids":[]},"history":[null]}', "[".repeat(1_000_000)])(
    "that is %.50s is told in a sentence",
    async (config) => {
      const layer = await tarOf([["a", "x"]]);
      const reading = readArchive(streamOf(await savedImages([{ tags: [], config, layers: [layer] }])));
      await expect(reading).rejects.toThrow(Failure);
      await expect(reading).rejects.toThrow(/^(?!.*(?:undefined|function|properties)).*$/);
    },
  );

  it.each([
    ["Env", "PATH=/"],
    ["Env", [1]],
    ["Cmd", { a: 1 }],
    ["Entrypoint", "sh"],
    ["User", 1],
    ["Labels", { a: 1 }],
    ["Healthcheck", { Test: "CMD true" }],
  ])("whose %s is %j is none", async (key, value) => {
    const layer = await tarOf([["a", "x"]]);
    const config = configOf([layer], { config: { [key]: value } });
    await expect(readArchive(streamOf(await savedImages([{ tags: [], config, layers: [layer] }])))).rejects.toThrow(
      new RegExp(`^The archive has a configuration whose ${key} `),
    );
  });

  it("has what an object has by itself nowhere", async () => {
    const layer = await tarOf([["a", "x"]]);
    const config = configOf([layer]).replace('"User":"nonroot"', '"__proto__":{"User":"root"},"Labels":{"__proto__":"x"}');
    const base = { reference: "", used: "", standIn: false, id: "", layers: [] };
    const image = await readImage(await legacyArchive([layer], config), "id", base);
    expect([image.config.user, ({} as { User?: string }).User]).toEqual(["", undefined]);
  });
});

describe.runIf(process.platform === "linux")("a layout in a folder", () => {
  it("is not read through its links, and its pipes keep nobody waiting", async () => {
    const folder = await mkdtemp(join(tmpdir(), "layout-"));
    await writeFile(join(folder, "secret"), "{}");
    await symlink(join(folder, "secret"), join(folder, "index.json"));
    await promisify(execFile)("mkfifo", [join(folder, "manifest.json")]);
    await expect(readArchive(folder)).rejects.toThrow(/has no image configuration/);
    await rm(folder, { recursive: true });
  });
});
