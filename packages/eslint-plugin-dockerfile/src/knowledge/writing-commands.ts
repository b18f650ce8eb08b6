/** Commands that change the files in their operands. */
export const writingCommands: readonly string[] = [
  ...[
    "chgrp",
    "chmod",
    "chown",
    "cp",
    "install",
    "ln",
    "mkdir",
    "mkfifo",
    "mv",
    "rm",
    "rsync",
    "sed",
    "tar",
    "tee",
    "touch",
    "truncate",
    "unzip",
  ],
];
