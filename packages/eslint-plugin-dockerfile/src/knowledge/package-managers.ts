/** How a package manager leaves something behind in the layer that runs it, and what takes it away. */
export interface PackageManager {
  readonly name: string;
  /** The commands that are this manager; a `python -m pip` counts as `pip`. */
  readonly commands: readonly string[];
  /** The subcommands that install; "" where the command alone does, as `yarn`. */
  readonly install: readonly string[];
  /** The directories that an install fills with what the image does not need, `~` for the home of the user. */
  readonly caches: readonly string[];
  /** Subcommands, or their start, that empty those directories. */
  readonly clean: readonly string[];
  /** Options with which those subcommands empty nothing. */
  readonly uncleanFlags?: readonly string[];
  /** The flags that keep an install from filling them. */
  readonly noCacheFlags: readonly string[];
  /** The subcommands that remove packages. */
  readonly remove: readonly string[];
  /** Options that take the next word as their value. */
  readonly valueOptions: readonly string[];
}

const apt = {
  install: ["install", "build-dep", "update", "upgrade", "dist-upgrade", "full-upgrade"],
  // The official images of Debian and Ubuntu empty /var/cache/apt after each install, and `clean` leaves the lists.
  caches: ["/var/lib/apt/lists"],
  clean: [],
  noCacheFlags: [],
  remove: ["remove", "purge", "autoremove", "autopurge"],
  valueOptions: ["-t", "--target-release", "--default-release", "-o", "--option", "-c", "--config-file", "-a", "--host-architecture"],
};

const yum = {
  install: ["install", "groupinstall", "localinstall", "reinstall", "update", "upgrade", "makecache"],
  clean: ["clean"],
  noCacheFlags: [],
  remove: ["remove", "erase", "autoremove"],
  valueOptions: ["--enablerepo", "--disablerepo", "--repo", "--installroot", "--releasever", "--setopt", "-c", "-x", "--exclude"],
};

export const packageManagers: readonly PackageManager[] = [
  { name: "apt-get", commands: ["apt-get"], ...apt },
  { name: "apt", commands: ["apt"], ...apt },
  { name: "aptitude", commands: ["aptitude"], ...apt },
  {
    name: "apk",
    commands: ["apk"],
    install: ["add", "update", "upgrade"],
    caches: ["/var/cache/apk", "/etc/apk/cache"],
    clean: ["cache clean", "cache purge"],
    noCacheFlags: ["--no-cache"],
    remove: ["del"],
    valueOptions: ["-t", "--virtual", "-X", "--repository", "-p", "--root", "--arch", "--cache-dir", "--keys-dir", "--repositories-file"],
  },
  {
    name: "pip",
    commands: ["pip", "pip2", "pip3"],
    install: ["install", "download", "wheel"],
    caches: ["~/.cache/pip"],
    clean: ["cache purge"],
    noCacheFlags: ["--no-cache-dir"],
    remove: ["uninstall"],
    valueOptions: [
      ...["-r", "--requirement", "-c", "--constraint", "-e", "--editable", "-t", "--target", "-i", "--index-url", "--extra-index-url"],
      ...["-f", "--find-links", "--prefix", "--root", "--python", "--cache-dir", "--proxy", "--timeout", "--retries", "--trusted-host"],
      ...["--platform", "--python-version", "--implementation", "--abi", "--progress-bar", "--log", "--cert", "--config-settings", "-C"],
      ...["--no-binary", "--only-binary", "--upgrade-strategy", "--report", "--src", "--root-user-action", "--use-feature"],
    ],
  },
  { name: "dnf", commands: ["dnf", "dnf5"], caches: ["/var/cache/dnf", "/var/cache/libdnf5", "/var/cache/yum"], ...yum },
  { name: "microdnf", commands: ["microdnf"], caches: ["/var/cache/dnf", "/var/cache/yum"], ...yum },
  { name: "yum", commands: ["yum"], caches: ["/var/cache/yum", "/var/cache/dnf"], ...yum },
  {
    name: "zypper",
    commands: ["zypper"],
    install: ["install", "in", "update", "up", "refresh", "ref", "dist-upgrade", "dup", "patch"],
    caches: ["/var/cache/zypp"],
    clean: ["clean", "cc"],
    noCacheFlags: [],
    remove: ["remove", "rm"],
    valueOptions: ["-R", "--root", "-r", "--repo", "--from", "-t", "--type"],
  },
  {
    name: "pacman",
    commands: ["pacman"],
    install: ["-S", "-Sy", "-Syu", "-Syyu", "-Su"],
    caches: ["/var/cache/pacman/pkg", "/var/lib/pacman/sync"],
    // `-Sc` keeps the packages that are installed. What `-Scc` asks has the default answer no.
    clean: ["-Scc"],
    uncleanFlags: ["--noconfirm"],
    noCacheFlags: [],
    remove: ["-R", "-Rs", "-Rns", "-Rsc"],
    valueOptions: ["--cachedir", "--dbpath", "-r", "--root"],
  },
  {
    name: "npm",
    commands: ["npm"],
    install: ["install", "i", "ci", "add", "clean-install", "update", "install-ci-test"],
    caches: ["~/.npm"],
    clean: ["cache clean", "cache rm"],
    noCacheFlags: [],
    remove: ["uninstall", "remove", "rm", "un", "prune"],
    valueOptions: ["--prefix", "-C", "--registry", "--omit", "--include", "--cache", "--loglevel", "-w", "--workspace"],
  },
  {
    name: "yarn",
    commands: ["yarn", "yarnpkg"],
    install: ["", "install", "add", "global add"],
    caches: ["/usr/local/share/.cache/yarn", "~/.cache/yarn", "~/.yarn/berry/cache"],
    clean: ["cache clean"],
    noCacheFlags: [],
    remove: ["remove", "global remove"],
    valueOptions: ["--cwd", "--cache-folder", "--modules-folder", "--network-timeout", "--registry"],
  },
  {
    name: "pnpm",
    commands: ["pnpm"],
    install: ["install", "i", "add", "fetch"],
    caches: ["~/.local/share/pnpm/store", "~/.pnpm-store"],
    clean: ["store prune"],
    noCacheFlags: [],
    remove: ["remove", "rm", "uninstall", "un", "prune"],
    valueOptions: ["-C", "--dir", "--filter", "-F", "--store-dir", "--registry"],
  },
  {
    name: "gem",
    commands: ["gem"],
    install: ["install", "i", "update"],
    caches: ["/usr/local/bundle/cache", "/usr/local/lib/ruby/gems"],
    clean: ["sources -c"],
    noCacheFlags: [],
    remove: ["uninstall"],
    valueOptions: ["-v", "--version", "-s", "--source", "-i", "--install-dir", "-n", "--bindir"],
  },
  {
    name: "composer",
    commands: ["composer"],
    install: ["install", "require", "update", "create-project"],
    caches: ["~/.composer/cache", "~/.cache/composer"],
    clean: ["clear-cache", "clearcache", "cc"],
    noCacheFlags: ["--no-cache"],
    remove: ["remove"],
    valueOptions: ["-d", "--working-dir"],
  },
  {
    name: "conda",
    commands: ["conda", "mamba", "micromamba"],
    install: ["install", "create", "update", "env create", "env update"],
    caches: ["/opt/conda/pkgs"],
    clean: ["clean"],
    noCacheFlags: [],
    remove: ["remove", "uninstall"],
    valueOptions: ["-n", "--name", "-p", "--prefix", "-c", "--channel", "-f", "--file"],
  },
  {
    name: "uv",
    commands: ["uv"],
    install: ["sync", "pip install", "pip sync", "add", "tool install"],
    caches: ["~/.cache/uv"],
    clean: ["cache clean", "cache prune"],
    noCacheFlags: ["--no-cache", "-n", "--no-cache-dir"],
    remove: ["remove", "pip uninstall"],
    valueOptions: ["-r", "--requirement", "-c", "--constraint", "--project", "--directory", "--python", "-p", "--group", "--extra"],
  },
  {
    name: "poetry",
    commands: ["poetry"],
    install: ["install", "add", "update", "sync"],
    caches: ["~/.cache/pypoetry"],
    clean: ["cache clear"],
    noCacheFlags: ["--no-cache"],
    remove: ["remove"],
    valueOptions: ["-C", "--directory", "-P", "--project", "-E", "--extras", "--only", "--with", "--without"],
  },
  {
    name: "pipx",
    commands: ["pipx"],
    install: ["install"],
    caches: ["~/.cache/pip"],
    clean: [],
    noCacheFlags: [],
    remove: ["uninstall"],
    valueOptions: ["--index-url", "-i", "--pip-args", "--preinstall", "--python", "--suffix"],
  },
  {
    name: "pipenv",
    commands: ["pipenv"],
    install: ["install", "sync"],
    caches: ["~/.cache/pipenv"],
    clean: [],
    noCacheFlags: [],
    remove: ["uninstall"],
    valueOptions: ["--python", "--categories", "-r", "--requirements"],
  },
  {
    name: "bundle",
    commands: ["bundle", "bundler"],
    install: ["", "install", "update"],
    caches: ["/usr/local/bundle/cache"],
    clean: [],
    noCacheFlags: ["--no-cache"],
    remove: ["clean"],
    valueOptions: ["-j", "--jobs", "--path", "--gemfile", "--without", "--with", "--retry"],
  },
  {
    name: "go",
    commands: ["go"],
    install: ["mod download", "install", "get"],
    caches: ["/go/pkg/mod", "~/.cache/go-build"],
    clean: ["clean"],
    noCacheFlags: [],
    remove: [],
    valueOptions: ["-C", "-ldflags", "-tags", "-mod", "-modfile", "-o"],
  },
  {
    name: "cargo",
    commands: ["cargo"],
    install: ["fetch", "install"],
    caches: ["/usr/local/cargo/registry", "~/.cargo/registry"],
    clean: [],
    noCacheFlags: [],
    remove: ["uninstall"],
    valueOptions: ["--target", "--manifest-path", "--version", "--root", "--features", "--git", "--branch", "--tag", "--rev", "--path"],
  },
  {
    name: "mvn",
    commands: ["mvn", "mvnw"],
    install: ["dependency:go-offline", "dependency:resolve", "dependency:resolve-plugins"],
    caches: ["~/.m2/repository"],
    clean: ["dependency:purge-local-repository"],
    noCacheFlags: [],
    remove: [],
    valueOptions: ["-f", "--file", "-s", "--settings", "-pl", "--projects", "-P"],
  },
  {
    name: "gradle",
    commands: ["gradle", "gradlew"],
    install: ["dependencies"],
    caches: ["~/.gradle/caches"],
    clean: [],
    noCacheFlags: [],
    remove: [],
    valueOptions: ["-p", "--project-dir", "-b", "--build-file", "-g", "--gradle-user-home"],
  },
  {
    name: "dotnet",
    commands: ["dotnet"],
    install: ["restore"],
    caches: ["~/.nuget/packages"],
    clean: ["nuget locals"],
    noCacheFlags: [],
    remove: [],
    valueOptions: ["-r", "--runtime", "-s", "--source", "--packages", "--configfile", "-v", "--verbosity"],
  },
];
