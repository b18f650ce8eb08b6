import { type Image, type Layer, ownLayers } from "../image.js";
import { originsIn } from "../origins.js";
import { quantity } from "../quantity.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "own-layers",
  practice: 2,
  title: "few layers with content",
  rules: ["no-consecutive-run", "no-consecutive-copy"],
  run({ image, expectations }) {
    const filled = filledLayers(image);
    const origins = originsIn(image);
    return outcome(
      filled.length <= expectations.ownLayers,
      quantity(filled.length, "layer"),
      `at most ${expectations.ownLayers}`,
      filled.map((layer) => origins.ofLayer(layer)),
      filled,
    );
  },
});

/** The own layers that bring anything, the lowest first. */
export function filledLayers(image: Image): Layer[] {
  return ownLayers(image).filter((layer) => hasContent(layer, image.config.workdir));
}

/** The layer of a WORKDIR holds its folder and the folders above; that of a metadata change holds nothing. */
function hasContent(layer: Layer, workdir: string): boolean {
  return layer.entries.some(({ path, type }) => type !== "directory" || !`${workdir}/`.startsWith(`/${path}/`));
}
