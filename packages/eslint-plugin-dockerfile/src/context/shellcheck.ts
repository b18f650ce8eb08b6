import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** What ShellCheck says of a script; lines and columns start at 1. */
export interface ShellCheckFinding {
  /** The place of the script among those that were given. */
  readonly script: number;
  readonly code: number;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The findings in the scripts, or why there are none. */
export type ShellCheckResult = readonly ShellCheckFinding[] | { readonly failure: string };

/** Longer than any script takes; an editor waits for it. */
const timeout = 20_000;

/** More than the findings of any file. */
const maxBuffer = 64 * 1024 * 1024;

/** Runs an installed ShellCheck once for all scripts: most of its time is its start. `excluded` are codes such as `SC2086`. */
export function runShellCheck(command: string, scripts: readonly string[], excluded: readonly string[]): ShellCheckResult {
  if (scripts.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), "shellcheck-"));
  try {
    const files = scripts.map((_, index) => join(folder, String(index)));
    for (const [index, file] of files.entries()) writeFileSync(file, scripts[index] ?? "");
    const options = ["--format=json1", "--norc", ...(excluded.length === 0 ? [] : [`--exclude=${excluded.join(",")}`]), "--"];
    return run(command, [...options, ...files]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(command: string, parameters: readonly string[]): ShellCheckResult {
  // Loaded by whoever turns this rule on.
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const { error, stdout, stderr } = spawnSync(command, parameters, { encoding: "utf8", maxBuffer, timeout, windowsHide: true });
  if (error !== undefined) return { failure: "code" in error && error.code === "ENOENT" ? "it is not installed" : error.message };
  try {
    const { comments } = JSON.parse(stdout) as { comments: readonly (Omit<ShellCheckFinding, "script"> & { file: string })[] };
    return comments.map((comment) => ({ ...comment, script: Number(basename(comment.file)) }));
  } catch {
    return { failure: stderr.trim().split("\n")[0] ?? "it says nothing" };
  }
}
