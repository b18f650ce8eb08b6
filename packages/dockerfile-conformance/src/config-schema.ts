import { z } from "zod";
import type { Settings } from "./config.js";
import { durationPattern, parseSeconds } from "./duration.js";
import { defaultExpectations, type Expectations } from "./expectations.js";
import { absolutePath, expectedSchema } from "./expected.js";
import { Failure } from "./failure.js";
import { type ValueSource, valueOf } from "./secret-values.js";
import { isSecretVariable } from "./secrets.js";
import { parseBytes, sizePattern } from "./size.js";
import { nearestName } from "./suggestion.js";

const bytes = z
  .union([z.number().int().nonnegative(), z.string().regex(sizePattern)])
  .describe('Bytes as a number, or with a decimal unit: "60 MB".');
const seconds = z
  .union([z.number().nonnegative(), z.string().regex(durationPattern)])
  .describe('Seconds as a number, or with a unit: "3 s".');
const path = z.string().min(1);
const source = z
  .union([z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: path })])
  .describe('Where a value is that must not stand here: { "env": "NAME" }, or { "file": "a path in the app\'s folder" }.');
const variable = z
  .union([z.string(), source])
  .describe('A value, or where it is: { "env": "NAME" } or { "file": "a path" }. Reports then hide it.');
const date = z.iso.date();

/** What a configuration makes of a check. */
export const checkMode = z.enum(["on", "warn", "off"]);

export const waiver = z.strictObject({
  check: z.string().describe("The name of the check that may fail."),
  reason: z.string().min(1).describe("Why, for whoever reads the report."),
  until: date.describe("The last day on which it counts: 2027-01-31."),
});

/** What a configuration file may say. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe("Where editors find this schema."),
  dockerfile: path.optional().describe("Path of the Dockerfile in the app's folder."),
  target: z.string().optional().describe("The stage that makes the image."),
  buildArgs: z.record(z.string(), variable).optional().describe("Values for its ARGs."),
  secrets: z.record(z.string(), source).optional().describe("What RUN --mount=type=secret,id=... gets, by the id."),
  env: z.record(z.string(), variable).optional().describe("Variables that the app is run with."),
  base: z.string().optional().describe("The reference that FROM must name, with its full tag."),
  distribution: z.string().optional().describe("ID in the base's os-release."),
  user: z.string().optional().describe("Name of the user that the app runs as."),
  port: z.number().int().min(1).max(65_535).optional().describe("TCP port that the app answers on."),
  files: z.array(path).optional().describe("The app's files in the working directory: exactly these belong there."),
  source: path.optional().describe("The one of them that changes with every change of the app."),
  dependencies: path.optional().describe("The one of them that lists the dependencies."),
  ownLayers: z.number().int().nonnegative().optional().describe("Own layers with content, at most."),
  totalBytes: bytes.optional().describe("Size of all layers, uncompressed, at most."),
  ownBytes: bytes.optional().describe("Size of the own layers, uncompressed, at most."),
  efficiency: z.number().min(0).max(1).optional().describe("Share of the bytes of all files that is needed, at least."),
  setuid: z.array(absolutePath).optional().describe("Files that may be setuid or setgid, by their absolute paths."),
  memoryBytes: bytes.optional().describe("Memory limit of the hardened run."),
  answerSeconds: seconds.optional().describe("Time until the first answer, at most."),
  buildSeconds: seconds.optional().describe("Time that a build may take."),
  stopSeconds: seconds.optional().describe("Time from SIGTERM to the end, at most."),
  expected: expectedSchema.optional().describe("What else the app asks of its own image."),
  checks: z.record(z.string(), checkMode).optional().describe("By the name of a check: whether it counts, is shown only, or is not made."),
  waivers: z.array(waiver).optional().describe("Checks that may fail for a while."),
});

/**
 * Checks a configuration, fills in the defaults, and fetches the values that stand elsewhere.
 *
 * @param directory what paths in it are relative to
 * @throws Failure (2) as `loadSettings` does
 */
export function settingsOf(config: unknown, name: string, checkNames: readonly string[], directory = "."): Settings {
  const parsed = configSchema.safeParse(config, { reportInput: true });
  if (!parsed.success) throw new Failure(`${name}: ${sentence(parsed.error.issues)}`, 2);
  const { checks = {}, waivers = [], ...own } = parsed.data;
  const named = [
    ...Object.keys(checks).map((check) => [`checks.${check}`, check] as const),
    ...waivers.map(({ check }, index) => [`waivers[${index}].check`, check] as const),
  ];
  for (const [place, check] of named) {
    if (!checkNames.includes(check)) throw new Failure(`${name}: ${place} is no check.${didYouMean(check, checkNames)}`, 2);
  }
  const expectations: Record<string, unknown> = { ...defaultExpectations };
  for (const [key, value] of Object.entries(own)) {
    if (value !== undefined)
      expectations[key] = key.endsWith("Bytes") || key.endsWith("Seconds") ? amount(value as string | number) : value;
  }
  const secretValues: string[] = [];
  for (const key of ["buildArgs", "secrets", "env"] as const) {
    const given: Readonly<Record<string, ValueSource | string>> = own[key] ?? {};
    const values = Object.entries(given).map(([variable, value]) => {
      const text = valueOf(value, `${name}: ${key}.${variable}`, directory);
      if (typeof value !== "string" || isSecretVariable(variable, text)) secretValues.push(text);
      return [variable, text];
    });
    expectations[key] = Object.fromEntries(values);
  }
  for (const { env = {} } of own.expected?.commands ?? [])
    for (const [variable, value] of Object.entries(env)) if (isSecretVariable(variable, value)) secretValues.push(value);
  return { expectations: expectations as unknown as Expectations, checks, waivers, secretValues };
}

/** Bytes or seconds, of a text that the schema has let through. */
function amount(value: string | number): number {
  return typeof value === "number" ? value : (parseBytes(value) ?? parseSeconds(value) ?? Number.NaN);
}

/** The first issue in words. */
function sentence([issue]: readonly z.core.$ZodIssue[]): string {
  if (issue === undefined) return "it is not understood.";
  const place = issue.path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
  const schema = schemaAt(issue.path);
  if (issue.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    return `${place === "" ? "" : `${place}.`}${key} is no setting.${didYouMean(key, schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])}`;
  }
  if (place === "") return `it must export an object of settings.`;
  if (schema instanceof z.ZodUnion) return `${place} is of another form. ${descriptionOf(schema) ?? describedAt(issue.path)}`.trimEnd();
  const values = issue.code === "invalid_value" ? issue.values.map(String) : [];
  const message = `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
  return `${place} is wrong: ${message}. ${describedAt(issue.path)}`.trimEnd() + didYouMean(issue.input, values);
}

function didYouMean(given: unknown, known: readonly string[]): string {
  const name = typeof given === "string" ? nearestName(given, known) : null;
  return name === null ? "" : ` Did you mean "${name}"?`;
}

/** What the schema says of a place, or of the nearest one around it that it says something of. */
function describedAt(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "";
  return descriptionOf(wrappedSchemaAt(path)) ?? descriptionOf(schemaAt(path)) ?? describedAt(path.slice(0, -1));
}

function descriptionOf(schema: z.core.$ZodType | null): string | undefined {
  return schema === null ? undefined : z.globalRegistry.get(schema)?.description;
}

/** The part of the schema that a place belongs to, without what makes it optional; null where there is none. */
function schemaAt(path: readonly PropertyKey[]): z.core.$ZodType | null {
  let schema = wrappedSchemaAt(path);
  while (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) schema = schema.unwrap();
  return schema;
}

function wrappedSchemaAt(path: readonly PropertyKey[]): z.core.$ZodType | null {
  const key = path.at(-1);
  if (key === undefined) return configSchema;
  const around = schemaAt(path.slice(0, -1));
  if (around instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = around.shape;
    return shape[String(key)] ?? null;
  }
  if (around instanceof z.ZodArray) return around.element;
  return around instanceof z.ZodRecord ? around.valueType : null;
}
