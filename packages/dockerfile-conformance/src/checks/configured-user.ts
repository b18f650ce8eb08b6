import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "configured-user",
  practice: 3,
  title: "the image's configured user",
  rules: ["no-root-user", "require-user", "require-user-name"],
  run({ image, expectations }) {
    const [name = ""] = image.config.user.split(":");
    // A number is a name by another way: effective-user resolves it.
    const passed = name === expectations.user || Number(name) > 0;
    return outcome(passed, name === "" ? "none, so root" : image.config.user, expectations.user, [], ["USER"]);
  },
});
