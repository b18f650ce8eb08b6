import { type Image, type Layer, ownLayers } from "../image.js";
import { quantity } from "../quantity.js";
import { formatBytes } from "../size.js";
import { wastedFiles } from "../wasted-files.js";
import { bytesOf } from "./limits.js";
import { onImage } from "./matcher.js";
import { originsIn } from "../origins.js";

function largest(image: Image, layers: readonly Layer[]): string[] {
  const origins = originsIn(image);
  return layers
    .filter(({ bytes }) => bytes > 0)
    .toSorted((one, other) => other.bytes - one.bytes)
    .map((layer) => `${formatBytes(layer.bytes)}: ${origins.ofLayer(layer)}`);
}

export const toBeSmallerThan = onImage(
  "toBeSmallerThan",
  ["prefer-minimal-base-image", "no-copy-entire-context", "require-package-cache-clean"],
  (image, limit: string) => ({
    pass: image.bytes < bytesOf("toBeSmallerThan", limit),
    wish: `be smaller than ${limit}`,
    measured: `it has ${formatBytes(image.bytes)}`,
    places: largest(image, image.layers),
  }),
);

export const toAddLessThan = onImage(
  "toAddLessThan",
  ["no-copy-entire-context", "require-package-cache-clean", "require-pip-no-cache-dir"],
  (image, limit: string) => {
    const own = ownLayers(image);
    const isBaseKnown = own.length < image.layers.length || image.base.reference === "scratch";
    return {
      pass: image.ownBytes < bytesOf("toAddLessThan", limit),
      wish: `add less than ${limit} to its base`,
      measured: `it adds ${formatBytes(image.ownBytes)}${isBaseKnown ? "" : ", all of it, since no base is known"}`,
      places: largest(image, own),
    };
  },
);

/** Bytes that are in the image and that no container sees: files that a later layer of the app's own removes or brings again. */
export const toWasteLessThan = onImage(
  "toWasteLessThan",
  ["no-cleanup-in-later-layer", "require-package-cache-clean", "require-apk-virtual-cleanup"],
  (image, limit: string) => {
    const origins = originsIn(image);
    const wasted = wastedFiles(image);
    const bytes = wasted.reduce((sum, file) => sum + file.bytes, 0);
    return {
      pass: bytes < bytesOf("toWasteLessThan", limit),
      wish: `waste less than ${limit}`,
      measured: `it wastes ${formatBytes(bytes)} in ${quantity(wasted.length, "file")}`,
      places: wasted.map(
        ({ by, bytes: size, from, how, path }) =>
          `${formatBytes(size)}: /${path}, from ${origins.ofLayer(from)}; ${how} by ${origins.ofLayer(by)}`,
      ),
    };
  },
);
