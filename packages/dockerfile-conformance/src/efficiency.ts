import type { Image } from "./image.js";
import { stackOf } from "./layer-stack.js";

/**
 * The share of the bytes of all files that is needed: a file that several layers bring is needed once at its smallest, one that a layer
 * removes not at all. dive's figure, but that dive takes a folder that is removed for one that is needed.
 */
export function efficiencyOf({ layers }: Image): number {
  const smallest = new Map<string, number>();
  let bytes = 0;
  for (const { path, size, type } of layers.flatMap(({ entries }) => entries)) {
    if (type === "whiteout" || type === "opaque") continue;
    bytes += size;
    smallest.set(path, Math.min(size, smallest.get(path) ?? size));
  }
  for (const { how, path } of stackOf(layers).hidden) if (how === "removed") smallest.set(path, 0);
  const needed = [...smallest.values()].reduce((sum, size) => sum + size, 0);
  return bytes === 0 ? 1 : needed / bytes;
}
