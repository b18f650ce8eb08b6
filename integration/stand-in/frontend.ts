import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Engine, Failure } from "dockerfile-conformance";
import { importRoot } from "./import-root.js";

const run = promisify(execFile);

const module = "github.com/moby/buildkit";
/** That of docker/dockerfile:1.13. */
const version = "v0.19.0";
const tag = `dockerfile-conformance-stand-in:frontend-${version}`;

/**
 * BuildKit's own frontend, made from its Go module, where docker/dockerfile:1 cannot be pulled.
 *
 * @throws Failure (2) where there is no Go, or its module proxy does not answer
 */
export async function frontendStandIn(engine: Engine, say: (line: string) => void): Promise<string> {
  const known = await engine.docker.listImages({ filters: { reference: [tag] } });
  if (known.length > 0) return tag;
  say(`making a stand-in for docker/dockerfile:1 from ${module} ${version}`);
  const folder = await mkdtemp(join(tmpdir(), "frontend-"));
  try {
    const command = `${module}/frontend/dockerfile/cmd/dockerfile-frontend`;
    const root = join(folder, "root");
    await mkdir(join(root, "bin"), { recursive: true });
    await writeFile(join(folder, "go.mod"), "module frontend\n");
    const options = { cwd: folder, env: { ...process.env, CGO_ENABLED: "0" } };
    await run("go", ["get", `${command}@${version}`], options);
    await run("go", ["build", "-trimpath", "-ldflags=-s -w", "-o", join(root, "bin"), command], options);
    await importRoot(engine, root, tag, ['ENTRYPOINT ["/bin/dockerfile-frontend"]']);
  } catch (error) {
    throw new Failure("The stand-in for docker/dockerfile:1 could not be made: have Go, with its module proxy in reach.", 2, {
      cause: error,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return tag;
}
