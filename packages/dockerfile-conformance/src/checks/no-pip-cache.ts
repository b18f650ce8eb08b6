import { ownLayers } from "../image.js";
import { formatBytes } from "../size.js";
import { isPipCache } from "../leftovers.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "no-pip-cache",
  practice: 7,
  title: "no pip cache in any layer",
  run({ image }) {
    const cached = ownLayers(image).flatMap((layer) =>
      layer.entries.filter((entry) => entry.type === "file" && isPipCache(entry.path)).map((entry) => ({ ...entry, layer })),
    );
    const bytes = cached.reduce((total, entry) => total + entry.size, 0);
    const measured = cached.length === 0 ? "no cached file" : `${cached.length} cached files, ${formatBytes(bytes)}`;
    return outcome(
      cached.length === 0,
      measured,
      "none",
      cached.map((entry) => `/${entry.path} (${entry.layer.createdBy})`),
    );
  },
});
