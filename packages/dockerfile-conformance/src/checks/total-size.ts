import { formatBytes } from "../size.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "total-size",
  practice: "small",
  title: "all layers",
  rules: ["prefer-minimal-base-image", "no-copy-entire-context", "require-package-cache-clean"],
  run({ image, expectations }) {
    return outcome(image.bytes <= expectations.totalBytes, formatBytes(image.bytes), `at most ${formatBytes(expectations.totalBytes)}`);
  },
});
