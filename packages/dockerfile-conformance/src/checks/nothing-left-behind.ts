import { ownLayers } from "../image.js";
import { leftover } from "../leftovers.js";
import { originsIn } from "../origins.js";
import { quantity } from "../quantity.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "nothing-left-behind",
  practice: 8,
  title: "nothing left behind in any layer",
  rules: ["require-package-cache-clean", "no-unnecessary-files"],
  run({ image }) {
    const origins = originsIn(image);
    const found = ownLayers(image).flatMap((layer) =>
      layer.entries.flatMap((entry) => {
        const kind = entry.type === "directory" || entry.type === "whiteout" || entry.type === "opaque" ? null : leftover(entry.path);
        return kind === null ? [] : [{ kind, layer, path: entry.path }];
      }),
    );
    const kinds = [...new Set(found.map(({ kind }) => kind))].join(", ");
    return outcome(
      found.length === 0,
      found.length === 0 ? "no leftover" : `${quantity(found.length, "file")}: ${kinds}`,
      "none",
      found.map(({ layer, path }) => `/${path}, from ${origins.ofLayer(layer)}`),
      found.map(({ layer }) => layer),
    );
  },
});
