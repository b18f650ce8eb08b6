/** How a package manager installs what a project's manifest lists. */
export interface DependencyInstall {
  /** The name in the table of package managers. */
  readonly manager: string;
  /** The subcommands that do; "" where the command alone does. */
  readonly subcommands: readonly string[];
  /** Options of which one must be there; none where the subcommand alone reads the manifest. */
  readonly options: readonly string[];
  /** Options that make it an install of the source itself. */
  readonly sourceOptions: readonly string[];
  /** Whether there may be operands beside, other than paths; they name packages. */
  readonly operands: boolean;
  /** Files that say what is installed: copying them first is what the rule asks for. */
  readonly manifests: readonly string[];
  /** The endings of source files, which change more often. */
  readonly sources: readonly string[];
}

const javascript = {
  options: [],
  sourceOptions: [],
  operands: false,
  sources: [".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx", ".vue", ".svelte"],
};

export const dependencyInstalls: readonly DependencyInstall[] = [
  {
    manager: "pip",
    subcommands: ["install"],
    options: ["-r", "--requirement"],
    sourceOptions: ["-e", "--editable"],
    operands: true,
    manifests: ["requirements.txt"],
    sources: [".py"],
  },
  { manager: "npm", subcommands: ["ci", "clean-install", "i", "install"], manifests: ["package.json", "package-lock.json"], ...javascript },
  { manager: "yarn", subcommands: ["", "install"], manifests: ["package.json", "yarn.lock"], ...javascript },
  { manager: "pnpm", subcommands: ["i", "install"], manifests: ["package.json", "pnpm-lock.yaml"], ...javascript },
];
