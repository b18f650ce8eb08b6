import { dependencyLayer } from "../python.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "dependencies-reused",
  practice: 5,
  title: "a changed app keeps its dependencies",
  async run({ image, expectations, rebuild }) {
    const limit = "same layer";
    const layer = dependencyLayer(image);
    if (layer === null) return outcome(false, "no layer holds packages", limit);
    const reused = (await rebuild(expectations.source)).includes(layer.diffId);
    return outcome(reused, reused ? "same layer" : "new layer", limit, [layer.createdBy]);
  },
});
