import { randomUUID } from "node:crypto";
import type { BuiltImage, Change } from "./built-image.js";
import type { Layer } from "./image.js";

/** What can be built again. */
export type Rebuildable = Pick<BuiltImage, "layers" | "rebuild">;

/**
 * Those of some layers that the builder's cache does not give again after a change.
 *
 * After a build without it, the cache holds two layers of one step, and gives the image as it is the one and a changed image the other. But any
 * two changed images get the same one, where it is the cache that they get it from.
 *
 * @throws Failure (1) where the context has no such file, or does not build
 */
export async function lostLayers({ layers, rebuild }: Rebuildable, some: readonly Layer[], change: Change): Promise<Layer[]> {
  const after = new Set(await rebuild(change));
  const others = some.filter(({ diffId }) => !after.has(diffId));
  if (others.length === 0) return [];
  const [one, other] = [await rebuild(change, randomUUID()), await rebuild(change, randomUUID())];
  return others.filter((layer) => {
    const at = layers.indexOf(layer);
    return one[at] === undefined || one[at] !== other[at];
  });
}
