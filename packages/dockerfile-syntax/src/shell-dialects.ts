import type { ShellDialect } from "./nodes.js";

const shellDialects: Readonly<Partial<Record<string, ShellDialect>>> = {
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
};

/** The dialect of the shell with that path. */
export function shellDialect(path: string): ShellDialect {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).toLowerCase();
  const plain = name.endsWith(".exe") ? name.slice(0, -4) : name;
  return Object.hasOwn(shellDialects, plain) ? (shellDialects[plain] ?? "other") : "other";
}
