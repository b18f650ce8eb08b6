/** How a package manager is told to install what the lock file says and nothing else. */
export interface LockedInstall {
  readonly manager: "npm" | "pnpm" | "yarn";
  readonly subcommands: readonly string[];
  readonly lockfiles: readonly string[];
  /** Options that say whether the lock file counts. */
  readonly options: readonly string[];
  /** Variables that make it count. */
  readonly variables: readonly string[];
  /** What to run instead. */
  readonly locked: readonly string[];
}

export const lockedInstalls: readonly LockedInstall[] = [
  {
    manager: "npm",
    subcommands: ["install", "i"],
    lockfiles: ["package-lock.json", "npm-shrinkwrap.json"],
    options: ["--package-lock-only", "--package-lock", "--no-package-lock", "-g", "--global"],
    variables: [],
    locked: ["npm ci"],
  },
  {
    manager: "yarn",
    subcommands: ["", "install"],
    lockfiles: ["yarn.lock"],
    options: ["--frozen-lockfile", "--no-lockfile", "--immutable", "--no-immutable", "--pure-lockfile", "--mode"],
    variables: ["CI", "YARN_ENABLE_IMMUTABLE_INSTALLS"],
    locked: ["yarn install --frozen-lockfile", "yarn install --immutable"],
  },
  {
    manager: "pnpm",
    subcommands: ["install", "i"],
    lockfiles: ["pnpm-lock.yaml"],
    options: ["--frozen-lockfile", "--no-frozen-lockfile", "--no-lockfile", "--lockfile-only"],
    variables: ["CI"],
    locked: ["pnpm install --frozen-lockfile"],
  },
];

/** The subcommands that run the scripts of what they install, and the variable that keeps them from it. */
export const scriptedInstalls: Readonly<Partial<Record<string, readonly string[]>>> = {
  npm: ["add", "ci", "clean-install", "i", "install", "install-ci-test", "update"],
  pnpm: ["add", "i", "install"],
  yarn: ["", "install"],
};
