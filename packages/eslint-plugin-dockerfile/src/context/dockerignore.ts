import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The patterns of the .dockerignore that holds for a Dockerfile: `NAME.dockerignore` beside it, else `.dockerignore`. The build context is
 * taken for the folder of the Dockerfile where no other is given. Without a file there are no patterns.
 */
export function ignorePatterns(dockerfile: string, root = dirname(dockerfile)): readonly string[] {
  const text = readIfThere(`${dockerfile}.dockerignore`) ?? readIfThere(join(root, ".dockerignore")) ?? "";
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // Not there, not readable, or no real path at all, as for text from standard input: no patterns either way.
    return null;
  }
}
