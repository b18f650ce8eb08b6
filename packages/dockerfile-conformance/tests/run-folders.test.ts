import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { makeRunFolder, sweepDeadFolders } from "../src/run-folders.js";
import { runLabels } from "../src/run-labels.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "folders-"));
  vi.stubEnv("TMPDIR", folder);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** A folder as a run with these labels would have made it. */
async function folderOf(name: string, labels: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, "run.json"), JSON.stringify(labels));
  await writeFile(join(folder, name, "Dockerfile"), "FROM scratch\n");
}

it("removes the folders of dead runs, and no others", async () => {
  const own = basename(await makeRunFolder());
  const { pid } = spawnSync("true");
  const dead = { ...runLabels(), "dockerfile-conformance.pid": String(pid) };
  await folderOf("dockerfile-conformance-killed", dead);
  await folderOf("dockerfile-conformance-boot", { ...runLabels(), "dockerfile-conformance.boot": "another" });
  await folderOf("dockerfile-conformance-elsewhere", { ...dead, "dockerfile-conformance.host": "another" });
  await folderOf("another-program", dead);
  await mkdir(join(folder, "dockerfile-conformance-nobody"));
  await symlink(join(folder, "another-program"), join(folder, "dockerfile-conformance-link"));
  await sweepDeadFolders();
  const left = ["another-program", "dockerfile-conformance-elsewhere", "dockerfile-conformance-link", "dockerfile-conformance-nobody", own];
  expect((await readdir(folder)).toSorted()).toEqual(left.toSorted());
});
