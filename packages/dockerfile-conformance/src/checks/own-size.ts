import { formatBytes } from "../size.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "own-size",
  practice: "small",
  title: "the app's own layers",
  run({ image, expectations }) {
    return outcome(image.ownBytes <= expectations.ownBytes, formatBytes(image.ownBytes), `at most ${formatBytes(expectations.ownBytes)}`);
  },
});
