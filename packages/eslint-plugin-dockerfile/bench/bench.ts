import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { ESLint } from "eslint";
import { realisticDockerfile } from "../../dockerfile-syntax/bench/realistic-dockerfiles.js";
import { hadolint, npmPeers } from "./peers.js";

// As it is published: tsx would run the sources, and with calls in them that name every function.
const { default: dockerfile } = (await import(
  new URL("../dist/index.js", import.meta.url).href
)) as typeof import("eslint-plugin-dockerfile");

/**
 * Compares the plugin with other linters on the same generated files in the same run, round by round in turn. Every figure is a median;
 * what counts is the ratio of a pair.
 */
const rounds = 5;
const folder = mkdtempSync(join(tmpdir(), "bench-"));
process.on("exit", () => {
  rmSync(folder, { recursive: true, force: true });
});

const texts = Array.from({ length: 1000 }, (_, seed) => realisticDockerfile(seed));
const paths = texts.map((text, index) => {
  mkdirSync(join(folder, String(index)));
  const path = join(folder, String(index), "Dockerfile");
  writeFileSync(path, text);
  return path;
});

const { all } = dockerfile.configs;

async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The median of each candidate, in milliseconds, measured round by round. */
async function medians<Name extends string>(candidates: Record<Name, () => unknown>): Promise<Record<Name, number>> {
  const names = Object.keys(candidates) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) times.get(name)?.push(await time(candidates[name]));
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)])) as Record<Name, number>;
}

/** Milliseconds that a run took: of the clock, and of the processor on all its cores together. */
interface Cost {
  readonly clock: number;
  readonly processor: number;
}

/** The median of each. */
function medianCost(costs: readonly Cost[]): Cost {
  return { clock: median(costs.map(({ clock }) => clock)), processor: median(costs.map(({ processor }) => processor)) };
}

/** What a program takes that is no part of this process: the shell tells what its commands took of the processor. */
function costOfProgram(command: string, parameters: readonly string[]): Cost {
  const start = performance.now();
  const { error, stdout } = spawnSync("sh", ["-c", '"$@" >/dev/null 2>&1; times', "sh", command, ...parameters], { encoding: "utf8" });
  if (error) throw error;
  const clock = performance.now() - start;
  const [, children = ""] = stdout.trim().split("\n");
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest));
  return { clock, processor: 1000 * seconds.reduce((sum, value) => sum + value, 0) };
}

async function costHere(run: () => unknown): Promise<Cost> {
  const before = process.cpuUsage();
  const clock = await time(run);
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1000 };
}

/** The passes of ESLint over the folder in a process of its own. */
function costOfESLint(preset: string, passes: number): Cost[] {
  const parameters = [join(import.meta.dirname, "throughput.mjs"), folder, preset, String(passes)];
  return JSON.parse(execFileSync(process.execPath, parameters, { encoding: "utf8" })) as Cost[];
}

const program = hadolint();
const peers = npmPeers();
const passes = 16;
const costs = new Map<string, Cost[]>();
const add = (name: string, ...more: readonly Cost[]): unknown => costs.set(name, [...(costs.get(name) ?? []), ...more]);
for (let round = 0; round < 3; round++) {
  add("hadolint", costOfProgram(program, ["--no-fail", "--format", "json", ...paths]));
  add("dockerfile-utils", await costHere(() => texts.map(peers["dockerfile-utils"])));
  add("dockerfilelint", await costHere(() => texts.map(peers.dockerfilelint)));
  for (const preset of ["none", "recommended", "all"]) {
    const [first, ...later] = costOfESLint(preset, passes);
    if (first !== undefined) add(`ESLint, ${preset}, first pass`, first);
    add(`ESLint, ${preset}`, ...later.slice(passes >> 1));
  }
}

console.log("1,000 files; the ratios are hadolint's processor time and clock to each");
const { clock, processor } = medianCost(costs.get("hadolint") ?? []);
for (const [name, values] of costs) {
  const own = medianCost(values);
  const cells = [
    `${own.processor.toFixed(0).padStart(7)} ms of the processor, ${(processor / own.processor).toFixed(1).padStart(5)} times`,
    `${own.clock.toFixed(0).padStart(7)} ms of the clock, ${(clock / own.clock).toFixed(1).padStart(5)} times`,
  ];
  console.log(`${name.padEnd(36)} ${cells.join("   ")}`);
}

console.log(`\nOne small file, a whole process, median of ${rounds} rounds`);
const single = paths[0] ?? "";
const configs: Record<string, string> = {
  empty: "{ files, plugins, language }",
  recommended: "dockerfile.configs.recommended",
  all: "dockerfile.configs.all",
};
for (const [name, config] of Object.entries(configs)) {
  writeFileSync(
    join(import.meta.dirname, `.${name}.config.mjs`),
    `import dockerfile from "eslint-plugin-dockerfile";\nconst { files, plugins, language } = dockerfile.configs.all;\nexport default [${config}];\n`,
  );
}
const eslintBin = join(import.meta.dirname, "../../../node_modules/eslint/bin/eslint.js");
const cold = await medians(
  Object.fromEntries(
    ["empty", "recommended", "all"].map((name) => [
      name,
      (): unknown =>
        spawnSync(
          process.execPath,
          [eslintBin, "--no-config-lookup", "--config", join(import.meta.dirname, `.${name}.config.mjs`), single],
          { cwd: folder },
        ),
    ]),
  ),
);
for (const name of Object.keys(configs)) {
  rmSync(join(import.meta.dirname, `.${name}.config.mjs`));
  console.log(
    `${name.padEnd(44)} ${(cold[name] ?? 0).toFixed(1).padStart(9)} ms   ${((cold[name] ?? 0) / (cold["empty"] ?? 1)).toFixed(2)} times the time of ESLint without rules`,
  );
}

console.log("\nGrowth with all rules: milliseconds for one file of n, 2n, 4n and 8n");
const growing: Record<string, [size: number, make: (size: number) => string]> = {
  "RUN, COPY and ENV, n = 6,250 instructions": [
    6250,
    (size) =>
      `FROM a:1\n${Array.from({ length: size }, (_, index) => ["RUN apt-get install a\n", "COPY a b\n", "ENV A=b\n"][index % 3]).join("")}`,
  ],
  "one RUN, n = 625 lines": [625, (size) => `FROM a:1\nRUN a \\\n${" && apt-get install -y b \\\n".repeat(size)} && c\n`],
  "a here-document, n = 125 kB": [12_500, (size) => `FROM a:1\nRUN <<EOF\n${"echo $here\n".repeat(size)}EOF\n`],
  "one RUN, n = 250 lines of installs": [
    250,
    (size) =>
      `FROM a:1\nRUN ${"export CI=1 && npm install && pip install a && apk add c b a && chmod 4755 /a && cd /a; rm -r b && \\\n# why\n".repeat(size)}c\n`,
  ],
  "faults and comments, n = 1,250": [1250, (size) => `FROM a:1\n${"RNU a\n# why\nRUN apk add c \\\nb \\\n# why\na\n".repeat(size)}`],
  "stages, n = 250": [
    250,
    (size) => Array.from({ length: size }, (_, index) => `FROM s${index} AS s${index + 1}\nCOPY --from=s${index} a b\n`).join(""),
  ],
};
for (const [name, [size, make]] of Object.entries(growing)) {
  const cells: string[] = [];
  for (const factor of [1, 2, 4, 8]) {
    const text = make(size * factor);
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: all });
    const lintOnce = (): Promise<unknown> => eslint.lintText(text, { filePath: join(folder, "Dockerfile") });
    const runs = [await time(lintOnce), await time(lintOnce), await time(lintOnce)];
    cells.push(
      Math.min(...runs)
        .toFixed(0)
        .padStart(8),
    );
  }
  console.log(`${name.padEnd(44)} ${cells.join("")}`);
}

const memory = execFileSync(process.execPath, [join(import.meta.dirname, "memory.mjs"), folder], { encoding: "utf8" });
console.log(`\nPeak memory over the 1,000 files with all rules: ${memory.trim()}`);
