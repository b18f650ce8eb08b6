import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { createGzip, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { climbingEntries, readArchive } from "../src/archive.js";
import { Failure } from "../src/failure.js";
import type { Image } from "../src/image.js";
import { layoutOf, membersOf, savedImages, streamOf, withFirstHeader } from "./archive-members.js";
import { configOf, diffIdOf, digestOf, type Member, ociArchive, tarOf } from "./image-archives.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "archive-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, content: Buffer | string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

const oneLayer = (layer: Buffer): Promise<Buffer> => savedImages([{ tags: ["app:1"], config: configOf([layer]), layers: [layer] }]);

async function entriesOf(layer: Buffer): Promise<unknown[]> {
  const image = await readArchive(streamOf(await oneLayer(layer)));
  return image.layers.flatMap(({ entries }) => entries.map(({ linkname, path, size, type }) => [path, type, size, linkname]));
}

describe("readArchive", () => {
  it("reads a file, compressed or not, and names the image by its configuration", async () => {
    const layer = await tarOf([["a", "x"]]);
    const archive = await oneLayer(layer);
    for (const [name, content] of [
      ["app.tar", archive],
      ["app.tar.gz", gzipSync(archive)],
    ] as const) {
      const image = await readArchive(await written(name, content));
      expect(image.id).toBe(`sha256:${digestOf(configOf([layer]))}`);
      expect(image.layers.map(({ diffId, fromBase }) => [diffId, fromBase])).toEqual([[diffIdOf(layer), false]]);
    }
  });

  it("reads an OCI layout in a folder", async () => {
    const layer = await tarOf([["a", "x"]]);
    const members = layoutOf([{ platform: "linux/amd64", config: configOf([layer]), layers: [gzipSync(layer)] }]);
    for (const { content, name } of members) await written(join("layout", name), content);
    const image = await readArchive(join(folder, "layout"));
    expect(image.layers.map(({ diffId }) => diffId)).toEqual([diffIdOf(layer)]);
  });

  it("reads an archive whose members begin with ./", async () => {
    const layer = await tarOf([["a", "x"]]);
    const members = layoutOf([{ platform: "linux/amd64", config: configOf([layer]), layers: [layer] }]);
    const image = await readArchive(streamOf(await tarOf(members.map(({ content, name }): Member => [`./${name}`, content]))));
    expect(image.layers).toHaveLength(1);
  });

  it("takes the order of the layers from the configuration, not from the manifest", async () => {
    const layers = [await tarOf([["low", "1"]]), await tarOf([["middle", "2"]]), await tarOf([["high", "3"]])];
    const image = await readArchive(streamOf(await savedImages([{ tags: [], config: configOf(layers), layers }])));
    expect(image.layers.map(({ entries }) => entries[0]?.path)).toEqual(["low", "middle", "high"]);
  });

  it("knows the base's layers where they are given", async () => {
    const layers = [await tarOf([["low", "1"]]), await tarOf([["high", "3"]])];
    const archive = await savedImages([{ tags: [], config: configOf(layers), layers }]);
    const image = await readArchive(streamOf(archive), { baseLayers: layers.slice(0, 1).map(diffIdOf) });
    expect(image.layers.map(({ fromBase }) => fromBase)).toEqual([true, false]);
    const onOther = await readArchive(streamOf(archive), { baseLayers: ["sha256:other"] });
    expect([onOther.onBase, onOther.layers.some(({ fromBase }) => fromBase)]).toEqual([false, false]);
  });

  it("keeps what the image says about itself", async () => {
    const layer = await tarOf([]);
    const config = configOf([layer], { config: { Volumes: { "/data": {} } } });
    const image = await readArchive(streamOf(await savedImages([{ tags: [], config, layers: [layer] }])));
    expect(image.config).toMatchObject({ volumes: ["/data"], user: "", exposedPorts: [] });
  });
});

describe("an archive of several images", () => {
  const two = async (): Promise<Readable> => {
    const [one, other] = [await tarOf([["one"]]), await tarOf([["other"]])];
    const images = [
      { tags: ["app:1"], config: configOf([one]), layers: [one] },
      { tags: ["localhost:5000/app"], config: configOf([other]), layers: [other] },
    ];
    return streamOf(await savedImages(images));
  };
  const pathOf = (image: Image): string | undefined => image.layers[0]?.entries[0]?.path;

  it("gives the one with the tag", async () => {
    expect(pathOf(await readArchive(await two(), { tag: "docker.io/library/app:1" }))).toBe("one");
    expect(pathOf(await readArchive(await two(), { tag: "localhost:5000/app:latest" }))).toBe("other");
  });

  it("says which there are", async () => {
    await expect(readArchive(await two())).rejects.toThrow(
      new Failure("The archive holds 2 images, app:1, localhost:5000/app: choose one by its tag.", 2),
    );
    await expect(readArchive(await two(), { tag: "app:2" })).rejects.toThrow(
      new Failure("The archive has no image app:2, only app:1, localhost:5000/app.", 2),
    );
  });

  it("is one image for several platforms: this machine's, or the one that is asked for", async () => {
    const layers = {
      "linux/amd64": await tarOf([["amd64"]]),
      "linux/arm64": await tarOf([["arm64"]]),
      "linux/arm": await tarOf([["arm"]]),
    };
    const layout = (): Promise<Buffer> =>
      tarOf(
        membersOf(layoutOf(Object.entries(layers).map(([platform, layer]) => ({ platform, config: configOf([layer]), layers: [layer] })))),
      );
    expect(pathOf(await readArchive(streamOf(await layout())))).toBe(process.arch === "x64" ? "amd64" : "arm64");
    expect(pathOf(await readArchive(streamOf(await layout()), { platform: "linux/arm" }))).toBe("arm");
    expect(pathOf(await readArchive(streamOf(await layout()), { tag: "app:1", platform: "linux/arm64" }))).toBe("arm64");
    await expect(readArchive(streamOf(await layout()), { platform: "linux/s390x" })).rejects.toThrow(
      new Failure("The archive has no image for linux/s390x, only for linux/amd64, linux/arm64, linux/arm.", 2),
    );
  });

  it("may leave out the platforms that the engine has not", async () => {
    const layer = await tarOf([["here"]]);
    const members = layoutOf([
      { platform: "linux/amd64", config: configOf([layer]), layers: [layer] },
      { platform: "linux/s390x", config: configOf([]), layers: [] },
    ]);
    const there = members.filter(({ content }) => content !== configOf([]));
    expect(pathOf(await readArchive(streamOf(await tarOf(membersOf(there)))))).toBe("here");
  });

  it("ends where an index names itself", async () => {
    const digest = `sha256:${"0".repeat(64)}`;
    const index = JSON.stringify({ manifests: [{ digest }] });
    const archive = await tarOf([
      ["index.json", index],
      [`blobs/sha256/${"0".repeat(64)}`, index],
    ]);
    await expect(readArchive(streamOf(archive))).rejects.toThrow("The archive has no image configuration.");
  });
});

describe("members of a layer", () => {
  it("may be hard links, whiteouts and opaque directories", async () => {
    const layer = await tarOf([["a", "xy"], [{ name: "b", type: "link", linkname: "a" }], ["c/.wh.d"], ["e/.wh..wh..opq"]]);
    expect(await entriesOf(layer)).toEqual([
      ["a", "file", 2, null],
      ["b", "hardlink", 0, "a"],
      ["c/d", "whiteout", 0, null],
      ["e", "opaque", 0, null],
    ]);
  });

  it("may have long names, as PAX and as GNU write them", async () => {
    const long = `${"folder/".repeat(40)}file`;
    expect(await entriesOf(await tarOf([[long, "x"]]))).toEqual([[long, "file", 1, null]]);
    const gnu = withFirstHeader(
      await tarOf(
        [
          ["././@LongLink", `${long}\0`],
          ["folder/", "x"],
        ].map(([name = "", text = ""]): Member => [name.replace(/\/$/, ""), text]),
      ),
      (header) => {
        header.write("L", 156);
      },
    );
    expect(await entriesOf(gnu)).toEqual([[long, "file", 1, null]]);
  });

  it("may be sparse: their name and size are those of the file that comes out", async () => {
    const pax = { "GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.name": "data/disk.img", "GNU.sparse.realsize": "1000000" };
    const packed = "1\n0\n2\n".padEnd(512, "\0") + "ab";
    expect(await entriesOf(await tarOf([[{ name: "data/GNUSparseFile.0/disk.img", pax }, packed]]))).toEqual([
      ["data/disk.img", "file", 1_000_000, null],
    ]);
  });

  it("may have ids beyond those of the header", async () => {
    const layer = await tarOf([[{ name: "a", pax: { uid: "3000000", gid: "3000001" } }, "x"]]);
    const image = await readArchive(streamOf(await oneLayer(layer)));
    expect(image.layers[0]?.entries[0]).toMatchObject({ uid: 3_000_000, gid: 3_000_001 });
  });

  it("are told, and not followed, where they climb out", async () => {
    const layer = await tarOf([
      ["../../etc/cron.d/job", "x"],
      ["a/../b", "x"],
      [{ name: "c", type: "link", linkname: "../etc/shadow" }],
      [{ name: "d", type: "symlink", linkname: "../../etc/shadow" }],
      ["/e", "x"],
    ]);
    const image = await readArchive(streamOf(await oneLayer(layer)));
    expect(climbingEntries(image).map(({ linkname, path }) => [path, linkname])).toEqual([
      ["../../etc/cron.d/job", null],
      ["c", "../etc/shadow"],
    ]);
  });
});

describe("what is no image", () => {
  it.each(["../manifest.json", "/etc/passwd", "blobs/../../x"])("has a member that climbs out: %s", async (name) => {
    await expect(readArchive(streamOf(await tarOf([[name, "{}"]])))).rejects.toThrow(
      new Failure(`The archive has a member that leads out of it, ${JSON.stringify(name)}: nothing of it is read.`, 2),
    );
  });

  it("is cut off", async () => {
    const archive = await oneLayer(await tarOf([["a", "x".repeat(10_000)]]));
    for (const length of [300, 2_000, 5_000, 9_000]) {
      await expect(readArchive(streamOf(archive.subarray(0, length)))).rejects.toThrow(Failure);
    }
    const path = await written("cut.tar", archive.subarray(0, 5_000));
    await expect(readArchive(path)).rejects.toThrow(/^The archive cut\.tar cannot be read, it may be damaged or cut off: /);
  });

  it("is cut off while it is compressed", async () => {
    const archive = gzipSync(await oneLayer(await tarOf([["a", createHash("sha512").update("x").digest("hex").repeat(50)]])));
    await expect(readArchive(streamOf(archive.subarray(0, 300)))).rejects.toThrow(/cut off: unexpected end of file/);
  });

  it("lacks a layer, or is no archive at all", async () => {
    const [there, lost] = [await tarOf([["a"]]), await tarOf([["b"]])];
    const archive = await savedImages([{ tags: [], config: configOf([there, lost]), layers: [there] }]);
    await expect(readArchive(streamOf(archive))).rejects.toThrow(new Failure(`The archive lacks its layer ${diffIdOf(lost)}.`, 2));
    await expect(readArchive(await written("notes.txt", "x".repeat(2_000)))).rejects.toThrow(/^The archive notes\.txt cannot be read/);
    await expect(readArchive(join(folder, "none.tar"))).rejects.toThrow(/^There is no archive or layout to read at .*none\.tar: ENOENT/);
    await mkdir(join(folder, "empty"), { recursive: true });
    await expect(readArchive(join(folder, "empty"))).rejects.toThrow("The folder empty has no image configuration.");
  });

  it("has documents that are none", async () => {
    await expect(readArchive(streamOf(await tarOf([["manifest.json", "{"]])))).rejects.toThrow(/^The archive cannot be read, .*JSON/);
    const archive = await ociArchive([], "{}");
    await expect(readArchive(archive)).rejects.toThrow(Failure);
  });
});

describe("a layout of blobs that are named after their digests", () => {
  const content = Buffer.concat(Array.from({ length: 3_000 }, (_, index) => Buffer.from(`line ${index} of many\n`.repeat(20))));
  const layout = async (layer: Buffer, name: string): Promise<Buffer> => {
    const config = configOf([layer]);
    return tarOf([
      [`blobs/sha256/${digestOf(config)}`, config],
      [name, layer],
      ["manifest.json", JSON.stringify([{ Config: `blobs/sha256/${digestOf(config)}`, RepoTags: ["app:1"], Layers: [name] }])],
    ]);
  };

  it("gives the same as a file, where most of it is skipped, and as a stream", async () => {
    const layer = await tarOf([
      ["big", content],
      ["key", "-----BEGIN PRIVATE KEY-----"],
      ["etc/passwd", "root:x:0:0"],
    ]);
    const archive = await layout(layer, `blobs/sha256/${digestOf(layer)}`);
    const image = await readArchive(await written("blobs.tar", archive));
    expect(image).toEqual(await readArchive(streamOf(archive)));
    expect(image.layers).toMatchObject([{ diffId: diffIdOf(layer), bytes: layer.length, privateKeys: ["key"] }]);
    expect(image.layers[0]?.texts.get("etc/passwd")).toBe("root:x:0:0");
    expect(image.layers[0]?.entries.map(({ path, size }) => [path, size])).toEqual([
      ["big", content.length],
      ["key", 27],
      ["etc/passwd", 10],
    ]);
  });

  it("is hashed where the name is none of a digest", async () => {
    const [layer, other] = [await tarOf([["a", content]]), await tarOf([["b", content]])];
    const config = configOf([layer]);
    const members: Member[] = [
      ["config.json", config],
      ["layer.tar", other],
      ["manifest.json", JSON.stringify([{ Config: "config.json" }])],
    ];
    await expect(readArchive(await written("other.tar", await tarOf(members)))).rejects.toThrow(`lacks its layer ${diffIdOf(layer)}`);
    members[1] = ["layer.tar", layer];
    expect((await readArchive(await written("same.tar", await tarOf(members)))).layers).toHaveLength(1);
  });

  it("is cut off in what is skipped", async () => {
    const layer = await tarOf([["big", content]]);
    const archive = await layout(layer, `blobs/sha256/${digestOf(layer)}`);
    const path = await written("short.tar", archive.subarray(0, 500_000));
    await expect(readArchive(path)).rejects.toThrow(
      "The archive short.tar cannot be read, it may be damaged or cut off: it ends in the middle",
    );
  });
});

describe("a layer of 300 MB", () => {
  const bytes = 300_000_000;
  const block = Buffer.alloc(100_000, "0123456789");
  const peak = { bytes: 0 };
  function* blocks(): Generator<Buffer> {
    for (let sent = 0; sent < bytes; sent += block.length) {
      yield block;
      const { arrayBuffers, heapUsed } = process.memoryUsage();
      peak.bytes = Math.max(peak.bytes, arrayBuffers + heapUsed);
    }
  }
  /** A tar with one member, whose content is streamed. */
  async function* streamed(name: string, size: number, content: Iterable<Buffer> | AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    // The same time, so that both passes over the layer give the same bytes.
    const whole = await tarOf([[{ name, size: 0, mtime: new Date(0) }]]);
    yield withFirstHeader(whole, (header) => header.write(`${size.toString(8).padStart(11, "0")}\0`, 124)).subarray(0, 512);
    yield* content;
    yield Buffer.alloc((512 - (size % 512)) % 512);
  }
  async function* layer(): AsyncGenerator<Buffer> {
    yield* streamed("big", bytes, blocks());
    yield Buffer.alloc(1024);
  }

  it.each(["none", "gzip"])("is streamed, compression %s: memory stays small", { timeout: 60_000 }, async (compression) => {
    const hash = createHash("sha256");
    let size = 0;
    const measure = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of layer()) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    };
    const blob: Buffer[] = [];
    let length = 0;
    const source = Readable.from(measure(), { objectMode: false });
    for await (const chunk of compression === "gzip" ? source.pipe(createGzip({ level: 1 })) : source) {
      if (compression === "gzip") blob.push(chunk as Buffer);
      length += (chunk as Buffer).length;
    }
    const config = JSON.stringify({ rootfs: { diff_ids: [`sha256:${hash.digest("hex")}`] } });
    const documents = await tarOf([
      ["config.json", config],
      ["manifest.json", JSON.stringify([{ Config: "config.json" }])],
    ]);
    const archive = async function* (): AsyncGenerator<Buffer> {
      yield* streamed("layer", length, compression === "gzip" ? blob : layer());
      yield documents;
    };
    peak.bytes = 0;
    const before = process.memoryUsage();
    const image = await readArchive(Readable.from(archive(), { objectMode: false }));
    const after = process.memoryUsage();
    const grown = Math.max(peak.bytes, after.arrayBuffers + after.heapUsed) - before.arrayBuffers - before.heapUsed;
    expect(image.layers.map(({ bytes: own, entries }) => [own, entries[0]?.size])).toEqual([[size, bytes]]);
    expect(grown).toBeLessThan(100_000_000);
  });
});
