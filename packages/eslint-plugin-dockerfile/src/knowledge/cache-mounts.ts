/** What a package manager or a compiler keeps between two calls, where root runs it. */
export interface CacheMount {
  /** The name in the table of package managers. */
  readonly manager: string;
  /** Subcommands besides those that install. */
  readonly subcommands: readonly string[];
  readonly target: string;
}

/**
 * Not here: apt, apk, dnf and the like, whose caches several builds may not write at once or which their images empty, and managers that
 * a later RUN asks for the files in the cache, such as dotnet.
 */
export const cacheMounts: readonly CacheMount[] = [
  { manager: "pip", subcommands: [], target: "/root/.cache/pip" },
  { manager: "uv", subcommands: [], target: "/root/.cache/uv" },
  { manager: "poetry", subcommands: [], target: "/root/.cache/pypoetry" },
  { manager: "npm", subcommands: [], target: "/root/.npm" },
  { manager: "yarn", subcommands: [], target: "/usr/local/share/.cache/yarn" },
  { manager: "pnpm", subcommands: [], target: "/root/.local/share/pnpm/store" },
  { manager: "composer", subcommands: [], target: "/root/.composer/cache" },
  { manager: "go", subcommands: ["build"], target: "/root/.cache/go-build" },
  { manager: "cargo", subcommands: ["build"], target: "/usr/local/cargo/registry" },
  { manager: "mvn", subcommands: ["package", "verify", "install"], target: "/root/.m2/repository" },
];
