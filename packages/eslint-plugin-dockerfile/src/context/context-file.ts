import { realpathSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import type { Location } from "./build-context.js";
import { regularFile } from "./regular-file.js";

/** The text of the file at that path from the folder of the Dockerfile, or null where there is none that can be read. */
export function contextFile({ physicalFilename }: Location, path: string): string | null {
  const root = dirname(physicalFilename);
  try {
    const file = realpathSync(join(root, path));
    // A path or a link out of the folder is nothing that a build could copy.
    return file.startsWith(`${realpathSync(root)}${sep}`) ? regularFile(file) : null;
  } catch {
    return null;
  }
}
