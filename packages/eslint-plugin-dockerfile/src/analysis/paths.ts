/** The path without slashes at its end; `/` becomes nothing. A regular expression would try every slash of a long row anew. */
export function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === "/") end -= 1;
  return path.slice(0, end);
}
