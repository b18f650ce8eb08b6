import { efficiencyOf } from "../efficiency.js";
import { formatPercent } from "../size.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "efficiency",
  practice: "small",
  title: "the share of bytes that is needed",
  rules: ["no-cleanup-in-later-layer"],
  run({ image, expectations }) {
    const efficiency = efficiencyOf(image);
    return outcome(efficiency >= expectations.efficiency, formatPercent(efficiency), `at least ${formatPercent(expectations.efficiency)}`);
  },
});
