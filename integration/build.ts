import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const packages = join(root, "packages");

/** Builds the packages, unless all that they publish is newer than all that it is made of. Ends the process where that fails. */
export function buildWhereStale(): void {
  const names = readdirSync(packages);
  const made = names.flatMap((name) => publishedFiles(join(packages, name)));
  const sources = ["package-lock.json", "tsconfig.json"].map((file) => join(root, file));
  for (const name of names) sources.push(...["src", "package.json", "tsdown.config.ts"].map((file) => join(packages, name, file)));
  const newest = Math.max(...sources.flatMap(changes));
  if (made.every((file) => existsSync(file) && statSync(file).mtimeMs > newest)) return;
  const { status } = spawnSync("npm", ["run", "build"], { cwd: root, stdio: ["ignore", process.stderr, process.stderr] });
  if (status !== 0) process.exit(2);
}

function publishedFiles(folder: string): string[] {
  const description = readFileSync(join(folder, "package.json"), "utf8");
  return [...description.matchAll(/"\.\/(dist\/[^"*]+)"/g)].map(([, file = ""]) => join(folder, file));
}

/** When a file, or a folder and what is in it, was changed last: a folder changes where a file is added or removed. */
function changes(path: string): number[] {
  const facts = statSync(path);
  const inside = facts.isDirectory() ? readdirSync(path).flatMap((name) => changes(join(path, name))) : [];
  return [facts.mtimeMs, ...inside];
}
