import { formatBytes, formatPercent } from "../size.js";
import { wastedFiles } from "../wasted-files.js";
import { defineCheck, outcome } from "./check.js";

const floor = 1_000_000;
const part = 0.05;

export default defineCheck({
  name: "wasted-bytes",
  practice: 8,
  title: "little is written twice",
  run({ image }) {
    const wasted = wastedFiles(image);
    const bytes = wasted.reduce((sum, file) => sum + file.bytes, 0);
    const share = image.bytes === 0 ? 0 : bytes / image.bytes;
    return outcome(
      // A small part of a large image and a large part of a tiny one are both nothing.
      bytes <= floor || share <= part,
      `${formatBytes(bytes)}, ${formatPercent(share)}`,
      `${formatBytes(floor)} or ${formatPercent(part)}`,
      wasted.map(
        ({ by, bytes: size, from, how, path }) =>
          `/${path}, ${formatBytes(size)}, from ${from.createdBy || "the base"}, ${how} by ${by.createdBy}`,
      ),
    );
  },
});
