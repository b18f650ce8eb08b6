/** Go's names of operating systems, as containerd knows them. */
export const operatingSystems: ReadonlySet<string> = new Set([
  "aix",
  "android",
  "darwin",
  "dragonfly",
  "freebsd",
  "hurd",
  "illumos",
  "ios",
  "js",
  "linux",
  "nacl",
  "netbsd",
  "openbsd",
  "plan9",
  "solaris",
  "windows",
  "zos",
]);

/** Go's names of architectures, as containerd knows them. */
export const architectures: ReadonlySet<string> = new Set([
  "386",
  "amd64",
  "amd64p32",
  "arm",
  "arm64",
  "arm64be",
  "armbe",
  "loong64",
  "mips",
  "mips64",
  "mips64le",
  "mips64p32",
  "mips64p32le",
  "mipsle",
  "ppc",
  "ppc64",
  "ppc64le",
  "riscv",
  "riscv64",
  "s390",
  "s390x",
  "sparc",
  "sparc64",
  "wasm",
]);

/** Other names of architectures. */
export const architectureAliases: ReadonlyMap<string, string> = new Map([
  ["aarch64", "arm64"],
  ["armel", "arm"],
  ["armhf", "arm"],
  ["i386", "386"],
  ["x86-64", "amd64"],
  ["x86_64", "amd64"],
]);
