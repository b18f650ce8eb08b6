/** How a package manager is told to leave out what is only needed for development. */
export interface ProductionInstall {
  readonly manager: string;
  readonly subcommands: readonly string[];
  /** Options that leave it out, or say in another way what is installed; some with their value. */
  readonly options: readonly string[];
  /** Variables that leave it out, whatever else than these they hold. */
  readonly variables: readonly string[];
  /** What to add. */
  readonly add: string;
}

/** Values of the variables with which all is installed. */
export const developmentValues: readonly string[] = ["", "0", "development", "false", "test"];

export const productionInstalls: readonly ProductionInstall[] = [
  {
    manager: "npm",
    subcommands: ["ci", "clean-install", "i", "install"],
    options: ["--omit", "--only", "--prod", "--production", "-g", "--global", "--package-lock-only"],
    variables: ["NODE_ENV", "NPM_CONFIG_OMIT", "npm_config_omit", "NPM_CONFIG_PRODUCTION", "npm_config_production"],
    add: "--omit=dev",
  },
  {
    manager: "yarn",
    subcommands: ["", "install"],
    // The newer yarn has another command for it.
    options: ["--prod", "--production", "--immutable"],
    variables: ["NODE_ENV", "YARN_PRODUCTION"],
    add: "--production",
  },
  {
    manager: "pnpm",
    subcommands: ["i", "install"],
    options: ["--prod", "--production", "-P", "--lockfile-only"],
    variables: ["NODE_ENV"],
    add: "--prod",
  },
  { manager: "composer", subcommands: ["install"], options: ["--no-dev"], variables: ["COMPOSER_NO_DEV"], add: "--no-dev" },
  {
    manager: "poetry",
    subcommands: ["install", "sync"],
    options: ["--only", "--no-dev", "--without"],
    variables: ["POETRY_WITHOUT"],
    add: "--only main",
  },
  {
    manager: "uv",
    subcommands: ["sync"],
    options: ["--no-dev", "--no-default-groups", "--no-group", "--only-group"],
    variables: ["UV_NO_DEV", "UV_NO_DEFAULT_GROUPS", "UV_NO_GROUP"],
    add: "--no-dev",
  },
];
