import { formatBytes } from "../size.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "total-size",
  practice: "small",
  title: "all layers",
  run({ image, expectations }) {
    return outcome(image.bytes <= expectations.totalBytes, formatBytes(image.bytes), `at most ${formatBytes(expectations.totalBytes)}`);
  },
});
