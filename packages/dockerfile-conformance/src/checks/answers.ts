import { defineCheck, outcome } from "./check.js";

/** Enough for a Python traceback. */
const logLines = 20;

export default defineCheck({
  name: "answers",
  practice: 6,
  title: "the port answers from outside",
  rules: [],
  async run({ expectations, run }) {
    const limit = `HTTP < 500 in ${expectations.answerSeconds} s`;
    const app = await run();
    const { answer } = app;
    const passed = "status" in answer && answer.status < 500;
    const measured = "status" in answer ? `HTTP ${answer.status} after ${answer.seconds.toFixed(1)} s` : `the app ${answer.missing}`;
    if (passed) return outcome(true, measured, limit);
    const log = (await app.logs()).trimEnd();
    return outcome(false, measured, limit, log === "" ? ["its log is empty"] : log.split(/\r?\n/).slice(-logLines), ["CMD"]);
  },
});
