import { type Layer, ownLayers } from "../image.js";
import { ancestors } from "../layers.js";
import { formatBytes } from "../size.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "no-late-cleanup",
  practice: 8,
  title: "nothing removed in a later layer",
  run({ image }) {
    const removed = lateRemovals(ownLayers(image));
    const bytes = removed.reduce((total, removal) => total + removal.bytes, 0);
    return outcome(
      removed.length === 0,
      removed.length === 0 ? "nothing hidden" : `${removed.length} files, ${formatBytes(bytes)}, still in a lower layer`,
      "none",
      removed.map(({ path, added, by }) => `/${path}, from ${added.createdBy}, removed by ${by.createdBy}`),
    );
  },
});

interface Removal {
  readonly path: string;
  readonly bytes: number;
  readonly added: Layer;
  readonly by: Layer;
}

/** Files that one own layer brings and a later one hides: their bytes stay. A file of the base that is hidden is not the app's. */
function lateRemovals(layers: readonly Layer[]): Removal[] {
  const removals: Removal[] = [];
  const present = new Map<string, { bytes: number; added: Layer }>();
  for (const layer of layers) {
    const hidden = new Set<string>();
    const opaque = new Set<string>();
    for (const entry of layer.entries) {
      if (entry.type === "whiteout") hidden.add(entry.path);
      else if (entry.type === "opaque") opaque.add(entry.path);
    }
    if (hidden.size + opaque.size > 0) {
      for (const [path, { bytes, added }] of present) {
        const gone = hidden.has(path) || ancestors(path).some((folder) => hidden.has(folder) || opaque.has(folder));
        if (!gone) continue;
        removals.push({ path, bytes, added, by: layer });
        present.delete(path);
      }
    }
    for (const { path, type, size } of layer.entries) {
      if (type === "file" || type === "symlink" || type === "hardlink") present.set(path, { bytes: size, added: layer });
    }
  }
  return removals;
}
