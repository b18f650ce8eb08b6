import { ownLayers } from "../image.js";
import { stackOf } from "../layer-stack.js";
import { originsIn } from "../origins.js";
import { quantity } from "../quantity.js";
import { formatBytes } from "../size.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "no-late-cleanup",
  practice: 8,
  title: "nothing removed in a later layer",
  rules: ["no-cleanup-in-later-layer", "require-apk-virtual-cleanup"],
  run({ image }) {
    // A file of the base that is hidden is not the app's.
    const removed = stackOf(ownLayers(image)).hidden.filter(({ how }) => how === "removed");
    const origins = originsIn(image);
    const bytes = removed.reduce((total, file) => total + file.bytes, 0);
    return outcome(
      removed.length === 0,
      removed.length === 0 ? "nothing hidden" : `${quantity(removed.length, "file")}, ${formatBytes(bytes)}, still in a lower layer`,
      "none",
      removed.map(({ path, from, by }) => `/${path}, from ${origins.ofLayer(from)}, removed by ${origins.ofLayer(by)}`),
      removed.map(({ by }) => by),
    );
  },
});
