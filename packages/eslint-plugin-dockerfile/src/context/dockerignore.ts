import { dirname, join } from "node:path";
import type { Location } from "./build-context.js";
import { regularFile } from "./regular-file.js";

/** Several rules ask for the same file in one run; in the next run it may be another. */
const known = new WeakMap<object, Map<string, readonly string[]>>();

/**
 * The patterns of the .dockerignore that holds for a Dockerfile: `NAME.dockerignore` beside it, else `.dockerignore`. The build context is
 * taken for the folder of the Dockerfile where no other is given. Without a file there are no patterns.
 */
export function ignorePatterns({ physicalFilename, sourceCode }: Location, root = dirname(physicalFilename)): readonly string[] {
  const byRoot = known.get(sourceCode) ?? new Map<string, readonly string[]>();
  known.set(sourceCode, byRoot);
  let patterns = byRoot.get(root);
  if (patterns === undefined) {
    const own = regularFile(`${physicalFilename}.dockerignore`, dirname(physicalFilename));
    patterns = patternsIn(own ?? regularFile(join(root, ".dockerignore"), root) ?? "");
    byRoot.set(root, patterns);
  }
  return patterns;
}

function patternsIn(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
