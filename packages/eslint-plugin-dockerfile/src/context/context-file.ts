import { realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Location } from "./build-context.js";
import { regularFile } from "./regular-file.js";

/** The text of the file of that name beside the Dockerfile, or null where there is none that can be read. */
export function contextFile({ physicalFilename }: Location, name: string): string | null {
  const file = join(dirname(physicalFilename), basename(name));
  try {
    // A link out of the folder is nothing that a build could copy.
    if (dirname(realpathSync(file)) !== realpathSync(dirname(physicalFilename))) return null;
  } catch {
    return null;
  }
  return regularFile(file);
}
