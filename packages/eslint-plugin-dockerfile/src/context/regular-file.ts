import { readFileSync, statSync } from "node:fs";

/** More than any file that is read for what it says of the image. */
const sizeLimit = 1_000_000;

/** The text of a file, or null where there is none that can be read. A pipe would keep us waiting, and a device has no end. */
export function regularFile(path: string): string | null {
  try {
    const facts = statSync(path, { throwIfNoEntry: false });
    return facts?.isFile() === true && facts.size <= sizeLimit ? readFileSync(path, "utf8") : null;
  } catch {
    // Not readable, or no real path at all, as for text from standard input.
    return null;
  }
}
