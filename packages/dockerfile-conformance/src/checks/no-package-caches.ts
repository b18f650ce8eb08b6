import { ownLayers } from "../image.js";
import { packageCache } from "../leftovers.js";
import { formatBytes } from "../size.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "no-package-caches",
  practice: 7,
  title: "no package cache in any layer",
  run({ image }) {
    const cached = ownLayers(image).flatMap(({ createdBy, entries }) =>
      entries.flatMap(({ path, size, type }) => {
        const manager = type === "file" ? packageCache(path) : null;
        return manager === null ? [] : [{ path, size, manager, createdBy }];
      }),
    );
    const bytes = cached.reduce((total, { size }) => total + size, 0);
    const managers = [...new Set(cached.map(({ manager }) => manager))].join(", ");
    const measured = cached.length === 0 ? "no cached file" : `${cached.length} files of ${managers}, ${formatBytes(bytes)}`;
    return outcome(
      cached.length === 0,
      measured,
      "none",
      cached.map(({ path, createdBy }) => `/${path} (${createdBy})`),
    );
  },
});
