import { formatBytes } from "../size.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "own-size",
  practice: "small",
  title: "the app's own layers",
  rules: ["no-copy-entire-context", "require-package-cache-clean", "require-no-install-recommends"],
  run({ image, expectations }) {
    return outcome(image.ownBytes <= expectations.ownBytes, formatBytes(image.ownBytes), `at most ${formatBytes(expectations.ownBytes)}`);
  },
});
