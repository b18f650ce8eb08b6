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
