import { basename, resolve } from "node:path";
import { ignorePatterns } from "./dockerignore.js";

/** Where a Dockerfile is, as ESLint's context says. */
export interface Location {
  readonly physicalFilename: string;
  readonly cwd: string;
}

/**
 * The patterns that limit the build context with this root, by default the folder of the Dockerfile; null where that is not known,
 * as for text from standard input. `NAME.dockerignore` beside the Dockerfile goes before the .dockerignore in the root.
 */
export function contextPatterns({ physicalFilename, cwd }: Location, root: string | null): readonly string[] | null {
  if (root !== null) return ignorePatterns(physicalFilename, resolve(cwd, root));
  return basename(physicalFilename).startsWith("<") ? null : ignorePatterns(physicalFilename);
}
