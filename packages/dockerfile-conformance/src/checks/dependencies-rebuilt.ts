import { dependencyLayer } from "../python.js";
import { originsIn } from "../origins.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "dependencies-rebuilt",
  practice: 5,
  title: "changed dependencies are installed",
  rules: [],
  async run({ image, expectations, rebuild }) {
    const limit = "new layer";
    const layer = dependencyLayer(image);
    if (layer === null) return outcome(false, "no layer holds packages", limit);
    const reused = (await rebuild(expectations.dependencies)).includes(layer.diffId);
    return outcome(!reused, reused ? "same layer" : "new layer", limit, [originsIn(image).ofLayer(layer)], [layer]);
  },
});
