import { Readable } from "node:stream";
import * as zlib from "node:zlib";
import { describe, expect, it } from "vitest";
import { Failure } from "../src/failure.js";
import type { Engine } from "../src/engine.js";
import { readImage, savedImage } from "../src/image.js";
import { configOf, diffIdOf, legacyArchive, type Member, ociArchive, tarOf } from "./image-archives.js";

const base = (...layers: Buffer[]): Parameters<typeof readImage>[2] => ({
  reference: "python:3.9-alpine3.18",
  used: "python:3.9-alpine3.18",
  standIn: false,
  id: "sha256:base",
  layers: layers.map(diffIdOf),
});

const baseMembers: Member[] = [[{ name: "etc/", type: "directory" }], ["etc/passwd", "root:x:0:0"]];

describe.each([
  ["the legacy layout", legacyArchive],
  ["docker's OCI layout with a manifest.json", (layers: readonly Buffer[], config: string) => ociArchive(layers, config)],
  ["a plain OCI layout", (layers: readonly Buffer[], config: string) => ociArchive(layers, config, { manifest: false })],
  ["gzipped layers", (layers: readonly Buffer[], config: string) => ociArchive(layers, config, { gzip: true })],
])("readImage of %s", (_, archive) => {
  it("tells the base's layers from the own ones, with their sizes and contents", async () => {
    const bottom = await tarOf(baseMembers);
    const top = await tarOf([[{ name: "app/app.py", mode: 0o755, uid: 3, gid: 4 }, "print()"]]);
    const image = await readImage(await archive([bottom, top], configOf([bottom, top])), "id", base(bottom));
    expect(image.onBase).toBe(true);
    expect(image.layers.map(({ fromBase, bytes, diffId, createdBy }) => ({ fromBase, bytes, diffId, createdBy }))).toEqual([
      { fromBase: true, bytes: bottom.length, diffId: diffIdOf(bottom), createdBy: "RUN step 0" },
      { fromBase: false, bytes: top.length, diffId: diffIdOf(top), createdBy: "RUN step 1" },
    ]);
    expect(image.layers[1]?.entries).toEqual([{ path: "app/app.py", type: "file", mode: 0o755, uid: 3, gid: 4, size: 7, linkname: null }]);
    expect([image.bytes, image.ownBytes]).toEqual([bottom.length + top.length, top.length]);
    expect(image.config).toMatchObject({ user: "nonroot", exposedPorts: ["5000/tcp"], workdir: "/app", env: [], healthcheck: null });
  });

  it("counts a layer twice that the image has twice", async () => {
    const empty = await tarOf([]);
    const image = await readImage(await archive([empty, empty], configOf([empty, empty])), "id", base());
    expect(image.layers.map(({ bytes, entries }) => [bytes, entries.length])).toEqual([
      [1024, 0],
      [1024, 0],
    ]);
  });
});

describe("readImage", () => {
  const read = async (layer: Buffer, more: object = {}): ReturnType<typeof readImage> =>
    readImage(await ociArchive([layer], configOf([layer], more)), "id", base());

  it("names what whiteouts hide", async () => {
    const layer = await tarOf([["a/.wh.gone"], ["b/.wh..wh..opq"], ["./c", "x"], [{ name: "/d/", type: "directory" }], [".wh.e"]]);
    const [{ entries } = { entries: [] }] = (await read(layer)).layers;
    expect(entries.map(({ path, type }) => [path, type])).toEqual([
      ["a/gone", "whiteout"],
      ["b", "opaque"],
      ["c", "file"],
      ["d", "directory"],
      ["e", "whiteout"],
    ]);
  });

  it("keeps the texts that are asked for, and volumes", async () => {
    const layer = await tarOf([
      ["etc/passwd", "root:x:0:0"],
      ["app/settings.ini", "a = 1"],
      ["app/other", "b"],
    ]);
    const config = configOf([layer], { config: { Volumes: { "/data": {} } } });
    const image = await readImage(await ociArchive([layer], config), "id", base(), { texts: ["/app/settings.ini"] });
    expect([...(image.layers[0]?.texts ?? [])]).toEqual([
      ["etc/passwd", "root:x:0:0"],
      ["app/settings.ini", "a = 1"],
    ]);
    expect(image.config.volumes).toEqual(["/data"]);
  });

  it("keeps links and names of any length", async () => {
    const long = `${"folder/".repeat(40)}file`;
    const layer = await tarOf([
      [long, "x"],
      [{ name: "hard", type: "link", linkname: long }],
      [{ name: "soft", type: "symlink", linkname: "/target" }],
      [{ name: "pipe", type: "fifo" }],
    ]);
    const [{ entries } = { entries: [] }] = (await read(layer)).layers;
    expect(entries.map(({ path, type, linkname }) => [path, type, linkname])).toEqual([
      [long, "file", null],
      ["hard", "hardlink", long],
      ["soft", "symlink", "/target"],
      ["pipe", "other", null],
    ]);
  });

  it("gives instructions back as they were written", async () => {
    const layer = await tarOf([["a"]]);
    const history = [
      { created_by: '/bin/sh -c #(nop)  CMD ["python3"]', empty_layer: true },
      { created_by: "RUN |1 A=b /bin/sh -c pip   install x # buildkit" },
      { created_by: "COPY app.py . # buildkit", empty_layer: true },
    ];
    const image = await read(layer, { history });
    expect(image.history.map(({ instruction }) => instruction)).toEqual(['CMD ["python3"]', "RUN pip install x", "COPY app.py ."]);
    expect(image.layers[0]?.createdBy).toBe("RUN pip install x");
  });

  it("leaves out the steps that the labels of a run are with the legacy builder, which stand in no Dockerfile", async () => {
    const step = (label: string): object => ({ created_by: `/bin/sh -c #(nop)  LABEL ${label}`, empty_layer: true });
    const history = [step("version=1"), step("dockerfile-conformance.pid=1"), step("dockerfile-conformance.started=2")];
    const image = await read(await tarOf([]), { history });
    expect(image.history.map(({ instruction }) => instruction)).toEqual(["LABEL version=1"]);
  });

  it("reads an image without layers, which no engine saves, from what the engine says of it", async () => {
    const engine = {
      docker: {
        getImage: () => ({
          get: () => Promise.reject(new Error("(HTTP code 500) server error - empty export - not implemented")),
          inspect: () => Promise.resolve({ Config: { User: "app", Labels: { a: "b" } } }),
          history: () => Promise.resolve([{ CreatedBy: "LABEL a=b" }, { CreatedBy: "USER app" }]),
        }),
      },
    } as unknown as Engine;
    const image = await savedImage(engine, "sha256:1", base());
    expect(image).toMatchObject({ id: "sha256:1", bytes: 0, layers: [], config: { user: "app", labels: { a: "b" } } });
    expect(image.history.map(({ instruction }) => instruction)).toEqual(["USER app", "LABEL a=b"]);
  });

  it("does not guess the maker of a layer where the history has fewer steps", async () => {
    const layer = await tarOf([["a"]]);
    expect((await read(layer, { history: [] })).layers[0]?.createdBy).toBe("");
  });

  it("takes no layer for the base's where they differ", async () => {
    const [bottom, top] = [await tarOf(baseMembers), await tarOf([["a"]])];
    const image = await readImage(await legacyArchive([bottom, top], configOf([bottom, top])), "id", base(top));
    expect(image.onBase).toBe(false);
    expect(image.layers.some(({ fromBase }) => fromBase)).toBe(false);
  });

  it("says which layer an archive lacks", async () => {
    const [there, lost] = [await tarOf([["a"]]), await tarOf([["b"]])];
    const reading = readImage(await legacyArchive([there], configOf([there, lost])), "id", base());
    await expect(reading).rejects.toThrow(new Failure(`The archive of the image id lacks its layer ${diffIdOf(lost)}.`, 2));
  });

  it("says that an archive has no image", async () => {
    await expect(readImage(Readable.from([await tarOf([["readme", "x"]])]), "id", base())).rejects.toThrow("has no image configuration");
  });

  it("fails on an archive that ends too early", async () => {
    const layer = await tarOf([["a", "x".repeat(10_000)]]);
    const chunks: Buffer[] = [];
    for await (const chunk of await legacyArchive([layer], configOf([layer]))) chunks.push(chunk as Buffer);
    const cut = Buffer.concat(chunks).subarray(0, 6_000);
    await expect(readImage(Readable.from([cut]), "id", base())).rejects.toThrow();
  });

  it("fails on a damaged gzip layer", async () => {
    const damaged = Buffer.concat([zlib.gzipSync(Buffer.alloc(2_000, 7)).subarray(0, 20), Buffer.alloc(600, 9)]);
    await expect(readImage(Readable.from([await tarOf([["layer.tar", damaged]])]), "id", base())).rejects.toThrow();
  });

  it("reads zstd layers where Node can, and says what to do where it cannot", async () => {
    const layer = await tarOf([["a", "x"]]);
    const { zstdCompressSync } = zlib as { zstdCompressSync?: (data: Buffer) => Buffer };
    const blob = zstdCompressSync?.(layer) ?? Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0]);
    const config = configOf([layer]);
    const archive = Readable.from([
      await tarOf([
        ["blob", blob],
        ["config.json", config],
        ["manifest.json", JSON.stringify([{ Config: "config.json", Layers: ["blob"] }])],
      ]),
    ]);
    const reading = readImage(archive, "id", base());
    if (zstdCompressSync === undefined) await expect(reading).rejects.toThrow(/zstd.*use Node 22\.15/);
    else expect((await reading).layers[0]?.entries[0]?.path).toBe("a");
  });
});
