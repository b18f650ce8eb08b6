import { defineCheck, outcome } from "./check.js";

/** The image's own HEALTHCHECK, asked more often than it says. */
export default defineCheck({
  name: "becomes-healthy",
  practice: "stop",
  title: "its HEALTHCHECK finds it healthy",
  rules: ["valid-healthcheck", "require-healthcheck"],
  async run({ expectations, image, run }) {
    const limit = "healthy, where the image says how to tell";
    const test = image.config.healthcheck;
    if (test === null || test[0] === "NONE") return outcome(true, "no HEALTHCHECK", limit);
    const app = await run();
    const { status, output } = await app.health(expectations.answerSeconds);
    return outcome(status === "healthy", status, limit, output.trim() === "" ? [] : output.trim().split("\n").slice(-5), ["HEALTHCHECK"]);
  },
});
