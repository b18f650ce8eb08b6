/** No file of Linux has a longer path. */
const longestPath = 4096;

/** An absolute path and the folders that it is in, the path itself first, the root left out. */
export function* withFolders(path: string): Generator<string> {
  if (path.length > longestPath) return;
  for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) yield path.slice(0, end);
}

/** The path without slashes at its end; `/` becomes nothing. A regular expression would try every slash of a long row anew. */
export function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === "/") end -= 1;
  return path.slice(0, end);
}

/** Values by their paths: what is in the way above or below another path is found without looking at each. The first one of a path counts. */
export class PathIndex<Value> {
  readonly #at = new Map<string, Value>();
  readonly #within = new Map<string, Value>();

  /** The root of all is written as nothing. */
  add(path: string, value: Value): void {
    if (!this.#at.has(path)) this.#at.set(path, value);
    for (const folder of withFolders(path)) if (!this.#within.has(folder)) this.#within.set(folder, value);
  }

  /** What is at the path or at a folder that it is in. */
  around(path: string): Value | undefined {
    for (const folder of withFolders(path)) {
      const found = this.#at.get(folder);
      if (found !== undefined) return found;
    }
    return path.startsWith("/") ? this.#at.get("") : undefined;
  }

  /** What is at the path or below it. */
  within(path: string): Value | undefined {
    return this.#within.get(path);
  }
}
