import type { Layer } from "../image.js";
import { originsIn } from "../origins.js";
import { quantity } from "../quantity.js";
import { defineCheck, outcome } from "./check.js";

/** Times differ with each build; what a container sees of a file but them must not. */
export default defineCheck({
  name: "reproducible",
  practice: "same",
  title: "built again, its layers hold the same",
  rules: ["require-package-versions", "no-package-upgrade", "no-latest-tag"],
  isOptional: true,
  // The layers that it makes are in the builder's cache then, which other checks look at.
  isLast: true,
  async run({ image, twice }) {
    const [before, after] = await twice();
    const origins = originsIn(image);
    const changed = before.layers.flatMap((layer, index) => {
      const paths = difference(layer, after.layers[index]);
      const own = image.layers[index];
      return paths.length === 0 || own === undefined ? [] : [{ layer: own, paths }];
    });
    const count = before.layers.length;
    const identical = before.layers.filter(({ diffId }, index) => diffId === after.layers[index]?.diffId).length;
    return outcome(
      changed.length === 0 && after.layers.length === count,
      `${count - changed.length} of ${quantity(count, "layer")}, ${identical} of them byte for byte`,
      `all ${quantity(count, "layer")}`,
      changed.flatMap(({ layer, paths }) => paths.map((path) => `/${path}, from ${origins.ofLayer(layer)}`)),
      changed.map(({ layer }) => layer),
    );
  },
});

/** The paths that are not the same in both, times apart. */
function difference(before: Layer, after: Layer | undefined): string[] {
  const facts = (layer: Layer | undefined): Map<string, string> =>
    new Map((layer?.entries ?? []).map((entry) => [entry.path, JSON.stringify(entry)]));
  const [one, other] = [facts(before), facts(after)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path)).toSorted();
}
