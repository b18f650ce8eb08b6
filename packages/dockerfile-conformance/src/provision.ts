import { execFile, spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Failure } from "./failure.js";

const run = promisify(execFile);

const socket = "/var/run/docker.sock";
const startSeconds = 30;

/**
 * Starts a Docker engine where none answers, and installs it before where there is none. Only as root on Debian and Ubuntu. Disposing
 * stops the engine; what was installed stays.
 *
 * @returns what stops the engine; null where it turned out to be running already, and is not ours to stop
 * @throws Failure (2) with the reason
 */
export async function provisionEngine(options: {
  readonly provision: boolean;
  readonly say: (line: string) => void;
}): Promise<AsyncDisposable | null> {
  const { say } = options;
  if ((await ping()) === "forbidden") {
    throw new Failure(`This user may not use ${socket}: add the user to the group docker and log in again, or run as root.`, 2);
  }
  if (!options.provision) throw new Failure("No Docker engine answers: start Docker, or set DOCKER_HOST.", 2);
  const distribution = await distributionOf();
  if (process.getuid?.() !== 0 || distribution === null) {
    const message =
      "No Docker engine answers, and one is installed only as root on Debian or Ubuntu: install or start Docker, or set DOCKER_HOST.";
    throw new Failure(message, 2);
  }
  if (!existsSync("/usr/sbin/dockerd") && !existsSync("/usr/bin/dockerd")) {
    say("no Docker engine is installed; installing docker.io with apt (it stays installed)");
    await installEngine(distribution);
  }
  if (await isDaemonRunning()) {
    await awaitRunningEngine();
    return null;
  }
  return startEngine(say);
}

interface Distribution {
  readonly id: "debian" | "ubuntu";
  /** The number of the release, such as 12. */
  readonly version: string;
}

async function distributionOf(): Promise<Distribution | null> {
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  const [, id] = /^ID=(debian|ubuntu)$/m.exec(release) ?? [];
  const [, version = ""] = /^VERSION_ID="?([0-9.]*)/m.exec(release) ?? [];
  return id === "debian" || id === "ubuntu" ? { id, version } : null;
}

/**
 * The distribution's own packages; on Debian 12, whose engine is too old for here-documents and secrets, those of Debian 13 for the
 * engine alone: every other package, the C library and the container runtime among them, stays Debian 12's.
 */
async function installEngine({ id, version }: Distribution): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "conformance-apt-"));
  const isDebian12 = id === "debian" && version === "12";
  // Ubuntu's docker.io holds the command, Debian's holds it no longer; Debian's testing has no version.
  const hasCommand = id === "ubuntu" || (version !== "" && Number(version) < 12);
  const packages = ["docker.io", "docker-buildx", "iptables", "ca-certificates", ...(hasCommand ? [] : ["docker-cli"])];
  try {
    const configuration = isDebian12 ? { APT_CONFIG: await debian13Configuration(folder) } : {};
    const settings = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", ...configuration }, maxBuffer: 1 << 26 };
    await run("apt-get", ["update", "-qq"], settings);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], settings);
  } catch (error) {
    const { stderr = "" } = error as { stderr?: string };
    throw new Failure("The Docker engine could not be installed with apt: install Docker by hand, or look at apt's message.", 2, {
      cause: error,
      details: stderr.trimEnd().split("\n").slice(-10).join("\n"),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function debian13Configuration(folder: string): Promise<string> {
  for (const path of ["sources", "lists/partial"]) await mkdir(join(folder, path), { recursive: true });
  const source = (suites: string, path: string): string =>
    `Types: deb\nURIs: http://deb.debian.org/${path}\nSuites: ${suites}\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n`;
  const sources = [source("bookworm bookworm-updates trixie", "debian"), source("bookworm-security", "debian-security")];
  await writeFile(join(folder, "sources", "engine.sources"), sources.join("\n"));
  const pin = (names: string, priority: number): string => `Package: ${names}\nPin: release n=trixie\nPin-Priority: ${String(priority)}\n`;
  await writeFile(join(folder, "preferences"), [pin("*", -1), pin("docker.io docker-cli docker-buildx", 990)].join("\n"));
  const settings = {
    "Dir::Etc::sourcelist": "/dev/null",
    "Dir::Etc::sourceparts": join(folder, "sources"),
    "Dir::Etc::preferences": join(folder, "preferences"),
    "Dir::State::lists": join(folder, "lists"),
    // Apt's own user may not read a private folder.
    "APT::Sandbox::User": "root",
  };
  const configuration = join(folder, "apt.conf");
  await writeFile(
    configuration,
    Object.entries(settings)
      .map(([name, value]) => `${name} "${value}";\n`)
      .join(""),
  );
  return configuration;
}

/** A second daemon beside a running one would take its network away. */
async function isDaemonRunning(): Promise<boolean> {
  const network = (id: string): Promise<string> => readlink(`/proc/${id}/ns/net`).catch(() => "");
  const here = await network("self");
  const processes = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  // One in a container has a network of its own.
  const found = processes.map(
    async (id) => (await readFile(`/proc/${id}/comm`, "utf8").catch(() => "")) === "dockerd\n" && (await network(id)) === here,
  );
  return (await Promise.all(found)).includes(true);
}

/** It may be starting still, perhaps by the service manager after the installation. */
async function awaitRunningEngine(): Promise<void> {
  const deadline = Date.now() + startSeconds * 1000;
  while (Date.now() < deadline) {
    if ((await ping()) === "answers") return;
    await sleep(100);
  }
  throw new Failure(`A dockerd is running, but does not answer at ${socket}: set DOCKER_HOST to where it does, or stop it.`, 2);
}

async function startEngine(say: (line: string) => void): Promise<AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), "conformance-dockerd-"));
  const log = join(folder, "dockerd.log");
  say("no Docker engine answers; starting dockerd");
  const output = openSync(log, "a");
  // A session of its own: Ctrl-C must not reach it before the containers are gone.
  const daemon = spawn("dockerd", ["--pidfile", join(folder, "dockerd.pid")], {
    // It needs iptables, which not every user's PATH has.
    env: { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/usr/bin:/sbin:/bin` },
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const ended = new Promise<void>((resolve) => {
    daemon.once("error", () => {
      resolve();
    });
    daemon.once("exit", () => {
      resolve();
    });
  });
  const stop = async (): Promise<void> => {
    // Else this process may end before the daemon has.
    daemon.ref();
    daemon.kill("SIGTERM");
    await Promise.race([ended, sleep(15_000, undefined, { ref: false })]);
    daemon.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  };
  const isRunning = (): boolean => daemon.pid !== undefined && daemon.exitCode === null && daemon.signalCode === null;
  const deadline = Date.now() + startSeconds * 1000;
  while (Date.now() < deadline && isRunning()) {
    if ((await ping()) !== "answers") {
      await sleep(100);
      continue;
    }
    // It must not keep this process alive by itself.
    daemon.unref();
    return { [Symbol.asyncDispose]: stop };
  }
  const details = (await readFile(log, "utf8").catch(() => "")).trimEnd().split("\n").slice(-10).join("\n");
  await stop();
  throw new Failure(`dockerd did not answer within ${String(startSeconds)} s: start Docker by hand, or look at its log.`, 2, { details });
}

/** What the engine's own socket says. */
function ping(): Promise<"answers" | "forbidden" | "silent"> {
  return new Promise((resolve) => {
    const asked = request({ socketPath: socket, path: "/_ping", timeout: 2000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200 ? "answers" : "silent");
    });
    asked.once("timeout", () => asked.destroy());
    asked.once("error", ({ code }: NodeJS.ErrnoException) => {
      resolve(code === "EACCES" ? "forbidden" : "silent");
    });
    asked.end();
  });
}
