import type { ShellDialect } from "./nodes.js";

const shellDialects: ReadonlyMap<string, ShellDialect> = new Map<string, ShellDialect>(
  Object.entries({
    ash: "posix",
    bash: "bash",
    busybox: "posix",
    cmd: "cmd",
    dash: "posix",
    ksh: "bash",
    powershell: "powershell",
    pwsh: "powershell",
    sh: "posix",
    zsh: "bash",
  }),
);

/** The dialect of the shell with that path. */
export function shellDialect(path: string): ShellDialect {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).toLowerCase();
  return shellDialects.get(name.endsWith(".exe") ? name.slice(0, -4) : name) ?? "other";
}
