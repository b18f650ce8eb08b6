import type { Image } from "../image.js";
import { type HiddenFile, stackOf } from "../layer-stack.js";
import { formatBytes, formatPercent } from "../size.js";
import { defineCheck, outcome } from "./check.js";

/** Files that a package manager writes anew with every package. */
const databases = /^(?:lib\/apk\/db\/|var\/lib\/dpkg\/|var\/lib\/rpm\/|usr\/lib\/sysimage\/rpm\/)/;

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

/** The largest first. What the base itself hides is not the app's; what the app hides of the base is. */
function wastedFiles({ layers }: Image): HiddenFile[] {
  const files = stackOf(layers).hidden.filter(({ by, bytes, path }) => bytes > 0 && !by.fromBase && !databases.test(path));
  return files.toSorted((one, other) => other.bytes - one.bytes);
}
