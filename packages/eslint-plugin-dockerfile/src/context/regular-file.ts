import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** More than any file that is read for what it says of the image. */
const sizeLimit = 1_000_000;

/**
 * The text of a file, or null where there is none that can be read. A pipe would keep us waiting, and a device has no end.
 *
 * @param root where one is given, the folder that it must be in: the builder follows no link out of it
 */
export function regularFile(path: string, root?: string): string | null {
  try {
    const facts = statSync(path, { throwIfNoEntry: false });
    if (facts?.isFile() !== true || facts.size > sizeLimit) return null;
    // What was looked at is what is read: a link may lead elsewhere by then.
    const file = realpathSync(path);
    if (root !== undefined && !file.startsWith(join(realpathSync(root), sep))) return null;
    return readFileSync(file, "utf8");
  } catch {
    // Not readable, or no real path at all, as for text from standard input.
    return null;
  }
}
