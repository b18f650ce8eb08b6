import { execFile } from "node:child_process";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const packages = fileURLToPath(new URL("../packages", import.meta.url));

export const packageNames = ["dockerfile-syntax", "eslint-plugin-dockerfile", "dockerfile-conformance"] as const;

export type PackageName = (typeof packageNames)[number];

/** Packs the built packages into a folder as npm would publish them; the path of each. */
export async function packTarballs(folder: string): Promise<ReadonlyMap<PackageName, string>> {
  const tarballs = new Map<PackageName, string>();
  for (const name of packageNames) {
    const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: join(packages, name) });
    tarballs.set(name, join(folder, basename(stdout.trim())));
  }
  return tarballs;
}
