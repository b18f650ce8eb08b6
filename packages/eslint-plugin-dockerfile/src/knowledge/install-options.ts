/** How a package manager is kept from asking. */
export interface Confirmation {
  /** As in the table of package managers; several share one row. */
  readonly managers: readonly string[];
  /** The name in messages and options. */
  readonly name: "apt-get" | "dnf" | "pacman" | "yum" | "zypper";
  readonly subcommands: readonly string[];
  /** Options that answer every question. A short one may stand in a group of letters. */
  readonly options: readonly string[];
  /** What to add. */
  readonly option: string;
  /** Whether it goes before the subcommand. */
  readonly isGlobal: boolean;
}

const rpm = { subcommands: ["install", "groupinstall", "localinstall"], options: ["-y", "--assumeyes"], option: "-y", isGlobal: false };

export const confirmations: readonly Confirmation[] = [
  {
    managers: ["apt-get"],
    name: "apt-get",
    subcommands: ["install"],
    options: ["-y", "--yes", "-qq", "--assume-yes", "-q=2"],
    option: "-y",
    isGlobal: false,
  },
  { managers: ["yum"], name: "yum", ...rpm },
  { managers: ["dnf", "microdnf"], name: "dnf", ...rpm },
  {
    managers: ["zypper"],
    name: "zypper",
    subcommands: ["install", "in", "remove", "rm", "source-install", "si", "patch"],
    options: ["-n", "--non-interactive", "-y", "--no-confirm"],
    option: "--non-interactive",
    isGlobal: true,
  },
  {
    managers: ["pacman"],
    name: "pacman",
    subcommands: ["-S", "-Sy", "-Syu", "-Syyu"],
    options: ["--noconfirm"],
    option: "--noconfirm",
    isGlobal: false,
  },
];

/** How the version of a package is written. */
export interface VersionPin {
  readonly managers: readonly string[];
  readonly name: "apk" | "apt-get" | "dnf" | "gem" | "go" | "npm" | "pip" | "yarn" | "yum" | "zypper";
  readonly subcommands: readonly string[];
  /** Subcommands of which the first operand alone is a package: the program gets the others. */
  readonly runs?: readonly string[];
  /** Whether a `--` ends the packages: the rest is for their build. */
  readonly endsAtDashes?: true;
  /** A regular expression for words that say a version, or that are no package of a registry. */
  readonly pinned: string;
  /** Options with which the versions stand elsewhere. */
  readonly listed: readonly string[];
  /** How it is written, for the message. */
  readonly form: string;
}

const rpmPin = "-[A-Za-z.~^_:+]*[0-9][0-9A-Za-z.~^_:+]*(?:-[A-Za-z.~^_:+]+)*$|^[^-]*-[^]*\\.rpm$|[$@]";

export const versionPins: readonly VersionPin[] = [
  { managers: ["apt-get"], name: "apt-get", subcommands: ["install"], pinned: "[=/]|\\.deb$", listed: [], form: "package=version" },
  { managers: ["apk"], name: "apk", subcommands: ["add"], pinned: "[=~<>]|\\.apk$", listed: [], form: "package=version" },
  {
    managers: ["pip", "pipx"],
    name: "pip",
    subcommands: ["install"],
    pinned: "[=<>!~]=|[<>]|===|@|\\.whl$|\\.tar\\.gz$|^(?!(?:bzr|git|hg|svn)\\+).*/|^\\.(?:\\[|$)",
    listed: ["-r", "--requirement", "-c", "--constraint"],
    form: "package==version",
  },
  {
    managers: ["npm"],
    name: "npm",
    subcommands: ["install", "i", "add"],
    pinned: "^(?:@[^/]+/)?[^@]+@|^(?:/|\\.|~/)|\\.(?:tar|tar\\.gz|tgz)$|#",
    listed: [],
    form: "package@version",
  },
  {
    managers: ["yarn", "pnpm"],
    name: "yarn",
    subcommands: ["add"],
    pinned: "^(?:@[^/]+/)?[^@]+@|^(?:/|\\.|~/)|\\.(?:tar|tar\\.gz|tgz)$|#",
    listed: [],
    form: "package@version",
  },
  {
    managers: ["gem"],
    name: "gem",
    subcommands: ["install", "i"],
    endsAtDashes: true,
    pinned: ":",
    listed: ["-v", "--version"],
    form: "gem:version",
  },
  {
    managers: ["go"],
    name: "go",
    subcommands: ["install", "get"],
    runs: ["run"],
    // Without a dot in its first part a path is one of the standard library.
    pinned: "@(?!latest$|none$)|^[./]|\\.go$|^[^.@]+(?:/|$)",
    listed: [],
    form: "module@version",
  },
  { managers: ["yum"], name: "yum", subcommands: ["install"], pinned: rpmPin, listed: [], form: "package-version" },
  { managers: ["dnf", "microdnf"], name: "dnf", subcommands: ["install"], pinned: rpmPin, listed: [], form: "package-version" },
  { managers: ["yum"], name: "yum", subcommands: ["module install"], pinned: ":", listed: [], form: "module:stream" },
  { managers: ["dnf", "microdnf"], name: "dnf", subcommands: ["module install"], pinned: ":", listed: [], form: "module:stream" },
  { managers: ["zypper"], name: "zypper", subcommands: ["install", "in"], pinned: "[=<>]|\\.rpm$", listed: [], form: "package=version" },
];
