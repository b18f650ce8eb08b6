import type Dockerode from "dockerode";
import type { getContainerRuntimeClient } from "testcontainers";
import { buildxFor } from "./buildx.js";
import { Failure } from "./failure.js";
import { sweepDeadFolders } from "./run-folders.js";
import { runLabels, sweepDeadRuns } from "./run-labels.js";

/** A Docker engine that answers. Disposing stops it where this run started it. */
export interface Engine extends AsyncDisposable {
  readonly docker: Dockerode;
  readonly version: string;
  /** Version of the API. */
  readonly api: string;
  /** What builds images: BuildKit through the buildx command, or the engine's legacy builder. */
  readonly builder: "buildx" | "legacy";
  /** Whether this run started the engine. */
  readonly provisioned: boolean;
  /** Labels that every container and image of this run carries. */
  readonly labels: Readonly<Record<string, string>>;
  /** Where published ports answer. */
  readonly host: string;
}

export interface EngineOptions {
  /** Whether an engine may be installed and started; default false. */
  readonly provision?: boolean;
  /** Takes a line of progress. */
  readonly say?: (line: string) => void;
}

const quiet = (): void => undefined;

/**
 * Finds a Docker engine as testcontainers does (DOCKER_HOST, contexts, Docker Desktop, rootless), or, as root on Debian or Ubuntu and
 * where `provision` allows it, installs and starts one. Removes what dead runs have left on it.
 *
 * @throws Failure (2) where there is none
 */
export async function openEngine({ provision = false, say = quiet }: EngineOptions = {}): Promise<Engine> {
  // Its reaper is an image that has to be pulled; labels and the sweep do the same on every engine.
  process.env["TESTCONTAINERS_RYUK_DISABLED"] = "true";
  const { tunnelTo } = await import("./tunnel.js");
  const tunnel = await tunnelTo(process.env["DOCKER_HOST"] ?? "");
  try {
    return await openNamed({ provision, say }, tunnel);
  } catch (error) {
    await tunnel?.[Symbol.asyncDispose]();
    throw error;
  }
}

async function openNamed({ provision, say }: Required<EngineOptions>, tunnel: AsyncDisposable | null): Promise<Engine> {
  await requireNamedEngine();
  let provisioned: AsyncDisposable | null = null;
  let client = await findEngine();
  if (client instanceof Error) {
    const { provisionEngine } = await import("./provision.js");
    provisioned = await provisionEngine({ provision, say });
    client = await findEngine();
  }
  if (client instanceof Error) {
    await provisioned?.[Symbol.asyncDispose]();
    throw new Failure(`The Docker engine was started, but does not answer: ${client.message}`, 2, { cause: client });
  }
  const docker = client.container.dockerode;
  const { ApiVersion: api, Components: components, Version: version } = await docker.version();
  if (components.some(({ Name: name }) => name.includes("Podman"))) {
    await provisioned?.[Symbol.asyncDispose]();
    throw new Failure(
      `The engine is Podman ${version}: its Docker API failed to build a second image, and its layers hold files of its own. Name a Docker engine with DOCKER_HOST.`,
      2,
    );
  }
  const [removed] = await Promise.all([sweepDeadRuns(docker), sweepDeadFolders()]);
  if (removed > 0) say(`removed ${String(removed)} containers and images of runs that were killed`);
  const buildx = await buildxFor(docker);
  return {
    docker,
    version,
    api,
    builder: buildx === null ? "legacy" : "buildx",
    provisioned: provisioned !== null,
    labels: runLabels(),
    host: client.info.containerRuntime.host,
    async [Symbol.asyncDispose]() {
      await provisioned?.[Symbol.asyncDispose]();
      await tunnel?.[Symbol.asyncDispose]();
    },
  };
}

/** The engine that is given, which whoever opened it closes, or one found for this use alone. */
export async function engineFor(given: Engine | undefined): Promise<Engine> {
  return given === undefined ? openEngine() : { ...given, [Symbol.asyncDispose]: () => Promise.resolve() };
}

const lost = new Set<unknown>(["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE"]);

/** Whether an error of a call says that the engine has ended: then everything that ran on it has, too. */
export function isEngineLost(error: unknown): boolean {
  const { code, message } = error as { readonly code?: unknown; readonly message?: string };
  return lost.has(code) || message === "socket hang up";
}

export async function removeContainer({ docker }: Engine, id: string): Promise<void> {
  try {
    await docker.getContainer(id).remove({ force: true, v: true });
  } catch (error) {
    // Already gone, or going: what was wanted.
    if (![404, 409].includes((error as { statusCode?: number }).statusCode ?? 0) && !isEngineLost(error)) throw error;
  }
}

/** testcontainers would go on to the next engine that it knows; what the user named is what has to be used. */
async function requireNamedEngine(): Promise<void> {
  const name = process.env["DOCKER_HOST"];
  if (!name) return;
  try {
    const { default: Docker } = await import("dockerode");
    await new Docker({ timeout: 10_000 }).ping();
  } catch (error) {
    throw new Failure(`DOCKER_HOST is ${name}, where no Docker engine answers: start it, or unset DOCKER_HOST.`, 2, { cause: error });
  }
}

type Client = Awaited<ReturnType<typeof getContainerRuntimeClient>>;

async function findEngine(): Promise<Client | Error> {
  try {
    // Only what needs an engine waits for what finds it: an archive is read in less time than that takes to load.
    const { getContainerRuntimeClient: find } = await import("testcontainers");
    const client = await find();
    // It remembers its client, also that of an engine which has been stopped since.
    await client.container.dockerode.ping();
    return client;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
