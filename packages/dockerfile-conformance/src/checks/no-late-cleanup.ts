import { ownLayers } from "../image.js";
import { stackOf } from "../layer-stack.js";
import { formatBytes } from "../size.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "no-late-cleanup",
  practice: 8,
  title: "nothing removed in a later layer",
  run({ image }) {
    // A file of the base that is hidden is not the app's.
    const removed = stackOf(ownLayers(image)).hidden.filter(({ how }) => how === "removed");
    const bytes = removed.reduce((total, file) => total + file.bytes, 0);
    return outcome(
      removed.length === 0,
      removed.length === 0 ? "nothing hidden" : `${removed.length} files, ${formatBytes(bytes)}, still in a lower layer`,
      "none",
      removed.map(({ path, from, by }) => `/${path}, from ${from.createdBy}, removed by ${by.createdBy}`),
    );
  },
});
