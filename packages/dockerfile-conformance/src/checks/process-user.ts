import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "process-user",
  practice: 3,
  title: "the user of PID 1, hardened",
  rules: ["no-root-user", "require-user"],
  async run({ run }) {
    const app = await run();
    const { stdout } = await app.exec(["cat", "/proc/1/status"]);
    // Real, effective, saved and file system uid: a process can come back to each of them.
    const uids = /^Uid:(.*)$/m.exec(stdout)?.[1]?.trim().split(/\s+/) ?? [];
    const passed = uids.length > 0 && !uids.includes("0");
    return outcome(passed, uids.length > 0 ? `uid ${[...new Set(uids)].join(", ")}` : "unreadable", "not uid 0", [], ["USER"]);
  },
});
