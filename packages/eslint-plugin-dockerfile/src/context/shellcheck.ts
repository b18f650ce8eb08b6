/** What ShellCheck says of a script; lines and columns start at 1. */
export interface ShellCheckFinding {
  readonly code: number;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The findings in a script, or why there are none. */
export type ShellCheckResult = readonly ShellCheckFinding[] | { readonly failure: string };

/** Longer than any script takes; an editor waits for it. */
const timeout = 20_000;

/** Runs an installed ShellCheck on a script. `excluded` are codes such as `SC2086`. */
export function runShellCheck(command: string, script: string, excluded: readonly string[]): ShellCheckResult {
  const options = ["--format=json1", "--norc", ...(excluded.length === 0 ? [] : [`--exclude=${excluded.join(",")}`]), "-"];
  // Loaded by whoever turns this rule on.
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const { error, stdout, stderr } = spawnSync(command, options, { input: script, encoding: "utf8", timeout, windowsHide: true });
  if (error !== undefined) return { failure: "code" in error && error.code === "ENOENT" ? "it is not installed" : error.message };
  try {
    return (JSON.parse(stdout) as { comments: readonly ShellCheckFinding[] }).comments;
  } catch {
    return { failure: stderr.trim().split("\n")[0] ?? "it says nothing" };
  }
}
