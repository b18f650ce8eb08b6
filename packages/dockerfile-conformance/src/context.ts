import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import dockerignore from "@balena/dockerignore";
import { pack, type Header } from "tar-stream";
import { Failure } from "./failure.js";

/** Files that are other than in the folder: path to content, null for none. */
export type Overlay = ReadonlyMap<string, string | null>;

/** A member of the build context. Paths are relative, with slashes. */
export type ContextEntry =
  | { readonly type: "directory"; readonly path: string }
  | { readonly type: "symlink"; readonly path: string; readonly target: string }
  | { readonly type: "file"; readonly path: string; readonly mode: number; readonly file: string }
  | { readonly type: "file"; readonly path: string; readonly mode: number; readonly content: string };

/** A build context: what the builder may see of a folder. */
export interface Context {
  /** Path of the Dockerfile in the context. */
  readonly dockerfile: string;
  /** The Dockerfile's text. */
  readonly text: string;
  /** Whether the ignore file leaves the Dockerfile out: a builder gets it all the same, but must not copy it. */
  readonly hidden: boolean;
  /** Sorted by path; the Dockerfile is among them only where it is not hidden. */
  readonly entries: readonly ContextEntry[];
}

// It is CommonJS: what its types call the default export is the module itself.
const ignoreFrom = dockerignore as unknown as typeof dockerignore.default;

/**
 * Reads what of a folder belongs to the build context: without what `NAME.dockerignore` beside the Dockerfile, else `.dockerignore`
 * leaves out. Folders that are left out whole are not walked.
 *
 * @throws Failure (2) where there is no Dockerfile, or on what no context can hold, such as a FIFO
 */
export async function readContext(options: {
  readonly directory: string;
  readonly dockerfile: string;
  readonly overlay: Overlay;
}): Promise<Context> {
  const { directory, dockerfile, overlay } = options;
  const text = await textOf(directory, dockerfile, overlay);
  if (text === null) throw new Failure(`${directory} has no ${dockerfile}: name the folder of an app that has one.`, 2);
  const patterns =
    (await textOf(directory, `${dockerfile}.dockerignore`, overlay)) ?? (await textOf(directory, ".dockerignore", overlay)) ?? "";
  const filter = ignoreFrom({ ignorecase: false }).add(patterns);
  const ignores = (path: string): boolean => filter.ignores(path);
  const hasExceptions = /^\s*!/m.test(patterns);
  const entries = new Map<string, ContextEntry>();
  await collect(directory, "", ignores, hasExceptions, entries);
  for (const [path, content] of overlay) {
    if (content === null) entries.delete(path);
    else if (!ignores(path)) entries.set(path, { type: "file", path, mode: 0o644, content });
  }
  const sorted = [...entries.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { dockerfile, text, hidden: ignores(dockerfile), entries: sorted };
}

async function textOf(directory: string, path: string, overlay: Overlay): Promise<string | null> {
  const replaced = overlay.get(path);
  if (replaced !== undefined) return replaced;
  try {
    return await readFile(join(directory, path), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw unreadable(join(directory, path), error);
  }
}

async function collect(
  directory: string,
  folder: string,
  ignores: (path: string) => boolean,
  hasExceptions: boolean,
  entries: Map<string, ContextEntry>,
): Promise<void> {
  const names = await readdir(join(directory, folder)).catch((error: unknown) => {
    throw unreadable(join(directory, folder), error);
  });
  for (const name of names) {
    const path = folder === "" ? name : `${folder}/${name}`;
    const place = join(directory, path);
    const file = await lstat(place);
    const ignored = ignores(path);
    if (file.isDirectory()) {
      if (ignored && !hasExceptions) continue;
      if (!ignored) entries.set(path, { type: "directory", path });
      await collect(directory, path, ignores, hasExceptions, entries);
    } else if (ignored) {
      continue;
    } else if (file.isSymbolicLink()) {
      entries.set(path, { type: "symlink", path, target: await readlink(place) });
    } else if (file.isFile()) {
      entries.set(path, { type: "file", path, mode: (file.mode & 0o111) === 0 ? 0o644 : 0o755, file: place });
    } else {
      throw new Failure(
        `${place} is neither a file, a folder nor a link, and no build context can hold it: remove it, or name it in .dockerignore.`,
        2,
      );
    }
  }
}

/** Times, owners and the bits of a checkout's umask are the same everywhere, so that they change no layer. */
const fixed = { mtime: new Date(0), uid: 0, gid: 0, uname: "", gname: "" };

/** The context as a tar archive, with other or additional texts by their path. Nothing is written to disk. */
export function packContext(context: Context, texts: ReadonlyMap<string, string>): Readable {
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
async function fill(archive: ReturnType<typeof pack>, entries: readonly ContextEntry[]): Promise<void> {
  try {
    for (const entry of entries) {
      const data = entry.type !== "file" ? "" : "content" in entry ? entry.content : await readFile(entry.file);
      await new Promise<void>((resolve, reject) => {
        archive.entry(headerOf(entry), data, (error) => {
          if (error) reject(error);
          else resolve();
        });
      });
    }
    archive.finalize();
  } catch (error) {
    archive.destroy(unreadable("A file", error));
  }
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
