import type { Image } from "./image.js";
import { type HiddenFile, stackOf } from "./layer-stack.js";

/** Files that a package manager writes anew with every package. */
const databases = /^(?:lib\/apk\/db\/|var\/lib\/dpkg\/|var\/lib\/rpm\/|usr\/lib\/sysimage\/rpm\/)/;

/**
 * The files that a later layer of the app's own removes or brings again, the largest first: their bytes are in the image, and no container
 * sees them. What the base itself hides is not the app's; what the app hides of the base is.
 */
export function wastedFiles({ layers }: Image): HiddenFile[] {
  const files = stackOf(layers).hidden.filter(({ by, bytes, path }) => bytes > 0 && !by.fromBase && !databases.test(path));
  return files.toSorted((one, other) => other.bytes - one.bytes);
}
