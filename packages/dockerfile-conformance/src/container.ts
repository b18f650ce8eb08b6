import { setTimeout as sleep } from "node:timers/promises";
import type { ExecResult, StartedTestContainer } from "testcontainers";
import type { BuiltImage } from "./built-image.js";
import { type Engine, engineFor, removeContainer } from "./engine.js";
import { requireImage } from "./engine-image.js";
import { defaultExpectations } from "./expectations.js";
import { Failure } from "./failure.js";
import { listeningPorts } from "./listening-ports.js";

export interface HardenedRunOptions {
  /** TCP port inside the container; default the first that the image exposes. */
  readonly port?: number;
  /** Default 256 MiB. */
  readonly memoryBytes?: number;
  /** How long to wait for the first answer; default 30. */
  readonly answerSeconds?: number;
  /** Variables, beside those of the image. */
  readonly env?: Readonly<Record<string, string>>;
  /** `uid:gid` instead of the image's own user. */
  readonly user?: string;
  readonly signal?: AbortSignal | undefined;
  /** The engine that has an image which is given by its name, instead of the one that is found. */
  readonly engine?: Engine;
}

/** The same with what was left out. */
export interface Run extends Omit<HardenedRunOptions, "engine"> {
  readonly port: number;
  readonly memoryBytes: number;
  readonly answerSeconds: number;
}

/** The app in its container, answering or not. Disposing removes the container. */
export interface RunningApp extends AsyncDisposable {
  /** Where the port answers from outside; null where the container has none, since it ended before. */
  readonly url: string | null;
  /** The TCP port inside the container that it leads to. */
  readonly port: number;
  /** The first answer on `/` and the seconds it took from the start, or why there is none. */
  readonly answer: { readonly status: number; readonly seconds: number } | { readonly missing: string };
  /**
   * Runs a command as the container's own user, also with variables of its own.
   *
   * @throws Failure (1) where the container has ended.
   */
  exec(command: readonly string[], options?: { readonly env?: Readonly<Record<string, string>> | undefined }): Promise<ExecResult>;
  /** The TCP ports that something listens on for others than the container itself, sorted; null where they cannot be read. */
  listeningPorts(): Promise<readonly number[] | null>;
  /** Bytes of memory in use, without the cache; null where the engine does not say. */
  memory(): Promise<number | null>;
  /** What the image's own HEALTHCHECK says once it has made up its mind, at the latest after `seconds`, and what it wrote last. */
  health(seconds: number): Promise<{ readonly status: string; readonly output: string }>;
  /** The end of what the app wrote on both streams, long lines cut. */
  logs(): Promise<string>;
  /** Sends the stop signal and kills after 10 s, as `docker stop` does. */
  stop(): Promise<{ readonly seconds: number; readonly exitCode: number }>;
}

/**
 * Runs an image as a careful operator would: read-only root with a tmpfs on /tmp, no capabilities, no new privileges, limited memory.
 * An app that ends or never answers is still returned, for its log.
 *
 * @param image one that was built, or the name of one
 * @throws Failure (1) where the container cannot be started, such as for a command that the image lacks; (2) where none can be created.
 */
export async function runHardened(image: BuiltImage | string, options: HardenedRunOptions = {}): Promise<RunningApp> {
  if (typeof image !== "string") return runOn(image.engine, image.tag, image.config.exposedPorts, options);
  const engine = await engineFor(options.engine);
  try {
    const { exposedPorts } = await requireImage(engine, image);
    const app = await runOn(engine, image, exposedPorts, options);
    return {
      ...app,
      async [Symbol.asyncDispose]() {
        await app[Symbol.asyncDispose]();
        await engine[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await engine[Symbol.asyncDispose]();
    throw error;
  }
}

async function runOn(engine: Engine, image: string, exposed: readonly string[], given: HardenedRunOptions): Promise<RunningApp> {
  const first = exposed.find((port) => port.endsWith("/tcp"));
  const port = given.port ?? (first === undefined ? null : Number.parseInt(first, 10));
  if (port === null) throw new Failure(`The image ${image} exposes no TCP port: name the one that the app answers on with port.`, 2);
  const { answerSeconds, memoryBytes } = defaultExpectations;
  const options: Run = { answerSeconds, memoryBytes, ...given, port };
  const { HardenedContainer } = await import("./hardened-container.js");
  const container = new HardenedContainer(image, engine, options);
  try {
    const started = await container.start();
    return runningApp(engine, started, container.firstAnswer, port);
  } catch (error) {
    const created = await container.removeCreated();
    if (options.signal?.aborted === true) throw error;
    // "(HTTP code 400) unexpected - failed to create task ...: unable to start container process: exec: ..."
    const reason = (error as Error).message.replace(/^.*(?:unable to start container process: |\(HTTP code \d+\) [\w ]+ - )/s, "").trim();
    throw new Failure(`The app's container could not be ${created ? "started" : "created"}: ${reason}`, created ? 1 : 2, { cause: error });
  }
}

function runningApp(engine: Engine, started: StartedTestContainer, first: Pick<RunningApp, "answer" | "url">, port: number): RunningApp {
  const container = engine.docker.getContainer(started.getId());
  const exec: RunningApp["exec"] = async (command, { env = {} } = {}) => {
    const { State: state } = await container.inspect();
    if (!state.Running) throw new Failure(`The app ended with exit code ${state.ExitCode}.`, 1);
    return started.exec([...command], { env: { ...env } });
  };
  return {
    url: first.url,
    port,
    answer: first.answer,
    exec,
    async listeningPorts() {
      for (const reader of tableReaders) {
        const { stdout } = await exec(reader);
        // Where IPv6 is off, the second table is missing: what was read counts, not the exit code.
        if (stdout.includes("local_address")) return listeningPorts(stdout);
      }
      return null;
    },
    async memory() {
      // The engine's types promise what it leaves out for a container that has ended.
      const { memory_stats: memory } = (await container.stats({ stream: false, "one-shot": true })) as { memory_stats?: MemoryStats };
      return memoryInUse(memory);
    },
    async health(seconds) {
      const end = performance.now() + seconds * 1000;
      for (;;) {
        const { State: state } = await container.inspect();
        const { Health: health } = state as { Health?: { Status: string; Log: readonly { Output: string }[] | null } };
        const status = health?.Status ?? "none";
        if (status !== "starting" || !state.Running || performance.now() > end)
          return { status, output: health?.Log?.at(-1)?.Output ?? "" };
        await sleep(100);
      }
    },
    async logs() {
      const framed = await container.logs({ stdout: true, stderr: true, follow: false, tail: 200 });
      return unframed(framed).replaceAll(longLine, "$1…");
    },
    async stop() {
      const start = performance.now();
      const { State: before } = await container.inspect();
      if (before.Running) await container.stop({ t: 10 });
      const { State: after } = await container.inspect();
      return { seconds: (performance.now() - start) / 1000, exitCode: after.ExitCode };
    },
    async [Symbol.asyncDispose]() {
      await removeContainer(engine, started.getId());
    },
  };
}

interface MemoryStats {
  readonly usage?: number;
  readonly stats?: Readonly<Record<string, number>>;
}

/** As `docker stats` counts it: the files that the kernel would give up first are no need of the app. */
export function memoryInUse({ stats = {}, usage }: MemoryStats = {}): number | null {
  if (usage === undefined) return null;
  // By the second version of control groups, and by the first.
  const cache = stats["inactive_file"] ?? stats["total_inactive_file"] ?? 0;
  return Math.max(usage - cache, 0);
}

const longLine = /^(.{500}).+$/gm;

/** What prints the tables of sockets, in images with a shell and in those that have an interpreter alone. */
const tableReaders = [
  ["cat", "/proc/net/tcp", "/proc/net/tcp6"],
  ["python3", "-c", "import glob; [print(open(table).read()) for table in glob.glob('/proc/net/tcp*')]"],
  ["node", "-e", "for (const table of ['tcp', 'tcp6']) console.log(require('fs').readFileSync('/proc/net/' + table, 'latin1'))"],
];

/** The text of a log as the engine sends it: frames of stream number, three zeros, length, bytes. */
function unframed(log: Buffer): string {
  const parts: Buffer[] = [];
  for (let at = 0; at + 8 <= log.length;) {
    const end = at + 8 + log.readUInt32BE(at + 4);
    parts.push(log.subarray(at + 8, end));
    at = end;
  }
  return Buffer.concat(parts).toString("utf8");
}
