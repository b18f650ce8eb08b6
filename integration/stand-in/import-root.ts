import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Engine } from "dockerfile-conformance";

/** Makes a folder the one layer of an image; `changes` are instructions for its configuration. Owners and times are those of no machine. */
export async function importRoot({ docker }: Engine, root: string, tag: string, changes: readonly string[]): Promise<void> {
  const options = ["--numeric-owner", "--owner=0", "--group=0", "--sort=name", "--mtime=@0", "-C", root, "-cf", "-", "."];
  const tar = spawn("tar", options, { stdio: ["ignore", "pipe", "ignore"] });
  const ended = once(tar, "exit") as Promise<[number | null]>;
  const [repo, version] = tag.split(":");
  const stream = await docker.importImage(tar.stdout, { repo, tag: version, changes: [...changes] });
  await new Promise<void>((resolve, reject) => {
    docker.modem.followProgress(stream, (error: Error | null) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
  const [code] = await ended;
  if (code !== 0) throw new Error(`tar ended with ${String(code)}`);
}
