import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { milliseconds, type Figure } from "./figure.js";

const rounds = 15;
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const plugin = new URL("../dist/index.js", import.meta.url).href;
const dockerfile = path("../../../reference-app/Dockerfile");
const importing = `import dockerfile from "${plugin}"; export default`;
const emptyConfig = "ESLint, an empty config, a JavaScript file";
const withoutRules = "ESLint, the plugin without rules";

/** The file is the reference Dockerfile or one beside the config. */
type Candidate = readonly [name: string, config: string, file: string, aim?: string];

const candidates: readonly Candidate[] = [
  [emptyConfig, "export default [{}];", "a.js"],
  // With the first rule, whichever it is, ESLint loads its validator of options.
  ["ESLint, one rule of its own, that file", 'export default [{ rules: { "no-debugger": 2 } }];', "a.js"],
  // What others' presets take to start, so that ours can be told from what ESLint takes for any.
  [
    "js/recommended of ESLint, that file",
    `import js from "${import.meta.resolve("@eslint/js")}"; export default [js.configs.recommended];`,
    "a.js",
  ],
  [
    "css/recommended of ESLint, a style sheet",
    `import css from "${import.meta.resolve("@eslint/css")}"; export default [{ files: ["**/*.css"], plugins: { css }, language: "css/css", ...css.configs.recommended }];`,
    "a.css",
  ],
  [withoutRules, `${importing} (({ files, plugins, language }) => [{ files, plugins, language }])(dockerfile.configs.all);`, dockerfile],
  ...["practices", "recommended", "strict", "all"].map((preset): Candidate => [
    preset,
    `${importing} [dockerfile.configs.${preset}];`,
    dockerfile,
    "at most 1.3",
  ]),
];

/** In milliseconds. */
function processorTime(config: string, file: string): number {
  const words = [path("../../../node_modules/eslint/bin/eslint.js"), "--config", config, file];
  const { output, status } = spawnSync(process.execPath, ["--require", path("processor-time.cjs"), ...words], {
    cwd: join(file, ".."),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  if (status !== 0 && status !== 1) throw new Error(output[2] ?? "ESLint does not start.");
  return Number(output[3]) / 1000;
}

/**
 * What ESLint takes to lint the reference Dockerfile in a process of its own, beside ESLint on one small JavaScript file. Processor time, since
 * other programs do not lengthen it; round by round in turn, and the least of each counts.
 */
export function startup(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "startup-"));
  try {
    writeFileSync(join(folder, "a.js"), "export const a = 1;\n");
    writeFileSync(join(folder, "a.css"), "a { color: red; }\n");
    const started = candidates.map(([name, config, file, aim], index) => {
      const configFile = join(folder, `${index}.config.mjs`);
      writeFileSync(configFile, config);
      return { name, aim, configFile, file: file === dockerfile ? file : join(folder, file), least: Infinity };
    });
    for (let round = 0; round < rounds; round++) {
      for (const each of started) each.least = Math.min(each.least, processorTime(each.configFile, each.file));
    }
    const leastOf = (wanted: string): number => started.find(({ name }) => name === wanted)?.least ?? Number.NaN;
    return started.flatMap(({ name, aim, least }) =>
      [emptyConfig, ...(aim === undefined ? [] : [withoutRules])]
        .filter((peer) => peer !== name)
        .map((peer) => ({
          measured: aim === undefined ? name : `${name}, the reference Dockerfile, a process of its own`,
          value: milliseconds(least),
          peer,
          ratio: `${(least / leastOf(peer)).toFixed(2)} times the time`,
          aim,
        })),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
