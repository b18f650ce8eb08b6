import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ESLint } from "eslint";
import dockerfile from "eslint-plugin-dockerfile";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cli } from "./command.js";

const run = promisify(execFile);

/** What acts on a terminal, but for line ends. */
// eslint-disable-next-line no-control-regex -- this is what must not be there
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
  await writeFile(join(folder, "Dockerfile"), 'FROM debian:12\nCOPY . /app\nEXPOSE 80\nCMD ["python3", "app.py"]\n');
});

afterEach(() => rm(folder, { recursive: true }));

/** The reports of every rule, and whether the linter came back in time. */
async function lint(): Promise<string[]> {
  const config = {
    ...dockerfile.configs.all,
    rules: Object.fromEntries(Object.keys(dockerfile.rules).map((name) => [`dockerfile/${name}`, "error" as const])),
  };
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config });
  const results = await eslint.lintFiles(["Dockerfile"]);
  return results.flatMap(({ messages }) => messages.map(({ fatal, message }) => (fatal === true ? `fatal: ${message}` : message)));
}

/** What the conformance run says before it would build: it ends at the first hostile thing. */
async function proved(): Promise<{ code: number; stderr: string }> {
  const { code = 0, stderr } = (await run(process.execPath, [cli, folder], { timeout: 60_000 }).catch((error: unknown) => error)) as {
    code?: number;
    stderr: string;
  };
  return { code, stderr };
}

describe.runIf(process.platform === "linux")("a .dockerignore", () => {
  it("that is a pipe keeps neither tool waiting", async () => {
    await run("mkfifo", [join(folder, ".dockerignore")]);
    expect((await lint()).join("\n")).not.toContain("fatal");
    expect(await proved()).toMatchObject({ code: 2, stderr: expect.stringContaining(".dockerignore is no file of text") as string });
  });

  it("that is a device without an end is not read", async () => {
    await symlink("/dev/zero", join(folder, ".dockerignore"));
    expect((await lint()).join("\n")).not.toContain("fatal");
    expect(await proved()).toMatchObject({ code: 2 });
  });

  it("that is a link out of the folder is not read, as the builder does not", async () => {
    await writeFile(join(folder, "..", "hostile-ignore"), "**\n[\n");
    await symlink("../hostile-ignore", join(folder, ".dockerignore"));
    expect((await lint()).join("\n")).toContain("no .dockerignore limits it");
    expect(await proved()).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/\.dockerignore is a link out of its folder.*\n$/) as string,
    });
    await rm(join(folder, "..", "hostile-ignore"));
  });

  it("with patterns on which backtracking would never end is matched at once", async () => {
    await writeFile(join(folder, ".dockerignore"), `${"*a".repeat(20)}*b\n${"**/".repeat(40)}b\n`);
    await writeFile(join(folder, "a".repeat(200)), "");
    await run("mkfifo", [join(folder, "pipe")]);
    const start = performance.now();
    await lint();
    // The pipe stops it before anything is built.
    expect((await proved()).stderr).toContain("pipe is neither");
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});

describe.runIf(process.platform === "linux")("a folder of an app", () => {
  it("whose files are links out of it is not read through them", async () => {
    const outside = await mkdtemp(join(tmpdir(), "outside-"));
    await writeFile(join(outside, "app.py"), "app.run(port=4711)\n");
    await symlink(join(outside, "app.py"), join(folder, "app.py"));
    expect((await lint()).join("\n")).not.toContain("4711");
    await rm(join(folder, "app.py"));
    await writeFile(join(folder, "app.py"), "app.run(port=4711)\n");
    expect((await lint()).join("\n")).toContain("4711");
    await rm(outside, { recursive: true });
  });

  it("whose app.py is a pipe keeps nobody waiting", async () => {
    await run("mkfifo", [join(folder, "app.py")]);
    expect((await lint()).join("\n")).not.toContain("fatal");
  });

  it("with a name that is no UTF-8 is told so", async () => {
    await writeFile(Buffer.concat([Buffer.from(join(folder, "a")), Buffer.from([0xff])]), "");
    expect(await proved()).toMatchObject({ code: 2, stderr: expect.stringContaining("has a name that is no UTF-8") as string });
  });

  it("with folders deeper than any path is told so", async () => {
    const deep =
      "const { mkdirSync } = require('fs'); for (let i = 0; i < 40; i++) { const name = 'a'.repeat(200); mkdirSync(name); process.chdir(name); }";
    await run(process.execPath, ["-e", deep], { cwd: folder });
    expect(await proved()).toMatchObject({ code: 2, stderr: expect.stringContaining("cannot be read for the build context") as string });
    // Node removes no paths of that length.
    await run("rm", ["-r", join(folder, "a".repeat(200))]);
  });

  it("with a name that would act on the terminal is named without its control characters", async () => {
    await run("mkfifo", [join(folder, "pipe\u001b]0;owned\u0007\nname")]);
    const { code, stderr } = await proved();
    expect(code).toBe(2);
    expect(stderr).toContain("owned");
    expect(stderr).not.toMatch(controls);
  });
});

describe("a configuration", () => {
  it("with a key that would act on the terminal is told without its control characters", async () => {
    await writeFile(join(folder, "conformance.config.json"), JSON.stringify({ "\u001b]0;owned\u0007\u009b2J": 1 }));
    const { code, stderr } = await proved();
    expect(code).toBe(2);
    expect(stderr).toContain("owned");
    expect(stderr).not.toMatch(controls);
  });
});

describe.runIf(process.platform === "linux")("a Dockerfile", () => {
  it("that is a link out of the folder is not built, and nothing of it is told", async () => {
    await rm(join(folder, "Dockerfile"));
    await writeFile(join(folder, "..", "hostile-secret"), "SECRET of another\n");
    await symlink("../hostile-secret", join(folder, "Dockerfile"));
    const { code, stderr } = await proved();
    expect([code, stderr.includes("SECRET")]).toEqual([2, false]);
    await rm(join(folder, "..", "hostile-secret"));
  });

  it("is drawn without what acts on the terminal", async () => {
    const file = join(folder, "Dockerfile");
    await writeFile(file, "FROM a:\u001b]0;owned\u0007 AS \u202eb\nFOO\u009b2J\nRUN a\u0085\n");
    const drawing = new URL("../packages/dockerfile-syntax/dist/cli.js", import.meta.url).pathname;
    const { stdout, stderr } = (await run(process.execPath, [drawing, file]).catch((error: unknown) => error)) as Record<
      "stderr" | "stdout",
      string
    >;
    expect(stderr).toContain("owned");
    expect(stdout + stderr).not.toMatch(controls);
  });

  it("that is a pipe keeps the conformance run from waiting", async () => {
    await rm(join(folder, "Dockerfile"));
    await run("mkfifo", [join(folder, "Dockerfile")]);
    expect(await proved()).toMatchObject({ code: 2, stderr: expect.stringContaining("has no Dockerfile") as string });
  });

  it("runs nothing when it is linted, and no file is written", async () => {
    const canary = join(folder, "canary");
    const text = `FROM debian:12\nRUN touch ${canary} $(touch ${canary}) \`touch ${canary}\`\nRUN <<EOF node\nrequire("fs").writeFileSync("${canary}", "")\nEOF\n`;
    await writeFile(join(folder, "Dockerfile"), text);
    await lint();
    await expect(readFile(canary)).rejects.toThrow("ENOENT");
    expect(await readFile(join(folder, "Dockerfile"), "utf8")).toBe(text);
  });

  it("in a folder of 20,000 files is linted without looking at them", async () => {
    await mkdir(join(folder, "many"));
    for (let file = 0; file < 20_000; file++) await writeFile(join(folder, "many", String(file)), "");
    const start = performance.now();
    await lint();
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
