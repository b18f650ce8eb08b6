import { writeFileSync } from "node:fs";
import { generatedFiles } from "./generated.js";

/** Writes the JSON schemas, the headers of the checks' pages, the list of them, and the README's table of the practices. A test checks it. */
for (const [file, text] of await generatedFiles()) writeFileSync(file, text);
