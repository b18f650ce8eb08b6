import { stackOf } from "../layer-stack.js";
import { originsIn } from "../origins.js";
import { quantity } from "../quantity.js";
import { defineCheck, outcome } from "./check.js";

/** The bits that give whoever runs a file its owner's or its group's rights. */
const setuid = 0o4000;
const setgid = 0o2000;

export default defineCheck({
  name: "no-setuid",
  practice: "privileges",
  title: "no setuid or setgid file of its own",
  rules: ["no-setuid-files"],
  run({ image, expectations }) {
    const allowed = new Set(expectations.setuid);
    const origins = originsIn(image);
    const found = [...stackOf(image.layers).visible.values()].flatMap(({ entry: { mode, path, type }, layer }) => {
      const isSet = (type === "file" || type === "hardlink") && (mode & (setuid | setgid)) !== 0;
      if (!isSet || layer.fromBase || allowed.has(`/${path}`)) return [];
      return [{ layer, text: `/${path}, ${(mode & setuid) === 0 ? "setgid" : "setuid"}, from ${origins.ofLayer(layer)}` }];
    });
    const limit = allowed.size === 0 ? "none" : `none but ${[...allowed].join(", ")}`;
    return outcome(
      found.length === 0,
      quantity(found.length, "file"),
      limit,
      found.map(({ text }) => text),
      found.map(({ layer }) => layer),
    );
  },
});
