import { distributionOf } from "../distribution.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "alpine-base",
  practice: 1,
  title: "the base is Alpine, with apk",
  rules: ["prefer-minimal-base-image"],
  async run({ image, expectations, run }) {
    const limit = `ID=${expectations.distribution}, apk`;
    // A stand-in is not Alpine whatever its os-release says: neither its pass nor its failure would tell anything about the real base.
    if (image.base.standIn) return { status: "not-checked", measured: "stand-in base", limit };
    const app = await run();
    const distribution = (await distributionOf(app)) ?? "unknown";
    const apk = await app.exec(["apk", "--version"]);
    const measured = `ID=${distribution}, ${apk.exitCode === 0 ? "apk" : "no apk"}`;
    return outcome(distribution === expectations.distribution && apk.exitCode === 0, measured, limit, [], ["FROM"]);
  },
});
