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

const plain = { options: [], sourceOptions: [], operands: false };

const python = { ...plain, sources: [".py"] };

const javascript = {
  ...plain,
  sources: [".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx", ".vue", ".svelte"],
};

const requirements = {
  subcommands: ["install"],
  sourceOptions: ["-e", "--editable"],
  operands: true,
  manifests: ["requirements.txt"],
  sources: [".py"],
};

export const dependencyInstalls: readonly DependencyInstall[] = [
  { manager: "pip", options: ["-r", "--requirement"], ...requirements },
  // `uv pip install`
  { manager: "uv", options: ["-r", "--requirement", "--requirements"], ...requirements },
  { manager: "npm", subcommands: ["ci", "clean-install", "i", "install"], manifests: ["package.json", "package-lock.json"], ...javascript },
  { manager: "yarn", subcommands: ["", "install"], manifests: ["package.json", "yarn.lock"], ...javascript },
  { manager: "pnpm", subcommands: ["i", "install"], manifests: ["package.json", "pnpm-lock.yaml"], ...javascript },
  { manager: "poetry", subcommands: ["install", "sync"], manifests: ["pyproject.toml", "poetry.lock"], ...python },
  { manager: "uv", subcommands: ["sync"], manifests: ["pyproject.toml", "uv.lock"], ...python },
  { manager: "pipenv", subcommands: ["install", "sync"], manifests: ["Pipfile", "Pipfile.lock"], ...python },
  { manager: "bundle", subcommands: ["", "install"], manifests: ["Gemfile", "Gemfile.lock"], ...plain, sources: [".rb", ".erb", ".rake"] },
  { manager: "go", subcommands: ["download"], manifests: ["go.mod", "go.sum"], ...plain, sources: [".go"] },
  { manager: "cargo", subcommands: ["fetch"], manifests: ["Cargo.toml", "Cargo.lock"], ...plain, sources: [".rs"] },
  {
    manager: "mvn",
    subcommands: ["dependency:go-offline", "dependency:resolve", "dependency:resolve-plugins"],
    manifests: ["pom.xml"],
    ...plain,
    operands: true,
    sources: [".java", ".kt", ".scala"],
  },
  {
    manager: "gradle",
    subcommands: ["dependencies"],
    manifests: ["build.gradle", "settings.gradle"],
    ...plain,
    operands: true,
    sources: [".java", ".kt", ".groovy"],
  },
  { manager: "composer", subcommands: ["install"], manifests: ["composer.json", "composer.lock"], ...plain, sources: [".php"] },
  { manager: "dotnet", subcommands: ["restore"], manifests: ["*.csproj"], ...plain, operands: true, sources: [".cs", ".fs", ".vb"] },
];
