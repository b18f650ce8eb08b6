import { accountsIn } from "../accounts.js";
import { stackOf, textAt } from "../layer-stack.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "no-empty-password",
  practice: "privileges",
  title: "no account without a password",
  rules: ["no-empty-password"],
  run({ image }) {
    const { visible } = stackOf(image.layers);
    // An empty field in either file lets in whoever knows the name; a locked account has a star or an exclamation mark.
    const open = ["etc/passwd", "etc/shadow"].flatMap((file) =>
      accountsIn(textAt(visible, file) ?? "").flatMap(({ name, password }) => (password === "" ? [`${name} in /${file}`] : [])),
    );
    return outcome(open.length === 0, open.length === 0 ? "no account" : open.join(", "), "none");
  },
});
