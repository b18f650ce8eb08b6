import { deepStrictEqual } from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { packTarballs } from "./tarballs.js";

/**
 * `npm run test:compatibility`: installs the packed packages into empty projects, and lints in them with every supported Node and ESLint, and
 * in the layouts of pnpm and Yarn. Programs come from npm; nothing outside of a temporary folder is written.
 */
const run = promisify(execFile);
const nodes = ["20.19", "22", "24"];
const eslints = ["9.22.0", "10.2.0", "latest"];

/** A project with JavaScript and a Dockerfile, and what its lint is to find and to fix. */
const project: Readonly<Record<string, string>> = {
  "eslint.config.mjs": `import dockerfile from "eslint-plugin-dockerfile";
export default [
  { files: ["**/*.js"], rules: { "no-unused-vars": "error" } },
  dockerfile.configs.recommended,
  { files: dockerfile.configs.recommended.files, rules: { "dockerfile/no-consecutive-run": "warn" } },
];
`,
  "a.js": "var unused = 1;\n",
  Dockerfile: "FROM a:latest\nRUN b\nRUN pip install c\nUSER d\n",
};
const expected = [
  [
    "Dockerfile",
    ["dockerfile/no-latest-tag", "dockerfile/no-consecutive-run"],
    "FROM a:latest\nRUN b\nRUN pip install --no-cache-dir c\nUSER d\n",
  ],
  ["a.js", ["no-unused-vars"], undefined],
];

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
  readonly output?: string;
}

const root = await mkdtemp(join(tmpdir(), "compatibility-"));
let failed = 0;

async function attempt(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    console.log(`works: ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILS: ${name}\n${(error as Error).message}`);
  }
}

async function folderOf(name: string, manifest: object): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "empty", private: true, ...manifest }));
  for (const [file, text] of Object.entries(project)) await writeFile(join(folder, file), text);
  return folder;
}

async function lints(command: string, args: readonly string[], cwd: string): Promise<void> {
  const options = [...args, "--fix-dry-run", "--format", "json", "Dockerfile", "a.js"];
  const { stdout } = await run(command, options, { cwd }).catch((error: unknown) => error as { stdout?: string });
  const results = JSON.parse(stdout ?? "") as Result[];
  deepStrictEqual(
    results.map(({ filePath, messages, output }) => [basename(filePath), messages.map(({ ruleId }) => ruleId), output]),
    expected,
  );
}

try {
  const tarballs = await packTarballs(root);
  const files = [...tarballs].map(([name, path]) => [name, `file:${path}`] as const);
  const dependencies = Object.fromEntries(files);

  const programs = await folderOf("programs", {});
  const platform = `node-${process.platform}-${process.arch}`;
  const binaries = nodes.map((version) => `${version}@npm:${platform}@${version}`.replace(/^/, "node-"));
  await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...binaries, "pnpm@10", "yarn@1", "@yarnpkg/cli-dist@4"], {
    cwd: programs,
  });
  const program = (path: string): string => join(programs, "node_modules", path);

  for (const eslint of eslints) {
    const cwd = await folderOf(`eslint-${eslint}`, { dependencies: { ...dependencies, eslint } });
    await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd });
    for (const version of nodes) {
      const node = program(`node-${version}/bin/node`);
      const { stdout } = await run(node, ["--version"]);
      await attempt(`ESLint ${eslint} on Node ${stdout.trim()}`, () => lints(node, ["node_modules/eslint/bin/eslint.js"], cwd));
      if (eslint === "latest") {
        for (const [name, args] of [
          ["dockerfile-syntax", ["Dockerfile"]],
          ["eslint-plugin-dockerfile", ["--help"]],
          ["dockerfile-conformance", ["--help"]],
        ] as const) {
          await attempt(`${name} on Node ${stdout.trim()}`, () => run(node, [`node_modules/${name}/dist/cli.js`, ...args], { cwd }));
        }
      }
    }
  }

  const both = { dependencies: { ...dependencies, eslint: "latest" } };
  const environment = { ...process.env, YARN_ENABLE_IMMUTABLE_INSTALLS: "false", YARN_ENABLE_TELEMETRY: "0", CI: "" };
  await attempt("pnpm's layout", async () => {
    const cwd = await folderOf("pnpm", { ...both, pnpm: { overrides: dependencies } });
    await run(process.execPath, [program("pnpm/bin/pnpm.cjs"), "install", "--ignore-scripts"], { cwd });
    await lints(process.execPath, ["node_modules/eslint/bin/eslint.js"], cwd);
  });
  await attempt("Yarn 1's layout", async () => {
    const cwd = await folderOf("yarn-classic", { ...both, resolutions: dependencies });
    await run(process.execPath, [program("yarn/bin/yarn.js"), "install", "--ignore-scripts", "--no-lockfile"], { cwd });
    await lints(process.execPath, ["node_modules/eslint/bin/eslint.js"], cwd);
  });
  await attempt("Yarn's Plug'n'Play", async () => {
    const cwd = await folderOf("yarn-pnp", { ...both, resolutions: dependencies });
    await writeFile(join(cwd, "yarn.lock"), "");
    const yarn = program("@yarnpkg/cli-dist/bin/yarn.js");
    await run(process.execPath, [yarn, "install", "--mode=skip-build"], { cwd, env: environment });
    await lints(process.execPath, [yarn, "exec", "eslint"], cwd);
  });
} finally {
  await rm(root, { recursive: true, force: true });
}
if (failed > 0) process.exitCode = 1;
