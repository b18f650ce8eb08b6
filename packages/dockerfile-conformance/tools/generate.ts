import { writeFileSync } from "node:fs";
import { generatedFiles } from "./generated.js";

/** Writes the JSON schemas, the headers of the checks' pages and the list of them. A test checks that they are current. */
for (const [file, text] of await generatedFiles()) writeFileSync(file, text);
