import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "./failure.js";

const limitSeconds = 20;

/**
 * Leads a local socket to an engine behind `DOCKER_HOST=ssh://user@host:port` with the ssh command, which knows the user's keys and hosts, and
 * names that socket in DOCKER_HOST instead: the client of the engine cannot speak through ssh. Disposing ends it. Null for any other address.
 *
 * @throws Failure (2) where no engine answers through it
 */
export async function tunnelTo(address: string): Promise<AsyncDisposable | null> {
  if (!address.startsWith("ssh://")) return null;
  const { hostname, pathname, port, username } = new URL(address);
  const folder = await mkdtemp(join(tmpdir(), "conformance-ssh-"));
  const socket = join(folder, "docker.sock");
  const remote = pathname.length > 1 ? pathname : "/var/run/docker.sock";
  const options = ["-T", "-o", "BatchMode=yes", "-o", "ExitOnForwardFailure=yes", "-L", `${socket}:${remote}`];
  if (port !== "") options.push("-p", port);
  if (username !== "") options.push("-l", decodeURIComponent(username));
  // It reads from this process for nothing but to end when that ends, however it does.
  const child = spawn("ssh", [...options, "--", hostname, "cat"], { stdio: ["pipe", "ignore", "pipe"] });
  let words = "";
  child.stderr.on("data", (chunk: Buffer) => (words = `${words}${chunk.toString()}`.slice(-2000)));
  child.once("error", ({ message }) => (words = message));
  child.stdin.on("error", () => undefined);
  const close = async (): Promise<void> => {
    child.kill();
    await rm(folder, { recursive: true, force: true });
  };

  const deadline = Date.now() + limitSeconds * 1000;
  // Without a number it has not been started; with a code it has ended.
  while (child.pid !== undefined && child.exitCode === null && Date.now() < deadline) {
    if (await answers(socket)) {
      const before = process.env["TESTCONTAINERS_HOST_OVERRIDE"];
      process.env["DOCKER_HOST"] = `unix://${socket}`;
      // Where published ports answer.
      process.env["TESTCONTAINERS_HOST_OVERRIDE"] ??= hostname;
      return {
        async [Symbol.asyncDispose]() {
          process.env["DOCKER_HOST"] = address;
          if (before === undefined) delete process.env["TESTCONTAINERS_HOST_OVERRIDE"];
          await close();
        },
      };
    }
    await sleep(100);
  }
  await close();
  const reason = words.trim().split("\n").at(-1) ?? "";
  throw new Failure(`No Docker engine answers at ${address}${reason === "" ? "" : ` (${reason})`}: try ssh with that host by hand.`, 2);
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request({ socketPath, path: "/_ping", timeout: 5000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.once("timeout", () => asked.destroy());
    asked.once("error", () => {
      resolve(false);
    });
    asked.end();
  });
}
