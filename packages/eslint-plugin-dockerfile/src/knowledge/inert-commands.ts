/** Commands that install nothing and run nothing that could. */
export const inertCommands: readonly string[] = [
  ...[":", "[", "addgroup", "adduser", "cat", "cd", "chgrp", "chmod", "chown", "cp", "date", "echo", "exit", "export", "false", "groupadd"],
  ...[
    "ln",
    "ls",
    "mkdir",
    "mv",
    "printf",
    "pwd",
    "rm",
    "rmdir",
    "sed",
    "set",
    "sleep",
    "sync",
    "test",
    "touch",
    "true",
    "unset",
    "useradd",
  ],
];

/** The subcommands that only fetch the index of packages, by the name of the manager. */
export const indexUpdates: Readonly<Record<string, readonly string[]>> = Object.freeze({
  apk: ["update"],
  "apt-get": ["update"],
  apt: ["update"],
  aptitude: ["update"],
  dnf: ["makecache"],
  microdnf: ["makecache"],
  yum: ["makecache"],
  zypper: ["refresh", "ref"],
});
