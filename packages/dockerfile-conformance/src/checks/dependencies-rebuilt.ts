import { dependencyLayer } from "../python.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "dependencies-rebuilt",
  practice: 5,
  title: "changed dependencies are installed",
  async run({ image, expectations, rebuild }) {
    const limit = "new layer";
    const layer = dependencyLayer(image);
    if (layer === null) return outcome(false, "no layer holds packages", limit);
    const reused = (await rebuild(expectations.dependencies)).includes(layer.diffId);
    return outcome(!reused, reused ? "same layer" : "new layer", limit, [layer.createdBy]);
  },
});
