import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Engine, openEngine } from "dockerfile-conformance";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { cli, copiedApp, edit, end, type Ended, sentence, start, substituteWords, unprivileged } from "./command.js";

const run = promisify(execFile);

let engine: Engine;
let substitute: string[];
let folder: string;

beforeAll(async () => {
  engine = await openEngine({ provision: false, say: () => undefined });
  substitute = await substituteWords(engine);
});

afterAll(() => engine[Symbol.asyncDispose]());

beforeEach(async () => {
  folder = await copiedApp();
});

afterEach(() => rm(folder, { recursive: true }));

const proved = (...words: string[]): Promise<Ended> => end(start([cli, folder, ...substitute, ...words]), engine);
/** Checks that failed, by name, and what was measured. */
const failed = ({ stdout }: Ended): Map<string, string> => {
  const { practices } = JSON.parse(stdout) as { practices: { checks: { name: string; status: string; measured: string }[] }[] };
  const checks = practices.flatMap((practice) => practice.checks).filter(({ status }) => status === "fail");
  return new Map(checks.map(({ name, measured }) => [name, measured]));
};
const changesLastCommand = (command: string) => (text: string) =>
  text.replace(/^CMD .*(?:\n .*)*/m, `CMD ${JSON.stringify(["python", "-c", command])}`);

it.runIf(process.getuid?.() === 0)("a socket that this user may not use", async () => {
  const ended = await end(start(unprivileged(folder)), engine);
  expect(sentence(ended)).toMatch(/^This user may not use \S+: /);
  expect(ended.stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(ended).toMatchObject({ code: 2, stdout: "" });
});

it("an option that there is not", async () => {
  const ended = await proved("--fromat", "json");
  expect(ended).toMatchObject({ code: 2, stdout: "", left: [] });
  expect(ended.stderr.trimEnd().split("\n")).toEqual([expect.stringMatching(/'--fromat'.* See dockerfile-conformance --help\.$/)]);
});

it("an app that answers 500", async () => {
  await edit(folder, "app.py", (text) => `${text}\n\n@app.before_request\ndef broken():\n    raise RuntimeError("no database")\n`);
  const ended = await proved("--format", "json");
  expect(failed(ended).get("answers")).toContain("500");
  expect(ended).toMatchObject({ code: 1, left: [] });
});

it("an app that floods its log: the end of it", async () => {
  await edit(folder, "Dockerfile", changesLastCommand("for i in range(400000): print('line', i, 'x' * 80)"));
  const ended = await proved();
  expect(ended.stdout).toContain("line 399999");
  expect(ended.stdout.length).toBeLessThan(200_000);
  expect(ended).toMatchObject({ code: 1, left: [] });
});

it("a build that hangs: its step", async () => {
  await edit(folder, "Dockerfile", (text) => text.replace(/^RUN /m, "RUN sleep 300 && "));
  await writeFile(join(folder, "conformance.config.json"), JSON.stringify({ buildSeconds: 3 }));
  const ended = await proved();
  expect(sentence(ended)).toMatch(/^The Dockerfile does not build within 3 s: it is still at step \d+\/\d+: RUN sleep 300/);
  expect(ended).toMatchObject({ code: 1, stdout: "", left: [] });
});

it("a registry that takes the call and says nothing", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await edit(folder, "Dockerfile", (text) => text.replace(/^FROM \S+/m, `FROM localhost:${port}/base:1`));
  const ended = await end(start([cli, folder]), engine);
  server.close();
  expect(sentence(ended)).toContain(`localhost:${port}/base:1`);
  expect(ended).toMatchObject({ code: 2, stdout: "", left: [] });
});

it("a frontend that cannot be had", async ({ skip }) => {
  if (engine.builder === "legacy") skip("the legacy builder knows no frontends");
  const server = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await edit(folder, "Dockerfile", (text) => `# syntax=localhost:${port}/frontend:1\n${text}`);
  const ended = await proved();
  server.close();
  expect(ended.stderr).toContain(`localhost:${port}/frontend:1`);
  expect(ended).toMatchObject({ code: 2, stdout: "", left: [] });
});

it("a context with what cannot be copied: named, where it is not ignored", async () => {
  await run("mkfifo", [join(folder, "pipe")]);
  const ended = await end(start([cli, folder, ...substitute]), engine);
  // The app's .dockerignore lets in what it needs alone.
  expect(ended).toMatchObject({ code: 0, left: [] });
  await rm(join(folder, ".dockerignore"));
  await symlink("nowhere", join(folder, "dangling"));
  const open = await end(start([cli, folder, ...substitute]), engine);
  expect(sentence(open)).toContain("pipe");
  expect(open).toMatchObject({ code: 2, stdout: "", left: [] });
});

it("a device in the context", async ({ skip }) => {
  const device = run("mknod", [join(folder, "device"), "c", "1", "3"]);
  const isMade = await device.then(
    () => true,
    () => false,
  );
  if (!isMade) skip("nobody here may make a device: only root may, and not in every container");
  await rm(join(folder, ".dockerignore"));
  const ended = await end(start([cli, folder, ...substitute]), engine);
  expect(sentence(ended)).toMatch(/device is neither a file, a folder nor a link/);
  expect(ended).toMatchObject({ code: 2, stdout: "", left: [] });
});

it("a context of 20,000 files", async () => {
  await mkdir(join(folder, "many"));
  for (let file = 0; file < 20_000; file++) await writeFile(join(folder, "many", `${file}`), "");
  expect(await proved()).toMatchObject({ code: 0, left: [] });
});

it("an ignore file that excludes the Dockerfile: it is built all the same", async () => {
  await edit(folder, ".dockerignore", (text) => `${text}\nDockerfile\n.dockerignore\n`);
  expect(await proved()).toMatchObject({ code: 0, left: [] });
});

it("two at once on one engine, with the app's port taken on the host: neither sees the other", async () => {
  const server = createServer().listen(5000);
  // Where another program has it, it is taken all the same.
  await once(server, "listening").catch(() => undefined);
  const both = await Promise.all([proved(), proved()]);
  server.close();
  expect(both).toMatchObject([
    { code: 0, left: [] },
    { code: 0, left: [] },
  ]);
});
