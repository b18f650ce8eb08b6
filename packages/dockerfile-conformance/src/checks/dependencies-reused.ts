import { lostLayers } from "../lost-layers.js";
import { originsIn } from "../origins.js";
import { dependencyLayer } from "../python.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "dependencies-reused",
  practice: 5,
  title: "a changed app keeps its dependencies",
  rules: ["require-dependencies-before-source", "no-copy-entire-context"],
  async run({ image, expectations, rebuild }) {
    const limit = "same layer";
    const layer = dependencyLayer(image);
    if (layer === null) return outcome(false, "no layer holds packages", limit);
    const lost = await lostLayers({ layers: image.layers, rebuild }, [layer], expectations.source);
    return outcome(lost.length === 0, lost.length === 0 ? "same layer" : "new layer", limit, [originsIn(image).ofLayer(layer)], [layer]);
  },
});
