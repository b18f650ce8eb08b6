import { ownLayers } from "../image.js";
import { packageCache } from "../leftovers.js";
import { originsIn } from "../origins.js";
import { quantity } from "../quantity.js";
import { formatBytes } from "../size.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "no-package-caches",
  practice: 7,
  title: "no package cache in any layer",
  rules: ["require-pip-no-cache-dir", "require-apk-no-cache", "require-apt-lists-cleanup", "require-package-cache-clean"],
  run({ image }) {
    const origins = originsIn(image);
    const cached = ownLayers(image).flatMap((layer) =>
      layer.entries.flatMap(({ path, size, type }) => {
        const manager = type === "file" ? packageCache(path) : null;
        return manager === null ? [] : [{ path, size, manager, layer }];
      }),
    );
    const bytes = cached.reduce((total, { size }) => total + size, 0);
    const managers = [...new Set(cached.map(({ manager }) => manager))].join(", ");
    const measured = cached.length === 0 ? "no cached file" : `${quantity(cached.length, "file")} of ${managers}, ${formatBytes(bytes)}`;
    return outcome(
      cached.length === 0,
      measured,
      "none",
      cached.map(({ layer, path }) => `/${path}, from ${origins.ofLayer(layer)}`),
      cached.map(({ layer }) => layer),
    );
  },
});
