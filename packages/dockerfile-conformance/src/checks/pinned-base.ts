import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "pinned-base",
  practice: 1,
  title: "built on the pinned base",
  rules: ["no-latest-tag", "require-base-image-tag"],
  run({ image, expectations }) {
    const { base, onBase } = image;
    const measured = onBase ? base.reference : `${base.reference}, but its layers are not the image's first`;
    return outcome(onBase && base.reference === expectations.base, measured, expectations.base, [], ["FROM"]);
  },
});
