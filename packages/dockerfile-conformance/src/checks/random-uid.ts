import { defineCheck, outcome } from "./check.js";

/** Some platforms give each container a number of its own, in root's group: https://docs.openshift.com/container-platform/latest/openshift_images/create-images.html */
const user = "54321:0";

export default defineCheck({
  name: "random-uid",
  practice: 3,
  title: "answers as any user, too",
  rules: [],
  async run({ run, runAs }) {
    const limit = `HTTP < 500 as ${user}`;
    const own = await run();
    if ("missing" in own.answer) return outcome(false, "the app does not answer as its own user", limit);
    const app = await runAs(user);
    try {
      const { answer } = app;
      if ("status" in answer) return outcome(answer.status < 500, `HTTP ${answer.status}`, limit);
      return outcome(false, `the app ${answer.missing}`, limit, (await app.logs()).trimEnd().split("\n").slice(-5), ["USER"]);
    } finally {
      await app[Symbol.asyncDispose]();
    }
  },
});
