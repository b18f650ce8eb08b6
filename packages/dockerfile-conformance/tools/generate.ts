import { writeFileSync } from "node:fs";
import { schemaFiles } from "./schemas.js";

/** Writes the JSON schemas. A test checks that they are current. */
for (const [file, text] of await schemaFiles()) writeFileSync(file, text);
