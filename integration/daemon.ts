import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const socket = "/var/run/docker.sock";

/** Whether an engine answers where Docker's own does. */
export function engineAnswers(): Promise<boolean> {
  return new Promise((resolve) => {
    const ping = request({ socketPath: socket, path: "/_ping", timeout: 2000 }, (response) => {
      response.resume();
      resolve(true);
    });
    ping.once("error", () => {
      resolve(false);
    });
    ping.end();
  });
}

/** Two daemons beside each other break each other's network. */
export async function requireNoEngine(): Promise<void> {
  if (await engineAnswers()) throw new Error(`A Docker engine answers at ${socket} already: stop it first.`);
}

/** A daemon that this process started. Disposing stops it and removes its folders. */
export interface Daemon extends AsyncDisposable {
  /** Ends it at once, as a crash would. */
  crash(): Promise<void>;
}

/**
 * Starts a daemon with folders of its own at the socket of Docker's own.
 *
 * @param program path of dockerd; the folder that it is in is the first that it looks for containerd and runc in
 * @param dataRoot where images lie, instead of a folder that is removed
 * @throws Error where there is no such program, or it does not answer within 30 s
 */
export async function startDaemon(program: string, dataRoot?: string): Promise<Daemon> {
  const folder = await mkdtemp(join(tmpdir(), "engine-"));
  const data = dataRoot ?? join(folder, "data");
  const options = ["--pidfile", join(folder, "pid"), "--data-root", data, "--exec-root", join(folder, "exec")];
  const path = [join(program, ".."), join(program, "../../bin"), process.env["PATH"]].join(":");
  // A group of its own: containerd is its child, and dies with it.
  const child = spawn(program, options, { stdio: "ignore", detached: true, env: { ...process.env, PATH: path } });
  await once(child, "spawn");
  const ended = once(child, "exit");
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    process.kill(signal === "SIGKILL" ? -child.pid : child.pid, signal);
    await ended;
  };
  const daemon = {
    crash: () => end("SIGKILL"),
    async [Symbol.asyncDispose]() {
      await end("SIGTERM");
      // The containers of one that crashed live on, and their addresses would be those of another daemon's containers.
      for (const shim of await processesThatName(`${folder}/`)) {
        const children = await readFile(`/proc/${shim}/task/${shim}/children`, "utf8").catch(() => "");
        for (const id of [...children.split(" ").filter((word) => word !== ""), shim]) killed(Number(id));
      }
      // What one that crashed has mounted there stays until it is let go.
      for (const line of (await readFile("/proc/mounts", "utf8")).split("\n").reverse()) {
        const [, place = ""] = line.split(" ");
        if (place.startsWith(`${folder}/`)) await run("umount", ["-l", place]);
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
  for (let tries = 0; tries < 150 && !(await engineAnswers()); tries++) await sleep(200);
  if (await engineAnswers()) return daemon;
  await daemon[Symbol.asyncDispose]();
  throw new Error("The engine does not answer.");
}

/** Those with a text in their command line. */
async function processesThatName(text: string): Promise<string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")));
  return ids.filter((_, index) => lines[index]?.includes(text));
}

function killed(id: number): void {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}
