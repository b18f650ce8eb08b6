import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type Dockerode from "dockerode";

/** The `docker` command with buildx, and the environment that makes it talk to one engine. */
export interface Buildx {
  readonly command: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** The distribution's first: what shadows it in the PATH may be another engine's client, without buildx. */
const commands = ["/usr/bin/docker", "docker"];

/** The first version with `--progress=rawjson`. */
const oldest = { major: 0, minor: 13 };

const found = new WeakMap<Dockerode, Promise<Buildx | null>>();

/** A `docker` command whose buildx builds with this engine, or null. Looked for once an engine. */
export function buildxFor(docker: Dockerode): Promise<Buildx | null> {
  const known = found.get(docker) ?? findBuildx(docker);
  found.set(docker, known);
  return known;
}

/** That of Docker 23, the first which builds with BuildKit by itself: the one inside of 20.10 knows neither here-documents nor `--link`. */
const oldestApi = 42;

async function findBuildx(docker: Dockerode): Promise<Buildx | null> {
  // Docker's own switch for the first builder.
  if (process.env["DOCKER_BUILDKIT"] === "0") return null;
  const { ApiVersion: api } = await docker.version();
  if (Number(api.split(".")[1]) < oldestApi) return null;
  const environment: NodeJS.ProcessEnv = { ...process.env, ...(await endpoint(docker)), BUILDX_NO_DEFAULT_ATTESTATIONS: "1" };
  // A context or builder that the user has chosen would win over DOCKER_HOST.
  delete environment["DOCKER_CONTEXT"];
  delete environment["BUILDX_BUILDER"];
  for (const command of commands) {
    if (await buildsWith(command, environment)) return { command, environment };
  }
  return null;
}

async function buildsWith(command: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  const ask = async (...words: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(command, ["buildx", ...words], { env: environment, timeout: 20_000 });
    return stdout;
  };
  try {
    const [, major, minor] = /(\d{1,6})\.(\d{1,6})\.\d/.exec(await ask("version")) ?? [];
    if (major === undefined || Number(major) < oldest.major) return false;
    if (Number(major) === oldest.major && Number(minor) < oldest.minor) return false;
    // Only the builder that is the engine itself sees the engine's images, and its network.
    return /^Driver:\s+docker$[^]*^Status:\s+running$/m.test(await ask("inspect", "default"));
  } catch {
    return false;
  }
}

/** What testcontainers has found, in the words of the command. */
async function endpoint(docker: Dockerode): Promise<NodeJS.ProcessEnv> {
  const modem = docker.modem as unknown as {
    socketPath?: unknown;
    protocol?: string;
    host?: string;
    port?: string | number;
    getSocketPath(): Promise<string>;
  };
  if (modem.socketPath !== undefined) {
    const path = await modem.getSocketPath();
    return { DOCKER_HOST: `${path.startsWith("/") && process.platform !== "win32" ? "unix" : "npipe"}://${path}` };
  }
  // The certificates are where DOCKER_CERT_PATH says.
  const tls = modem.protocol === "https" ? { DOCKER_TLS_VERIFY: "1" } : {};
  return { DOCKER_HOST: `tcp://${modem.host ?? "localhost"}:${modem.port ?? 2375}`, ...tls };
}
