import { basename, resolve } from "node:path";
import { ignorePatterns } from "./dockerignore.js";

/** Where a Dockerfile is, as ESLint's context says. */
export interface Location {
  readonly physicalFilename: string;
  readonly cwd: string;
  /** The same object for all rules in one run. */
  readonly sourceCode: object;
}

/**
 * The patterns that limit the build context with this root, by default the folder of the Dockerfile; null where that is not known,
 * as for text from standard input. `NAME.dockerignore` beside the Dockerfile goes before the .dockerignore in the root.
 */
export function contextPatterns(location: Location, root: string | null): readonly string[] | null {
  if (root !== null) return ignorePatterns(location, resolve(location.cwd, root));
  return basename(location.physicalFilename).startsWith("<") ? null : ignorePatterns(location);
}
