import { originsIn } from "../origins.js";
import { formatBytes, formatPercent } from "../size.js";
import { wastedFiles } from "../wasted-files.js";
import { defineCheck, outcome } from "./check.js";

const floor = 1_000_000;
const part = 0.05;

export default defineCheck({
  name: "wasted-bytes",
  practice: 8,
  title: "little is written twice",
  rules: ["no-cleanup-in-later-layer"],
  run({ image }) {
    const wasted = wastedFiles(image);
    const origins = originsIn(image);
    const bytes = wasted.reduce((sum, file) => sum + file.bytes, 0);
    const share = image.bytes === 0 ? 0 : bytes / image.bytes;
    return outcome(
      // A small part of a large image and a large part of a tiny one are both nothing.
      bytes <= floor || share <= part,
      `${formatBytes(bytes)}, ${formatPercent(share)}`,
      `${formatBytes(floor)} or ${formatPercent(part)}`,
      wasted.map(
        ({ by, bytes: size, from, how, path }) =>
          `/${path}, ${formatBytes(size)}, from ${origins.ofLayer(from)}, ${how} by ${origins.ofLayer(by)}`,
      ),
      wasted.map(({ by }) => by),
    );
  },
});
