import { matchesAnyGlob } from "./globs.js";

/** Whether the name of a file, or the end of its path, is among the patterns of files with secrets, and not among those that may be there. */
export function isSecretFile(path: string, files: readonly string[], allow: readonly string[]): boolean {
  const parts = path.split("/").filter((part) => part !== "");
  const ends = [parts.slice(-1).join("/"), parts.slice(-2).join("/")];
  const matches = (patterns: readonly string[]): boolean => ends.some((end) => matchesAnyGlob(end, patterns));
  return matches(files) && !matches(allow);
}
