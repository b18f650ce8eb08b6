import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * What ESLint takes to lint the reference Dockerfile in a process of its own, beside ESLint on one small JavaScript file. Processor time, since
 * other programs do not lengthen it; round by round in turn, and the least of each counts.
 */
const rounds = 15;
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const plugin = new URL("../dist/index.js", import.meta.url).href;
const dockerfile = path("../../../reference-app/Dockerfile");
const folder = mkdtempSync(join(tmpdir(), "startup-"));
const script = join(folder, "a.js");
writeFileSync(script, "export const a = 1;\n");
const sheet = join(folder, "a.css");
writeFileSync(sheet, "a { color: red; }\n");

function peer(name: string): string {
  return import.meta.resolve(name);
}

const preset = (name: string): [config: string, file: string] => [
  `import dockerfile from "${plugin}"; export default [dockerfile.configs.${name}];`,
  dockerfile,
];
const candidates: Record<string, [config: string, file: string]> = {
  "ESLint, an empty config, a JavaScript file": ["export default [{}];", script],
  // With the first rule, whichever it is, ESLint loads its validator of options.
  "ESLint, one rule of its own, that file": ['export default [{ rules: { "no-debugger": 2 } }];', script],
  // What others' presets take to start, so that ours can be told from what ESLint takes for any.
  "js/recommended of ESLint, that file": [`import js from "${peer("@eslint/js")}"; export default [js.configs.recommended];`, script],
  "css/recommended of ESLint, a style sheet": [
    `import css from "${peer("@eslint/css")}"; export default [{ files: ["**/*.css"], plugins: { css }, language: "css/css", ...css.configs.recommended }];`,
    sheet,
  ],
  "practices, the reference Dockerfile": preset("practices"),
  "recommended, the reference Dockerfile": preset("recommended"),
  "strict, the reference Dockerfile": preset("strict"),
  "all, the reference Dockerfile": preset("all"),
};

/** Milliseconds. */
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

try {
  const configs = Object.entries(candidates).map(([name, [config, file]], index) => {
    const configFile = join(folder, `${index}.config.mjs`);
    writeFileSync(configFile, config);
    return { name, file, configFile, times: [] as number[] };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { configFile, file, times } of configs) times.push(processorTime(configFile, file));
  }
  const [empty = 1, oneRule = 1] = configs.map(({ times }) => Math.min(...times));
  console.log(`Start to end of one process, Node ${process.versions.node}, the least of ${rounds} rounds`);
  for (const { name, times } of configs) {
    const least = Math.min(...times);
    const ratios = `${(least / empty).toFixed(2)} of an empty config, ${(least / oneRule).toFixed(2)} of one rule`;
    console.log(`${name.padEnd(44)} ${least.toFixed(0).padStart(5)} ms   ${ratios}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
