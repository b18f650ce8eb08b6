import { existsSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, relative, resolve } from "node:path";
import { regularFile } from "../context/regular-file.js";
import type { DockerfileRule } from "../define-rule.js";
import { migrateHadolint, type Migration } from "./hadolint-config.js";
import { parseHadolintSettings } from "./hadolint-settings.js";

/** Where the command works and what it writes to. */
export interface Surroundings {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

const usage = `Usage: eslint-plugin-dockerfile migrate [file]

Writes an ESLint configuration that does what hadolint's does: the file named, or the first that hadolint would find.

Exit code 0: it is written; 2: usage, or a file that cannot be read or written.
`;

const configNames = ["js", "mjs", "cjs", "ts", "mts", "cts"].map((ending) => `eslint.config.${ending}`);

/** Runs the command line and returns the exit code: 0, or 2 where it was used wrongly or a file cannot be read or written. */
export function runCommand(args: readonly string[], rules: Readonly<Record<string, DockerfileRule>>, surroundings: Surroundings): number {
  const { print, printError } = surroundings;
  if (args.includes("--help") || args.includes("-h")) {
    print(usage);
    return 0;
  }
  const [command, file, ...extra] = args;
  const unknown = args.find((word) => word.startsWith("-")) ?? (command === "migrate" ? undefined : command);
  if (unknown !== undefined || command === undefined || extra.length > 0) {
    printError(`${unknown === undefined ? "" : `'${unknown}' is not known.\n`}${usage}`);
    return 2;
  }
  try {
    migrate(file, rules, surroundings);
    return 0;
  } catch (error) {
    printError(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function migrate(file: string | undefined, rules: Readonly<Record<string, DockerfileRule>>, { folder, env, print }: Surroundings): void {
  const source = file === undefined ? findSettings(folder, env) : resolve(folder, file);
  if (source !== undefined && !existsSync(source))
    throw new Error(`There is no ${relative(folder, source)}. Name hadolint's configuration file.`);
  const migration = migrateHadolint(source === undefined ? {} : read(source, folder), rules);
  const existing = configNames.find((name) => existsSync(join(folder, name)));
  const target = existing === undefined ? "eslint.config.mjs" : "eslint.dockerfile.config.mjs";
  if (existsSync(join(folder, target))) throw new Error(`${target} is there already. Remove it first, or move it away.`);
  // Not through a link that leads nowhere, which is no file that exists.
  writeFileSync(join(folder, target), configText(migration), { flag: "wx" });
  print(`${target} does what hadolint does ${source === undefined ? "without configuration" : `with ${relative(folder, source)}`}.\n`);
  if (existing !== undefined) print(`Add it to ${existing}: import dockerfile from "./${target}", and ...dockerfile among its objects.\n`);
  for (const note of migration.notes) print(`- ${note}\n`);
}

function read(path: string, folder: string): ReturnType<typeof parseHadolintSettings> {
  const name = relative(folder, path);
  const text = regularFile(path);
  if (text === null) throw new Error(`${name} cannot be read: it is no file of at most 1 MB, or not this user's to read.`);
  try {
    return parseHadolintSettings(text);
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The file that hadolint would read, in its order: https://github.com/hadolint/hadolint#configure */
function findSettings(folder: string, env: Surroundings["env"]): string | undefined {
  const home = env["HOME"] ?? homedir();
  const paths = [
    join(folder, ".hadolint"),
    join(env["XDG_CONFIG_HOME"] ?? join(home, ".config"), "hadolint"),
    join(home, ".hadolint", "hadolint"),
    join(home, ".hadolint", "config"),
    join(home, ".hadolint"),
  ];
  return paths.flatMap((path) => [`${path}.yaml`, `${path}.yml`]).find((path) => existsSync(path));
}

function configText({ languageOptions, settings, rules }: Migration): string {
  const parts = { languageOptions, settings, rules };
  const members = Object.entries(parts).flatMap(([key, value]) =>
    Object.keys(value).length === 0 ? [] : `    ${key}: ${JSON.stringify(value, null, 2).replaceAll("\n", "\n    ")},\n`,
  );
  return `import dockerfile from "eslint-plugin-dockerfile";
import { defineConfig } from "eslint/config";

export default defineConfig([
  dockerfile.configs.hadolint,
  {
    files: dockerfile.configs.hadolint.files,
    // A comment for hadolint may be about what no rule answers.
    linterOptions: { reportUnusedDisableDirectives: "off" },
${members.join("")}  },
]);
`;
}
