import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "stops-in-time",
  practice: "stop",
  isLast: true,
  title: "ends on SIGTERM by itself",
  rules: ["prefer-exec-form", "valid-stop-signal"],
  async run({ expectations, run }) {
    const limit = `exit code 0 within ${expectations.stopSeconds} s`;
    const app = await run();
    if ("missing" in app.answer) return outcome(false, `the app ${app.answer.missing}`, limit);
    const { seconds, exitCode } = await app.stop();
    return outcome(
      exitCode === 0 && seconds <= expectations.stopSeconds,
      `exit code ${exitCode} after ${seconds.toFixed(1)} s`,
      limit,
      [],
      ["CMD"],
    );
  },
});
