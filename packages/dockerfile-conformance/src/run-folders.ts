import { lstat, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isOfDeadRun, runLabels } from "./run-labels.js";

const prefix = "dockerfile-conformance-";
/** Says whose a folder is, in the labels that containers and images carry. */
const ownerFile = "run.json";

/** Makes a folder among the temporary ones that a later run removes where this one is killed. */
export async function makeRunFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await writeFile(join(folder, ownerFile), JSON.stringify(runLabels()));
  return folder;
}

/** Removes the folders of runs on this host that are dead, of this user alone. */
export async function sweepDeadFolders(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const folders = names.filter((name) => name.startsWith(prefix)).map((name) => join(tmpdir(), name));
  await Promise.all(folders.map(async (folder) => (await isDead(folder)) && rm(folder, { recursive: true, force: true })));
}

async function isDead(folder: string): Promise<boolean> {
  try {
    // Anyone may write among the temporary folders.
    const [facts, owner] = await Promise.all([lstat(folder), lstat(join(folder, ownerFile))]);
    if (!facts.isDirectory() || !owner.isFile() || [facts.uid, owner.uid].some((uid) => uid !== process.getuid?.())) return false;
    return isOfDeadRun(JSON.parse(await readFile(join(folder, ownerFile), "utf8")) as Record<string, string>);
  } catch {
    // It goes just now, or is no run's.
    return false;
  }
}
