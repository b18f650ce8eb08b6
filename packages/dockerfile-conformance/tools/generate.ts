import { writeFileSync } from "node:fs";
import { generatedFiles } from "./generated.js";

/**
 * Writes the JSON schemas, the headers of the checks' pages, the list of them, the README's table of the practices, and the list of
 * licences. A test checks it.
 */
for (const [file, text] of await generatedFiles()) writeFileSync(file, text);
