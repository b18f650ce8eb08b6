import { format, resolveConfig } from "prettier";
import { pageFiles } from "./check-pages.js";
import { licenceFile } from "./licences.js";
import { readmeWithPractices } from "./practice-table.js";
import { schemaFiles } from "./schemas.js";

/** Everything of this package that is made from its sources: each file and its whole text, laid out as all others. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [file, text] of [...schemaFiles(), ...pageFiles(), readmeWithPractices(), licenceFile()]) {
    files.set(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  }
  return files;
}
