import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "effective-user",
  practice: 3,
  title: "what `id` says in the container",
  rules: ["no-root-user", "require-user", "require-user-created"],
  async run({ expectations, run }) {
    const app = await run();
    const { stdout, stderr, exitCode } = await app.exec(["id"]);
    // uid=10001(nonroot) gid=10001(nonroot) groups=...
    const [, uid, name = "without a name"] = /^uid=(\d+)(?:\(([^)]*)\))?/.exec(stdout) ?? [];
    const measured = uid === undefined ? `id failed with exit code ${exitCode}` : `${name}, uid ${uid}`;
    return outcome(
      name === expectations.user && Number(uid) > 0,
      measured,
      `${expectations.user}, not uid 0`,
      [stderr.trim()].filter(Boolean),
      ["USER"],
    );
  },
});
