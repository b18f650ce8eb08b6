import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Failure, type Engine } from "dockerfile-conformance";
import { importRoot } from "./import-root.js";

const run = promisify(execFile);

/** The release that the proofs are built on. */
const release = "bookworm";

/**
 * Makes a Debian of its own packages with debootstrap, where no registry answers: apt and dpkg work in it as in `debian:bookworm-slim`. Or
 * finds the one that an earlier run made.
 *
 * @returns the name of the image, which is never that of the real one
 * @throws Failure (2) where debootstrap cannot be installed or run, or Debian's mirror does not answer
 */
export async function debianStandIn(engine: Engine, say: (line: string) => void): Promise<string> {
  const tag = `dockerfile-conformance-stand-in:debian-${release}`;
  const known = await engine.docker.listImages({ filters: { reference: [tag] } });
  if (known.length > 0) return tag;
  say(`making a stand-in for debian:${release}-slim with debootstrap`);
  const folder = await mkdtemp(join(tmpdir(), "stand-in-"));
  try {
    if (!existsSync("/usr/sbin/debootstrap")) {
      const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
      await run("apt-get", ["update", "-qq"], options);
      await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "debootstrap"], options);
    }
    const root = join(folder, "root");
    const bootstrap = spawn(
      "debootstrap",
      ["--variant=minbase", "--include=ca-certificates", release, root, "http://deb.debian.org/debian"],
      { stdio: "ignore" },
    );
    const code = await new Promise<number | null>((resolve, reject) => bootstrap.once("exit", resolve).once("error", reject));
    if (code !== 0) throw new Error(`debootstrap ended with ${String(code)}`);
    // As in the official image, which ships without lists and keeps no downloaded packages.
    await run("sh", [
      "-c",
      `rm -rf ${root}/var/lib/apt/lists/* ${root}/var/cache/apt/archives/*.deb ${root}/usr/share/doc/* ${root}/usr/share/man/*`,
    ]);
    await run("sh", [
      "-c",
      `printf '%s\\n' 'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/*.bin || true"; };' > ${root}/etc/apt/apt.conf.d/docker-clean`,
    ]);
    await importRoot(engine, root, tag, ['CMD ["bash"]', `LABEL dockerfile-conformance.stand-in=debian:${release}-slim`]);
  } catch (error) {
    throw new Failure("The stand-in for Debian could not be made: run as root on Debian, with its mirror in reach.", 2, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return tag;
}
