import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PackageName, packageNames, packTarballs } from "./tarballs.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

let folder: string;
let tarballs: ReadonlyMap<PackageName, string>;

/** The packages as npm would publish them, installed beside ESLint into an empty project. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "packed-"));
  tarballs = await packTarballs(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const eslint = JSON.parse(await readFile(join(root, "node_modules/eslint/package.json"), "utf8")) as PackageJson;
  const wanted = [`eslint@${eslint.version}`, ...packageNames.slice(0, 2).map((name) => tarballs.get(name) ?? "")];
  await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...wanted], { cwd: folder });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(packageNames)("%s as it is published", (name) => {
  it("holds what is run and read, and nothing else", async () => {
    const { stdout } = await run("tar", ["-tzf", tarballs.get(name) ?? ""]);
    const files = stdout
      .trim()
      .split("\n")
      .map((path) => path.replace("package/", ""));
    const other = files.filter(
      (path) =>
        !/^(?:LICENSE|README\.md|package\.json|(?:schema\/)?[\w-]+\.schema\.json|dist\/[\w.-]+\.(?:d\.ts|js)|docs\/(?:(?:checks|rules)\/)?[\w-]+\.(?:md|json))$/.test(
          path,
        ),
    );
    expect(other).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(["LICENSE", "README.md", "package.json", "dist/index.js", "dist/index.d.ts", "dist/cli.js"]),
    );
  });

  it("runs nothing when it is installed", async () => {
    const { scripts = {} } = JSON.parse(await readFile(join(root, "packages", name, "package.json"), "utf8")) as PackageJson;
    expect(Object.keys(scripts).filter((script) => /^(?:pre|post)?(?:install|prepare|pack)$/.test(script))).toEqual([]);
  });

  it("is what its package.json says", async () => {
    const tarball = new Uint8Array(await readFile(tarballs.get(name) ?? "")).buffer;
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it("has types that every module resolution finds", async () => {
    const data = await readFile(tarballs.get(name) ?? "");
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(data)));
    // The packages are ES modules alone: from CommonJS they are imported with import().
    const problems = result.types === false ? ["no types"] : result.problems.filter(({ kind }) => kind !== "CJSResolvesToESM");
    const others = problems.filter(
      (problem) => !(typeof problem === "object" && "resolutionKind" in problem && problem.resolutionKind === "node10"),
    );
    expect(others).toEqual([]);
  });
});

describe("in an empty project", () => {
  beforeAll(async () => {
    await writeFile(join(folder, "Dockerfile"), "FROM debian:latest\n");
    await writeFile(join(folder, "index.js"), "export const one = 1;\n");
  });

  async function lint(configuration: string): Promise<string[]> {
    const eslint = join(folder, "node_modules/eslint/bin/eslint.js");
    const { stdout } = await run(process.execPath, [eslint, "--config", configuration, "--format", "json", "."], { cwd: folder }).catch(
      (error: unknown) => error as { stdout: string },
    );
    const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string | null }[] }[];
    return results.flatMap(({ filePath, messages }) => messages.map(({ ruleId }) => `${basename(filePath)} ${String(ruleId)}`));
  }

  it.each([
    ["esm.config.js", 'import dockerfile from "eslint-plugin-dockerfile";\nexport default [dockerfile.configs.recommended];\n'],
    ["commonjs.config.cjs", 'module.exports = (async () => [(await import("eslint-plugin-dockerfile")).default.configs.recommended])();\n'],
    [
      "extends.config.js",
      'import dockerfile from "eslint-plugin-dockerfile";\nimport { defineConfig } from "eslint/config";\nexport default defineConfig([{ files: ["**/Dockerfile"], extends: [dockerfile.configs.recommended], rules: { "dockerfile/no-latest-tag": "warn" } }]);\n',
    ],
    [
      "hadolint.config.js",
      'import fromHadolint from "eslint-plugin-dockerfile/hadolint";\nexport default [fromHadolint("ignored: [DL3006]")];\n',
    ],
  ])("%s lints the Dockerfile, and leaves JavaScript alone", async (name, text) => {
    await writeFile(join(folder, name), text);
    const messages = await lint(name);
    expect(messages).toContain("Dockerfile dockerfile/no-latest-tag");
    expect(messages.filter((message) => !message.startsWith("Dockerfile dockerfile/"))).toEqual([]);
  });

  it("the custom rule of the README works, with the answers that it asks the plugin for", async () => {
    const readme = await readFile(join(root, "packages/eslint-plugin-dockerfile/README.md"), "utf8");
    const blocks = Array.from(readme.matchAll(/^```js\n(.*?)^```/gms), ([, code = ""]) => code);
    await writeFile(join(folder, "own-packages.js"), blocks.find((code) => code.includes("eslint-plugin-dockerfile/analysis")) ?? "");
    const configuration = `import dockerfile from "eslint-plugin-dockerfile";
import { ownPackages } from "./own-packages.js";
const { files, ignores, language, plugins } = dockerfile.configs.recommended;
export default [{ files, ignores, language, plugins: { ...plugins, own: { rules: { packages: ownPackages } } }, rules: { "own/packages": "error" } }];
`;
    await writeFile(join(folder, "custom.config.js"), configuration);
    await mkdir(join(folder, "custom"));
    await writeFile(join(folder, "custom/Dockerfile"), "FROM a AS b\nARG WHO=root\nRUN sudo apt-get install -y vim\nUSER $WHO\nFROM b\n");
    const messages = await lint("custom.config.js");
    expect(messages).toEqual(["Dockerfile own/packages", "Dockerfile own/packages"]);
  });

  it.each(["nodenext", "bundler"])("a configuration in TypeScript is checked with moduleResolution %s", async (moduleResolution) => {
    const good = `import dockerfile, { defineRule, type DockerfileRules } from "eslint-plugin-dockerfile";
import { defineConfig } from "eslint/config";
const rules = { "dockerfile/no-latest-tag": ["error", { tags: ["latest"] }] } satisfies DockerfileRules;
export const rule = defineRule({
  meta: { type: "problem", docs: { description: "Disallow it" }, schema: [{}], defaultOptions: [{ name: "a" }], messages: { found: "found" } },
  create(context) {
    const [{ name }] = context.options;
    return {
      User(node) {
        if (context.sourceCode.getText(node).includes(name)) context.report({ node, messageId: "found" });
        // @ts-expect-error there is no such method
        context.sourceCode.getTest;
      },
    };
  },
});
export default defineConfig([dockerfile.configs.recommended, { files: ["**/Dockerfile"], plugins: { dockerfile }, rules }]);
`;
    const project = join(folder, moduleResolution);
    await mkdir(project);
    await writeFile(join(project, "good.ts"), good);
    await writeFile(join(project, "bad.ts"), good.replace("no-latest-tag", "no-such-rule"));
    const readme = await readFile(join(root, "packages/eslint-plugin-dockerfile/README.md"), "utf8");
    await writeFile(join(project, "readme.ts"), /^```ts\n(.*?)^```/ms.exec(readme)?.[1] ?? "");
    const module = moduleResolution === "nodenext" ? "nodenext" : "esnext";
    const tsc = [
      join(root, "node_modules/typescript/bin/tsc"),
      "--strict",
      "--noEmit",
      "--module",
      module,
      "--moduleResolution",
      moduleResolution,
    ];
    await expect(run(process.execPath, [...tsc, "good.ts", "readme.ts"], { cwd: project })).resolves.toMatchObject({ stdout: "" });
    await expect(run(process.execPath, [...tsc, "bad.ts"], { cwd: project })).rejects.toMatchObject({
      stdout: expect.stringContaining("no-such-rule") as string,
    });
  });

  it("the commands run", async () => {
    const bin = join(folder, "node_modules/.bin");
    await expect(run(join(bin, "dockerfile-syntax"), ["Dockerfile"], { cwd: folder })).resolves.toMatchObject({
      stdout: expect.stringContaining("From") as string,
    });
    for (const name of packageNames.slice(0, 2)) {
      await expect(run(join(bin, name), ["--help"], { cwd: folder })).resolves.toMatchObject({
        stdout: expect.stringContaining("Exit code 0: ") as string,
        stderr: "",
      });
    }
    await mkdir(join(folder, "other"));
    await run(join(bin, "eslint-plugin-dockerfile"), ["migrate"], { cwd: join(folder, "other"), env: { ...process.env, HOME: folder } });
    expect(await readFile(join(folder, "other/eslint.config.mjs"), "utf8")).toContain("dockerfile.configs.hadolint");
  });
});
