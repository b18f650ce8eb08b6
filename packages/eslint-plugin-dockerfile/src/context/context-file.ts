import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Location } from "./build-context.js";

/** More than any program that is read for what it says of itself. */
const sizeLimit = 1_000_000;

/** The text of the file of that name beside the Dockerfile, or null where there is none that can be read. */
export function contextFile({ physicalFilename }: Location, name: string): string | null {
  const file = join(dirname(physicalFilename), basename(name));
  try {
    const facts = statSync(file);
    // A pipe would keep us waiting.
    return facts.isFile() && facts.size <= sizeLimit ? readFileSync(file, "utf8") : null;
  } catch {
    return null;
  }
}
