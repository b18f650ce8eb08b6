import { createReadStream } from "node:fs";
import { lstat, readdir, readFile, readlink, realpath, stat } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Header, Pack } from "tar-stream";
import { Failure } from "./failure.js";

/** Files that are other than in the folder: path to content, null for none. */
export type Overlay = ReadonlyMap<string, string | null>;

/** A member of the build context. Paths are relative, with slashes. */
export type ContextEntry =
  | { readonly type: "directory"; readonly path: string }
  | { readonly type: "symlink"; readonly path: string; readonly target: string }
  | { readonly type: "file"; readonly path: string; readonly mode: number; readonly file: string; readonly size: number }
  | { readonly type: "file"; readonly path: string; readonly mode: number; readonly content: string };

/** A build context: what the builder may see of a folder. */
export interface Context {
  /** Path of the Dockerfile in the context. */
  readonly dockerfile: string;
  /** The Dockerfile's text. */
  readonly text: string;
  /** Whether the ignore file leaves the Dockerfile out: a builder gets it all the same, but must not copy it. */
  readonly hidden: boolean;
  /** Sorted by path, folders before what is in them; the Dockerfile is among them only where it is not hidden. */
  readonly entries: readonly ContextEntry[];
}

/**
 * Reads what of a folder belongs to the build context: without what `NAME.dockerignore` beside the Dockerfile, else `.dockerignore`
 * leaves out. Folders that are left out whole are not walked.
 *
 * @throws Failure (2) where there is no Dockerfile, where the ignore file cannot be understood, or on what no context can hold, such as
 * a FIFO
 */
export async function readContext(options: {
  readonly directory: string;
  readonly dockerfile: string;
  readonly overlay: Overlay;
}): Promise<Context> {
  const { directory, overlay } = options;
  const dockerfile = posix.normalize(options.dockerfile);
  if (posix.isAbsolute(dockerfile) || dockerfile.startsWith("../")) {
    throw new Failure(`The Dockerfile ${dockerfile} is not inside ${directory}: name a folder that holds it.`, 2);
  }
  const text = await textOf(directory, dockerfile, overlay);
  if (text === null) throw new Failure(`${directory} has no ${dockerfile}: name the folder of an app that has one.`, 2);
  const filter = await filterOf(directory, dockerfile, overlay);
  const entries = new Map<string, ContextEntry>();
  await collect(directory, "", filter, entries);
  for (const [path, content] of overlay) {
    const before = entries.get(path);
    entries.delete(path);
    if (content === null || filter.ignores(path)) continue;
    entries.set(path, { type: "file", path, mode: before?.type === "file" ? before.mode : 0o644, content });
  }
  addParents(entries);
  const sorted = [...entries.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { dockerfile, text, hidden: filter.ignores(dockerfile), entries: sorted };
}

/** More than any Dockerfile or list of patterns. */
const textLimit = 16 * 1024 ** 2;

async function textOf(directory: string, path: string, overlay: Overlay): Promise<string | null> {
  const replaced = overlay.get(path);
  if (replaced !== undefined) return replaced;
  try {
    const file = join(directory, path);
    const facts = await stat(file);
    // A pipe would keep us waiting, and a device has no end.
    if (!facts.isFile() || facts.size > textLimit) throw new Failure(`${file} is no file of text: it is not read.`, 2);
    if (!(await realpath(file)).startsWith(join(await realpath(directory), sep))) {
      throw new Failure(`${file} is a link out of its folder, which the builder does not follow: put the file there.`, 2);
    }
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Failure) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw unreadable(join(directory, path), error);
  }
}

interface Filter {
  readonly ignores: (path: string) => boolean;
  /** Whether an exception may bring back something in a folder that is left out itself. */
  readonly mayKeepSomethingIn: (folder: string) => boolean;
}

async function filterOf(directory: string, dockerfile: string, overlay: Overlay): Promise<Filter> {
  // Loaded where it is used, as tar-stream is below: only what builds needs them.
  const { ignoreMatcher, isIgnorePattern } = await import("eslint-plugin-dockerfile");
  const own = await textOf(directory, `${dockerfile}.dockerignore`, overlay);
  const text = own ?? (await textOf(directory, ".dockerignore", overlay)) ?? "";
  // Some editors write a byte order mark, which would be part of the first pattern.
  const patterns = text.replace(/^\uFEFF/, "");
  const lines = patterns
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const refused = lines.find((line) => !isIgnorePattern(line));
  if (refused !== undefined) {
    const file = own === null ? ".dockerignore" : `${dockerfile}.dockerignore`;
    throw new Failure(`${file} has a pattern that cannot be understood: ${JSON.stringify(refused)}.`, 2);
  }
  const exceptions = lines.filter((line) => line.startsWith("!")).map((line) => literalParts(line.slice(1).trim()));
  return {
    ignores: ignoreMatcher(lines),
    mayKeepSomethingIn(folder) {
      const parts = folder.split("/");
      return exceptions.some((exception) => exception.every((part, index) => index >= parts.length || part === parts[index]));
    },
  };
}

/** The folders of a pattern up to the first that is not plain text. */
function literalParts(pattern: string): string[] {
  const parts = posix.normalize(pattern).replace(/^\//, "").split("/");
  const wild = parts.findIndex((part) => /[*?[\\]/.test(part));
  return wild === -1 ? parts : parts.slice(0, wild);
}

async function collect(directory: string, folder: string, filter: Filter, entries: Map<string, ContextEntry>): Promise<void> {
  const names = await readdir(join(directory, folder)).catch((error: unknown) => {
    throw unreadable(join(directory, folder), error);
  });
  for (const name of names) {
    const path = folder === "" ? name : `${folder}/${name}`;
    const place = join(directory, path);
    const ignored = filter.ignores(path);
    if (ignored && !filter.mayKeepSomethingIn(path)) continue;
    const file = await lstat(place).catch((error: unknown) => {
      if (!name.includes("\ufffd")) throw unreadable(place, error);
      throw new Failure(`${place} has a name that is no UTF-8: rename it, or name its folder in .dockerignore.`, 2, { cause: error });
    });
    if (file.isDirectory()) {
      if (!ignored) entries.set(path, { type: "directory", path });
      await collect(directory, path, filter, entries);
    } else if (ignored) {
      continue;
    } else if (file.isSymbolicLink()) {
      entries.set(path, { type: "symlink", path, target: await readlink(place) });
    } else if (file.isFile()) {
      entries.set(path, { type: "file", path, mode: (file.mode & 0o111) === 0 ? 0o644 : 0o755, file: place, size: file.size });
    } else {
      throw new Failure(
        `${place} is neither a file, a folder nor a link, and no build context can hold it: remove it, or name it in .dockerignore.`,
        2,
      );
    }
  }
}

/** An exception keeps a file, but not the folder it is in. */
function addParents(entries: Map<string, ContextEntry>): void {
  for (const path of [...entries.keys()]) {
    for (let parent = posix.dirname(path); parent !== "." && !entries.has(parent); parent = posix.dirname(parent)) {
      entries.set(parent, { type: "directory", path: parent });
    }
  }
}

/** Times, owners and the bits of a checkout's umask are the same everywhere, so that they change no layer. */
const fixed = { mtime: new Date(0), uid: 0, gid: 0, uname: "", gname: "" };

/** The context as a tar archive, with other or additional texts by their path. Nothing is written to disk. */
export async function packContext(context: Context, texts: ReadonlyMap<string, string>): Promise<Readable> {
  const { pack } = await import("tar-stream");
  const archive = pack();
  const replaced = [...texts].map(([path, content]): ContextEntry => ({ type: "file", path, mode: 0o644, content }));
  const kept = context.entries.filter(({ path }) => !texts.has(path));
  void fill(
    archive,
    [...kept, ...replaced].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  );
  // It is a stream of streamx, which is a readable stream of Node's in all that is used here.
  return archive as unknown as Readable;
}

/** Files are read one after the other as the archive is taken up. */
async function fill(archive: Pack, entries: readonly ContextEntry[]): Promise<void> {
  try {
    for (const entry of entries) {
      if (entry.type === "file" && "file" in entry && entry.size > 0) {
        await pipeline(bytesOf(entry.file, entry.size), archive.entry({ ...headerOf(entry), size: entry.size }));
      } else {
        archive.entry(headerOf(entry), "content" in entry ? entry.content : "");
      }
    }
    archive.finalize();
  } catch (error) {
    archive.destroy(error as Error);
  }
}

/** As many bytes as the header says, however the file changes meanwhile. */
async function* bytesOf(file: string, size: number): AsyncGenerator<Buffer> {
  let missing = size;
  try {
    for await (const chunk of createReadStream(file, { end: size - 1 }) as AsyncIterable<Buffer>) {
      missing -= chunk.length;
      yield chunk;
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  if (missing > 0) throw new Failure(`${file} became shorter while it was read: build again when nothing writes it.`, 2);
}

function headerOf(entry: ContextEntry): Partial<Header> & { name: string } {
  switch (entry.type) {
    case "directory":
      return { ...fixed, type: "directory", name: `${entry.path}/`, mode: 0o755 };
    case "symlink":
      return { ...fixed, type: "symlink", name: entry.path, linkname: entry.target, mode: 0o777 };
    case "file":
      return { ...fixed, type: "file", name: entry.path, mode: entry.mode };
  }
}

function unreadable(path: string, error: unknown): Failure {
  return new Failure(`${path} cannot be read for the build context: ${error instanceof Error ? error.message : String(error)}`, 2, {
    cause: error,
  });
}
