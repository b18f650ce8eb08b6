import { dirname, join } from "node:path";
import type { Location } from "./build-context.js";
import { regularFile } from "./regular-file.js";

/** The text of the file at that path from the folder of the Dockerfile, or null where there is none that can be read. */
export function contextFile({ physicalFilename }: Location, path: string): string | null {
  const root = dirname(physicalFilename);
  return regularFile(join(root, path), root);
}
