import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { closest } from "fastest-levenshtein";
import { z } from "zod";
import { defaultExpectations, type Expectations } from "./expectations.js";
import { Failure } from "./failure.js";
import { parseBytes } from "./size.js";

/** The names that a configuration may have, beside the app's Dockerfile. The first one found counts. */
export const configNames = ["conformance.config.js", "conformance.config.mjs", "conformance.config.ts", "conformance.config.json"] as const;

const bytes = z
  .union([z.number().int().nonnegative(), z.string().refine((text) => parseBytes(text) !== null)])
  .describe('Bytes as a number, or with a decimal unit: "60 MB".');
const seconds = z
  .union([z.number().nonnegative(), z.string().regex(/^\d+(?:\.\d+)? ?(?:ms|s|min)$/)])
  .describe('Seconds as a number, or with a unit: "3 s".');
const path = z.string().min(1);
const date = z.iso.date();

const waiver = z.strictObject({
  check: z.string().describe("The name of the check that may fail."),
  reason: z.string().min(1).describe("Why, for whoever reads the report."),
  until: date.describe("The last day on which it counts: 2027-01-31."),
});

/** What a configuration file may say. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe("Where editors find this schema."),
  base: z.string().optional().describe("The reference that FROM must name, with its full tag."),
  distribution: z.string().optional().describe("ID in the base's os-release."),
  user: z.string().optional().describe("Name of the user that the app runs as."),
  port: z.number().int().min(1).max(65_535).optional().describe("TCP port that the app answers on."),
  files: z.array(path).optional().describe("The app's files in the working directory: exactly these belong there."),
  source: path.optional().describe("The one of them that changes with every change of the app."),
  dependencies: path.optional().describe("The one of them that lists the dependencies."),
  ownLayers: z.number().int().nonnegative().optional().describe("Own layers with content, at most."),
  totalBytes: bytes.optional(),
  ownBytes: bytes.optional(),
  memoryBytes: bytes.optional(),
  answerSeconds: seconds.optional(),
  buildSeconds: seconds.optional(),
  stopSeconds: seconds.optional(),
  checks: z
    .record(z.string(), z.enum(["on", "warn", "off"]))
    .optional()
    .describe("By the name of a check: whether it counts, is shown only, or is not made."),
  waivers: z.array(waiver).optional().describe("Checks that may fail for a while."),
});

/** A configuration as it is written. */
export type ConformanceConfig = z.input<typeof configSchema>;

/** A check that may fail until a day. */
export type Waiver = z.infer<typeof waiver>;

/** A configuration as it is used. */
export interface Settings {
  readonly expectations: Expectations;
  /** By the name of a check; `on` where none is given. */
  readonly checks: Readonly<Record<string, "on" | "warn" | "off">>;
  readonly waivers: readonly Waiver[];
}

/** Types a configuration in its file. */
export function defineConformance(config: ConformanceConfig): ConformanceConfig {
  return config;
}

/**
 * The configuration beside an app's Dockerfile; without one the defaults.
 *
 * @param checkNames the names of all checks
 * @throws Failure (2) with one sentence for the first thing that is wrong in it: the file, the place, what is asked for
 */
export async function loadSettings(directory: string, checkNames: readonly string[]): Promise<Settings> {
  for (const name of configNames) {
    const config = await readConfig(join(directory, name), name);
    if (config !== undefined) return settingsOf(config, name, checkNames);
  }
  return settingsOf({}, "", checkNames);
}

async function readConfig(file: string, name: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Failure(`${name} cannot be read: ${(error as Error).message}.`, 2, { cause: error });
  }
  try {
    if (name.endsWith(".json")) return JSON.parse(text);
    const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
    if (module.default === undefined) throw new Error("it has no default export");
    return module.default;
  } catch (error) {
    // Node strips types by itself from 22.18 on.
    const advice =
      (error as NodeJS.ErrnoException).code === "ERR_UNKNOWN_FILE_EXTENSION"
        ? `Node ${process.versions.node} reads no TypeScript: write it in JavaScript`
        : (error as Error).message;
    throw new Failure(`${name} cannot be loaded: ${advice}.`, 2, { cause: error });
  }
}

/**
 * Checks a configuration and fills in the defaults.
 *
 * @throws Failure (2) as `loadSettings` does
 */
export function settingsOf(config: unknown, name: string, checkNames: readonly string[]): Settings {
  const parsed = configSchema.safeParse(config);
  if (!parsed.success) throw new Failure(`${name}: ${sentence(parsed.error.issues)}`, 2);
  const { checks = {}, waivers = [], ...own } = parsed.data;
  const named = [
    ...Object.keys(checks).map((check) => [`checks.${check}`, check] as const),
    ...waivers.map(({ check }, index) => [`waivers[${index}].check`, check] as const),
  ];
  for (const [place, check] of named) {
    if (!checkNames.includes(check))
      throw new Failure(`${name}: ${place} is no check. Did you mean "${closest(check, [...checkNames])}"?`, 2);
  }
  const expectations: Record<string, unknown> = { ...defaultExpectations };
  for (const [key, value] of Object.entries(own)) {
    if (value !== undefined)
      expectations[key] = key.endsWith("Bytes") || key.endsWith("Seconds") ? amount(value as string | number) : value;
  }
  return { expectations: expectations as unknown as Expectations, checks, waivers };
}

const secondsOf: Readonly<Record<string, number>> = { ms: 1e-3, s: 1, min: 60 };

/** A number with a unit in bytes or seconds. */
function amount(value: string | number): number {
  if (typeof value === "number") return value;
  const bytesGiven = parseBytes(value);
  if (bytesGiven !== null) return bytesGiven;
  const [, number = "0", unit = "s"] = /^([\d.]+) ?([a-z]+)$/.exec(value) ?? [];
  return Number(number) * (secondsOf[unit] ?? 1);
}

/** The first issue in words. */
function sentence([issue]: readonly z.core.$ZodIssue[]): string {
  if (issue === undefined) return "it is not understood.";
  const place = issue.path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
  if (issue.code === "unrecognized_keys") {
    const known = place.startsWith("waivers") ? Object.keys(waiver.shape) : Object.keys(configSchema.shape);
    const [key = ""] = issue.keys;
    return `${place === "" ? "" : `${place}.`}${key} is no setting. Did you mean "${closest(key, known)}"?`;
  }
  return place === "" ? `it must export an object of settings.` : `${place} ${requirement(place, issue)}`;
}

function requirement(place: string, { message }: z.core.$ZodIssue): string {
  const [key = ""] = place.split(/[.[]/, 1);
  const unit = unitOf(key);
  if (unit !== null) return `is of another form. ${unit.description ?? ""}`;
  const fields: Readonly<Record<string, z.ZodType>> = configSchema.shape;
  return `is wrong: ${message.charAt(0).toLowerCase()}${message.slice(1)}. ${fields[key]?.description ?? ""}`.trimEnd();
}

/** The form of the values of a setting that has a unit, by the end of its name; null for any other. */
function unitOf(key: string): z.ZodType | null {
  return key.endsWith("Bytes") ? bytes : key.endsWith("Seconds") ? seconds : null;
}
