import type { Layer } from "../image.js";
import { formatBytes } from "../size.js";
import { defineCheck, outcome } from "./check.js";

/** Files that a package manager writes anew with every package. */
const databases = /^(?:lib\/apk\/db\/|var\/lib\/dpkg\/|var\/lib\/rpm\/|usr\/lib\/sysimage\/rpm\/)/;

const floor = 1_000_000;
const part = 0.05;

export default defineCheck({
  name: "wasted-bytes",
  practice: 8,
  title: "little is written twice",
  run({ image }) {
    const wasted = overwritten(image.layers);
    const bytes = wasted.reduce((sum, file) => sum + file.bytes, 0);
    const percent = image.bytes === 0 ? 0 : (100 * bytes) / image.bytes;
    // A small part of a large image and a large part of a tiny one are both nothing.
    const passed = bytes <= floor || bytes <= part * image.bytes;
    const lines = wasted
      .toSorted((one, other) => other.bytes - one.bytes)
      .map(
        ({ bytes: size, by, from, path }) =>
          `/${path}, ${formatBytes(size)}, from ${from.createdBy || "the base"}, again by ${by.createdBy}`,
      );
    return outcome(passed, `${formatBytes(bytes)}, ${percent.toFixed(1)} %`, `${formatBytes(floor)} or ${100 * part} %`, lines);
  },
});

interface Overwritten {
  readonly path: string;
  readonly bytes: number;
  readonly from: Layer;
  readonly by: Layer;
}

/** Files of a lower layer that a layer of the app's own brings again or hides: their bytes are in the image and nobody sees them. */
function overwritten(layers: readonly Layer[]): Overwritten[] {
  const found: Overwritten[] = [];
  const present = new Map<string, { bytes: number; from: Layer }>();
  for (const layer of layers) {
    for (const { path, size, type } of layer.entries) {
      if (type === "directory" || type === "opaque" || databases.test(path)) continue;
      const lower = present.get(path);
      if (lower !== undefined && !layer.fromBase && lower.bytes > 0) found.push({ path, by: layer, ...lower });
      if (type === "whiteout") present.delete(path);
      else present.set(path, { bytes: size, from: layer });
    }
  }
  return found;
}
