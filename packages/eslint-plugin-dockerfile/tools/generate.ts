import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { generatedFiles } from "./generated.js";
import { packageFolder } from "./rule-files.js";

/** Writes the rule index, the rule table and the headers of the rule pages. A test checks that they are current. */
for (const [path, text] of await generatedFiles()) {
  const file = packageFolder + path;
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
