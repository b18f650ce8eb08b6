import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Failure, type CommandOptions, type Engine } from "dockerfile-conformance";
import { importRoot } from "./import-root.js";

const run = promisify(execFile);

type Substitute = Exclude<ReturnType<NonNullable<CommandOptions["substitutes"]>["get"]>, string | undefined>;

/** As in the official image, whose apt keeps no packages and no binary caches, and lists in a compressed form. */
const aptSettings = `DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true"; };
APT::Update::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true"; };
Dir::Cache::pkgcache "";
Dir::Cache::srcpkgcache "";
Acquire::Languages "none";
Acquire::GzipIndexes "true";
`;

interface Recipe {
  readonly image: string;
  readonly release?: "bookworm" | "bullseye";
  /** Whether it keeps the documentation, which sets the full image apart from the slim one. */
  readonly isDocumented?: boolean;
  readonly packages?: readonly string[];
  readonly script?: string;
}

/**
 * What makes a Debian of its own packages with debootstrap, where no registry answers: apt and dpkg work in it as in the official image. Or
 * finds the one that an earlier run made from the same recipe.
 *
 * @param recipe.image - what it stands in for, which is never the name of what is made
 * @param recipe.release - Debian's
 * @param recipe.isDocumented - whether it keeps its documentation, which the slim images leave out
 * @param recipe.packages - what it has besides
 * @param recipe.script - a script for sh, run by the host in the root folder, for what no package brings
 * @throws Failure (2) where debootstrap cannot be installed or run, or Debian's mirror does not answer
 */
export function debianWith(recipe: Recipe): Substitute {
  let made: Promise<string> | undefined;
  // It may stand in for several.
  return (engine, say) => (made ??= make(recipe, engine, say));
}

async function make(recipe: Recipe, engine: Engine, say: (line: string) => void): Promise<string> {
  const { image, isDocumented = false, packages = [], release = "bookworm", script = "" } = recipe;
  const digest = createHash("sha256")
    .update(JSON.stringify([recipe, aptSettings]))
    .digest("hex");
  const tag = `dockerfile-conformance-stand-in:debian-${digest.slice(0, 12)}`;
  const known = await engine.docker.listImages({ filters: { reference: [tag] } });
  if (known.length > 0) return tag;
  say(`making a stand-in for ${image} with debootstrap`);
  const folder = await mkdtemp(join(tmpdir(), "stand-in-"));
  try {
    if (!existsSync("/usr/sbin/debootstrap")) {
      const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
      await run("apt-get", ["update", "-qq"], options);
      await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "debootstrap"], options);
    }
    const root = join(folder, "root");
    const include = `--include=${["ca-certificates", ...packages].join(",")}`;
    const words = ["--variant=minbase", include, release, root, "http://deb.debian.org/debian"];
    const bootstrap = spawn("debootstrap", words, { stdio: "ignore" });
    const code = await new Promise<number | null>((resolve, reject) => bootstrap.once("exit", resolve).once("error", reject));
    if (code !== 0) throw new Error(`debootstrap ended with ${String(code)}`);
    // The official image ships without lists and packages, the slim one without documentation too.
    const left = ["var/lib/apt/lists/*", "var/cache/apt/*", ...(isDocumented ? [] : ["usr/share/doc/*", "usr/share/man/*"])];
    await run("sh", ["-c", `rm -rf ${left.join(" ")}`], { cwd: root });
    await writeFile(join(root, "etc/apt/apt.conf.d/docker-clean"), aptSettings);
    await run("sh", ["-euc", script], { cwd: root });
    await importRoot(engine, root, tag, ['CMD ["bash"]', `LABEL dockerfile-conformance.stand-in=${JSON.stringify(image)}`]);
  } catch (error) {
    const { stderr = String(error) } = error as { stderr?: string };
    const details = stderr.trimEnd().split("\n").slice(-10).join("\n");
    throw new Failure(`The stand-in for ${image} could not be made: run as root on Debian, with its mirror in reach.`, 2, {
      cause: error,
      details,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return tag;
}
