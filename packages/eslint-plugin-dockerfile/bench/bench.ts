import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { ESLint, type Linter } from "eslint";
import dockerfile from "eslint-plugin-dockerfile";
import { realisticDockerfile } from "../../dockerfile-syntax/bench/realistic-dockerfiles.js";
import { hadolint, npmPeers } from "./peers.js";

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

const { recommended, all } = dockerfile.configs;
const empty: Linter.Config = { files: recommended.files, plugins: recommended.plugins, language: recommended.language };

async function lint(config: Linter.Config): Promise<void> {
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config });
  await eslint.lintFiles(["."]);
}

async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The median of each candidate, in milliseconds, measured round by round. */
async function medians<Name extends string>(candidates: Record<Name, () => unknown>): Promise<Record<Name, number>> {
  const names = Object.keys(candidates) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) times.get(name)?.push(await time(candidates[name]));
  return Object.fromEntries([...times].map(([name, values]) => [name, values.toSorted((a, b) => a - b)[rounds >> 1] ?? 0])) as Record<
    Name,
    number
  >;
}

function show(name: string, milliseconds: number, against: number, peer: string): void {
  console.log(
    `${name.padEnd(44)} ${milliseconds.toFixed(1).padStart(9)} ms   ${(against / milliseconds).toFixed(1).padStart(6)} times as fast as ${peer}`,
  );
}

const program = hadolint();
const peers = npmPeers();

console.log(`1,000 files, median of ${rounds} rounds`);
const many = await medians({
  hadolint: () => spawnSync(program, ["--no-fail", "--format", "json", ...paths], { maxBuffer: 2 ** 30 }),
  "dockerfile-utils": () => texts.map(peers["dockerfile-utils"]),
  dockerfilelint: () => texts.map(peers.dockerfilelint),
  empty: () => lint(empty),
  recommended: () => lint(recommended),
  all: () => lint(all),
});
for (const peer of ["hadolint", "dockerfile-utils", "dockerfilelint"] as const) {
  console.log(`${peer.padEnd(44)} ${many[peer].toFixed(1).padStart(9)} ms`);
  show("  recommended", many.recommended, many[peer], peer);
  show("  all", many.all, many[peer], peer);
}
console.log(`ESLint without rules                         ${many.empty.toFixed(1).padStart(9)} ms`);

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
