import { spawn } from "node:child_process";
import { chmod, copyFile, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { BuildRequest } from "./build.js";
import { buildFailure, stepLine } from "./build.js";
import type { Buildx } from "./buildx.js";
import { type Context, packContext } from "./context.js";
import { Failure } from "./failure.js";
import { makeRunFolder } from "./run-folders.js";

/**
 * Builds with BuildKit, the context on standard input.
 *
 * @param options.isStaged whether the context goes by a folder instead: in a tar, the Dockerfile is part of the context, though the ignore
 * file says that it is not (BuildKit reads none there), so that `COPY . .` would copy it; and the tar comes once, while a frontend of
 * another version than the engine's own asks for it again
 * @returns the number of steps
 */
export async function buildWithBuildx(
  buildx: Buildx,
  context: Context,
  request: BuildRequest,
  { isStaged }: { readonly isStaged: boolean },
): Promise<number> {
  if (!isStaged) {
    const tar = await packContext(context, new Map([[context.dockerfile, request.text]]));
    return run(buildx, ["--file", context.dockerfile, "-"], tar, request);
  }
  const folder = await makeRunFolder();
  try {
    const dockerfile = join(folder, "Dockerfile");
    await writeFile(dockerfile, request.text);
    // What it would keep out is not there; the context's own .dockerignore need not be the one that holds.
    await writeFile(`${dockerfile}.dockerignore`, "# nothing\n");
    await stage(context, join(folder, "context"));
    return await run(buildx, ["--file", dockerfile, join(folder, "context")], Readable.from([]), request);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(buildx: Buildx, words: readonly string[], input: Readable, request: BuildRequest): Promise<number> {
  const { buildArgs, labels, noCache, platform, secrets, signal, tag, target } = request;
  const options = ["--builder", "default", "--load", "--progress", "rawjson", "--tag", tag];
  for (const [name, value] of Object.entries(labels)) options.push("--label", `${name}=${value}`);
  for (const [name, value] of Object.entries(buildArgs)) options.push("--build-arg", `${name}=${value}`);
  if (target !== undefined) options.push("--target", target);
  if (platform !== undefined) options.push("--platform", platform);
  if (noCache) options.push("--no-cache");
  // By its environment, so that no secret stands in a file or in the list of processes.
  const environment = { ...buildx.environment };
  for (const [index, [id, value]] of Object.entries(secrets).entries()) {
    environment[`CONFORMANCE_SECRET_${index}`] = value;
    options.push("--secret", `id=${id},env=CONFORMANCE_SECRET_${index}`);
  }
  const child = spawn(buildx.command, ["buildx", "build", ...options, ...words], {
    env: environment,
    stdio: ["pipe", "ignore", "pipe"],
  });
  // Told so, it stops the build and waits for that: killed, it would leave the engine to finish and name the image.
  const interrupt = (): void => void child.kill("SIGINT");
  signal.addEventListener("abort", interrupt, { once: true });
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  const progress = new Progress(request.say);
  const reading = (async () => {
    for await (const line of createInterface({ input: child.stderr })) progress.take(line);
  })();
  const sending = pipeline(input, child.stdin).catch((error: unknown) => {
    child.kill();
    return error;
  });
  const [code] = await Promise.all([exit, reading]);
  // A builder that has seen enough closes its input: its own words then say more than a broken pipe.
  input.destroy();
  const unsent = await sending;
  signal.removeEventListener("abort", interrupt);
  signal.throwIfAborted();
  if (unsent instanceof Failure) throw unsent;
  if (code !== 0) throw progress.failure();
  return progress.steps;
}

async function stage(context: Context, folder: string): Promise<void> {
  await mkdir(folder);
  for (const entry of context.entries) {
    const path = join(folder, entry.path);
    if (entry.type === "directory") await mkdir(path, { mode: 0o755 });
    else if (entry.type === "symlink") await symlink(entry.target, path);
    else {
      await ("content" in entry ? writeFile(path, entry.content) : copyFile(entry.file, path));
      await chmod(path, entry.mode);
    }
  }
}

interface Vertex {
  readonly digest: string;
  readonly name: string;
  readonly started?: string;
  readonly error?: string;
}

interface Status {
  readonly vertexes?: readonly Vertex[];
  readonly logs?: readonly { readonly vertex: string; readonly data: string }[];
}

/** What `--progress=rawjson` tells: objects on one line each, or indented (buildx 0.13), and plain lines at the end. */
class Progress {
  readonly #say: (line: string) => void;
  readonly #seen = new Set<string>();
  readonly #logs = new Map<string, string>();
  readonly #plain: string[] = [];
  #object = "";
  #failed: Vertex | null = null;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  get steps(): number {
    return this.#seen.size;
  }

  take(line: string): void {
    if (this.#object === "" && !line.startsWith("{")) {
      if (line.trim() !== "") this.#plain.push(line);
      return;
    }
    this.#object += line;
    // Inside an object every line is indented, so that only its last one ends like this.
    if (line !== "}" && !(line.startsWith("{") && line.endsWith("}"))) return;
    const text = this.#object;
    this.#object = "";
    try {
      this.#update(JSON.parse(text) as Status);
    } catch {
      this.#plain.push(text);
    }
  }

  #update({ logs = [], vertexes = [] }: Status): void {
    for (const vertex of vertexes) {
      const [, step, steps, instruction] = /^\[(?:\S+ )*?(\d+)\/(\d+)\] ([^]*)$/.exec(vertex.name) ?? [];
      if (step !== undefined && steps !== undefined && instruction !== undefined && vertex.started !== undefined) {
        if (!this.#seen.has(vertex.digest)) this.#say(stepLine(step, steps, instruction));
        this.#seen.add(vertex.digest);
      }
      // A step that is stopped because another one failed is no cause.
      if (vertex.error !== undefined && vertex.error !== "" && !/context canceled/.test(vertex.error)) this.#failed ??= vertex;
    }
    for (const { data, vertex } of logs) {
      // The end is enough: a step may write gigabytes.
      this.#logs.set(vertex, ((this.#logs.get(vertex) ?? "") + Buffer.from(data, "base64").toString("utf8")).slice(-16_384));
    }
  }

  failure(): Failure {
    if (this.#failed !== null) {
      const { digest, error = "", name } = this.#failed;
      const log = (this.#logs.get(digest) ?? "").trimEnd().split(/\r?\n/);
      // The rest of BuildKit's sentence repeats the command.
      const [exit] = /exit code: \d+/.exec(error) ?? [];
      // Of a base image, or of the frontend that '# syntax=' names.
      const metadata = /^(?:\[internal\] load metadata|resolve image config) for /.test(name);
      return buildFailure(name, exit?.replace(":", "") ?? error, log, metadata ? 2 : 1);
    }
    const error = this.#plain.findLast((line) => line.startsWith("ERROR: "));
    const [, refusal] = /failed to solve: (.*)/.exec(error ?? "") ?? [];
    if (refusal !== undefined) return buildFailure(null, refusal, []);
    const reason = (error ?? this.#plain.at(-1) ?? "it ended without a word").replace("ERROR: ", "");
    return new Failure(`docker buildx cannot build: ${reason}.`, 2, { details: this.#plain.slice(-20).join("\n") });
  }
}
