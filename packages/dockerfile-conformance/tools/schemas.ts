import { fileURLToPath } from "node:url";
import { z } from "zod";
import { checks } from "../src/checks/index.js";
import { checkMode, configSchema } from "../src/config-schema.js";
import { jsonReportSchema } from "../src/report/schema.js";

const folder = fileURLToPath(new URL("../schema/", import.meta.url));

/** The JSON schemas of the configuration and of the JSON report: each file and its whole text. */
export function schemaFiles(): Map<string, string> {
  const name = z.enum(checks.map((check) => check.name));
  // The checks read no configuration themselves, so that it cannot name them.
  const { checks: modes } = configSchema.shape;
  const config = configSchema.extend({
    checks: z
      .partialRecord(name, checkMode)
      .optional()
      .describe(modes.description ?? ""),
  });
  const files = new Map<string, string>();
  for (const [file, schema] of [
    ["config.schema.json", z.toJSONSchema(config, { io: "input" })],
    // Only TypeScript has a use for it.
    ["report.schema.json", z.toJSONSchema(jsonReportSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly })],
  ] as const) {
    files.set(`${folder}${file}`, JSON.stringify(schema));
  }
  return files;
}
