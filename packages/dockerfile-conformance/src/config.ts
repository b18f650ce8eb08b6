import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { z } from "zod";
import type { checkMode, configSchema, waiver } from "./config-schema.js";
import type { Expectations } from "./expectations.js";
import { Failure } from "./failure.js";

/** The names that a configuration may have, beside the app's Dockerfile. The first one found counts. */
export const configNames = ["conformance.config.js", "conformance.config.mjs", "conformance.config.ts", "conformance.config.json"] as const;

/** A configuration as it is written. */
export type ConformanceConfig = z.input<typeof configSchema>;

/** A check that may fail until a day. */
export type Waiver = z.output<typeof waiver>;

/** A configuration as it is used. */
export interface Settings {
  readonly expectations: Expectations;
  /** By the name of a check; `on` where none is given. */
  readonly checks: Readonly<Record<string, z.output<typeof checkMode>>>;
  readonly waivers: readonly Waiver[];
  /** Values that no report and no line of progress may show. */
  readonly secretValues?: readonly string[];
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
  // Loaded where it is used: reading an image needs no configuration, and takes less time than to load what checks one.
  const { settingsOf } = await import("./config-schema.js");
  for (const name of configNames) {
    const config = await readConfig(join(directory, name), name);
    if (config !== undefined) return settingsOf(config, name, checkNames, directory);
  }
  return settingsOf({}, "", checkNames);
}

const sizeLimit = 1_000_000;

async function readConfig(file: string, name: string): Promise<unknown> {
  let text: string;
  try {
    const facts = await stat(file);
    // A pipe would keep the run waiting, a device never end.
    if (!facts.isFile() || facts.size > sizeLimit) throw new Failure(`${name} is no file of at most 1 MB.`, 2);
    text = await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Failure) throw error;
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
