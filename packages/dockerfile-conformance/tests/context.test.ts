import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { extract } from "tar-stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Context, packContext, readContext } from "../src/context.js";
import { Failure } from "../src/failure.js";

/** The folders that were listed. */
const looked = vi.hoisted((): string[] => []);

vi.mock("node:fs/promises", async (original) => {
  const actual = await original<typeof import("node:fs/promises")>();
  const readdir = (folder: string): Promise<string[]> => {
    looked.push(folder);
    return actual.readdir(folder);
  };
  return { ...actual, readdir };
});

const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** A folder with a Dockerfile and these files. */
async function app(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "context-test-"));
  folders.push(folder);
  for (const [path, content] of Object.entries({ Dockerfile: "FROM scratch\n", ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

function contextOf(directory: string, overlay: Record<string, string | null> = {}, dockerfile = "Dockerfile"): Promise<Context> {
  return readContext({ directory, dockerfile, overlay: new Map(Object.entries(overlay)) });
}

async function pathsOf(files: Record<string, string>, overlay: Record<string, string | null> = {}): Promise<string[]> {
  const { entries } = await contextOf(await app(files), overlay);
  return entries.map(({ path }) => path);
}

async function bytesOf(context: Context, texts: Record<string, string> = {}): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await packContext(context, new Map(Object.entries(texts)))) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** `path mode owner:group time content` of each member. */
async function membersOf(tar: Buffer): Promise<string[]> {
  const archive = extract();
  archive.end(tar);
  const members: string[] = [];
  for await (const entry of archive) {
    const { name, mode, uid, gid, mtime, linkname } = entry.header;
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    const content = linkname ? `-> ${linkname}` : Buffer.concat(chunks).toString();
    members.push([name, mode.toString(8), `${uid}:${gid}`, mtime.getTime(), content].join(" ").trimEnd());
  }
  return members;
}

describe("readContext", () => {
  it("lists every file and folder, empty ones too, sorted", async () => {
    const directory = await app({ "b/c.txt": "", "a.txt": "" });
    await mkdir(join(directory, "empty"));
    const { entries, hidden } = await contextOf(directory);
    expect(entries.map(({ type, path }) => `${type} ${path}`)).toEqual([
      "file Dockerfile",
      "file a.txt",
      "directory b",
      "file b/c.txt",
      "directory empty",
    ]);
    expect(hidden).toBe(false);
  });

  it("leaves out what .dockerignore names, and all in it", async () => {
    expect(await pathsOf({ ".dockerignore": "*.log\nbuild\n", "a.log": "", "build/x/y": "", "kept/a.log": "" })).toEqual([
      ".dockerignore",
      "Dockerfile",
      "kept",
      "kept/a.log",
    ]);
  });

  it("keeps what an exception names, and the folders that it is in", async () => {
    expect(await pathsOf({ ".dockerignore": "*\n!src/deep/app.py\n", "src/deep/app.py": "", "src/b.py": "", "c.py": "" })).toEqual([
      "src",
      "src/deep",
      "src/deep/app.py",
    ]);
  });

  it("keeps what an exception with a wildcard names in any folder", async () => {
    expect(await pathsOf({ ".dockerignore": "*\n!**/*.py\n", "src/a.py": "", "src/a.txt": "" })).toEqual(["src", "src/a.py"]);
  });

  it("does not look into a folder that is left out whole", async () => {
    const directory = await app({ ".dockerignore": "*\n!src/app.py\n", "src/app.py": "", "src/deep/b": "", "node_modules/x/y": "" });
    looked.length = 0;
    await contextOf(directory);
    expect(looked.map((folder) => relative(directory, folder))).toEqual(["", "src"]);
  });

  it("tells a Dockerfile that is left out", async () => {
    const { hidden, text, entries } = await contextOf(await app({ ".dockerignore": "*\n" }));
    expect({ hidden, text, entries }).toEqual({ hidden: true, text: "FROM scratch\n", entries: [] });
  });

  it("takes the ignore file of the Dockerfile before the general one", async () => {
    expect(await pathsOf({ ".dockerignore": "a\n", "Dockerfile.dockerignore": "b\n.*\nDocker*\n", a: "", b: "" })).toEqual(["a"]);
  });

  it("reads an ignore file with CRLF, a byte order mark and comments", async () => {
    expect(await pathsOf({ ".dockerignore": "\uFEFFa\r\n# b\r\n.dockerignore\r\n", a: "", b: "" })).toEqual(["Dockerfile", "b"]);
  });

  it("puts the overlay in the place of files, the ignore file among them", async () => {
    const files = { ".dockerignore": "*\n", "a.txt": "old", "b.txt": "" };
    expect(await pathsOf(files, { ".dockerignore": null, "a.txt": "new", "b.txt": null, "c/d.txt": "" })).toEqual([
      "Dockerfile",
      "a.txt",
      "c",
      "c/d.txt",
    ]);
    expect(await pathsOf(files, { "a.txt": "new" })).toEqual([]);
  });

  it.each([
    ["no Dockerfile", { Dockerfile: null }, "Dockerfile", /has no Dockerfile/],
    ["a Dockerfile outside", {}, "../Dockerfile", /is not inside/],
    ["a pattern that makes no sense", { ".dockerignore": "a[\n" }, "Dockerfile", /\.dockerignore has a pattern/],
  ])("fails in one sentence on %s", async (_, overlay, dockerfile, message) => {
    const reading = contextOf(await app({}), overlay, dockerfile);
    await expect(reading).rejects.toThrow(Failure);
    await expect(reading).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(message) as string });
  });

  it("fails on a FIFO, and names it", async () => {
    const directory = await app({});
    execFileSync("mkfifo", [join(directory, "pipe")]);
    await expect(contextOf(directory)).rejects.toThrow(/pipe is neither a file/);
  });
});

describe("packContext", () => {
  it("gives the same bytes whatever the umask, the times and the order of creation", async () => {
    const one = await app({ "a.txt": "a", "b.txt": "b" });
    const other = await app({ "b.txt": "b", "a.txt": "a" });
    await chmod(join(other, "a.txt"), 0o600);
    await utimes(join(other, "b.txt"), 1, 1);
    expect((await bytesOf(await contextOf(one))).equals(await bytesOf(await contextOf(other)))).toBe(true);
  });

  it("keeps executable bits, links and contents, an overlay's file too", async () => {
    const directory = await app({ "run.sh": "#!/bin/sh\n", large: "x".repeat(200_000), empty: "" });
    await chmod(join(directory, "run.sh"), 0o700);
    await symlink("../gone", join(directory, "link"));
    const members = await membersOf(
      await bytesOf(await contextOf(directory, { "run.sh": "changed", Dockerfile: null, other: "FROM x" }, "other")),
    );
    expect(members).toEqual([
      "empty 644 0:0 0",
      `large 644 0:0 0 ${"x".repeat(200_000)}`,
      "link 777 0:0 0 -> ../gone",
      "other 644 0:0 0 FROM x",
      "run.sh 755 0:0 0 changed",
    ]);
  });

  it("replaces and adds texts", async () => {
    const context = await contextOf(await app({ a: "old" }));
    expect(await membersOf(await bytesOf(context, { a: "new", Dockerfile: "FROM other\n" }))).toEqual([
      "Dockerfile 644 0:0 0 FROM other",
      "a 644 0:0 0 new",
    ]);
  });

  it("ends with a failure where a file is gone or shorter when it is read", async () => {
    const directory = await app({ a: "content" });
    const context = await contextOf(directory);
    await writeFile(join(directory, "a"), "c");
    await expect(bytesOf(context)).rejects.toThrow(/became shorter/);
    await rm(join(directory, "a"));
    await expect(bytesOf(context)).rejects.toThrow(/cannot be read/);
  });
});
