/** A command that makes or changes a user or a group. */
export interface AccountCommand {
  readonly kind: "user" | "group";
  /** Whether its operand is a new name, or one that is there already. */
  readonly creates: boolean;
  /** Options that take a value. */
  readonly valueOptions: readonly string[];
  /** The options with the number. */
  readonly id: readonly string[];
  /** The options with a new name for the account. */
  readonly rename: readonly string[];
}

const shadowUser = [
  ...["-u", "--uid", "-g", "--gid", "-G", "--groups", "-d", "--home", "--home-dir", "-s", "--shell", "-c", "--comment", "-b", "--base-dir"],
  ...["-e", "--expiredate", "-f", "--inactive", "-k", "--skel", "-K", "--key", "-p", "--password", "-R", "--root", "-P", "--prefix"],
  ...["-Z", "--selinux-user", "-F", "--add-subids-for-system"],
];

const shadowGroup = ["-g", "--gid", "-K", "--key", "-p", "--password", "-R", "--root", "-P", "--prefix", "-U", "--users"];

/** The commands of shadow, of Debian's adduser and of BusyBox; where two have a name in common, the options of both. */
export const accountCommands: Readonly<Record<string, AccountCommand>> = {
  useradd: { kind: "user", creates: true, valueOptions: shadowUser, id: ["-u", "--uid"], rename: [] },
  adduser: {
    kind: "user",
    creates: true,
    valueOptions: [...shadowUser, "-h", "--ingroup", "--gecos", "--conf", "--firstuid", "--lastuid", "--firstgid", "--lastgid"],
    id: ["-u", "--uid"],
    rename: [],
  },
  usermod: {
    kind: "user",
    creates: false,
    valueOptions: [...shadowUser, "-l", "--login", "-v", "--add-subuids", "-V", "--del-subuids", "-w", "--add-subgids"],
    id: ["-u", "--uid"],
    rename: ["-l", "--login"],
  },
  groupadd: { kind: "group", creates: true, valueOptions: shadowGroup, id: ["-g", "--gid"], rename: [] },
  addgroup: { kind: "group", creates: true, valueOptions: ["-g", "--gid", "--conf"], id: ["-g", "--gid"], rename: [] },
  groupmod: {
    kind: "group",
    creates: false,
    valueOptions: [...shadowGroup, "-n", "--new-name"],
    id: ["-g", "--gid"],
    rename: ["-n", "--new-name"],
  },
};

/** Commands that may do anything, make users among it. */
export const opaqueCommands: readonly string[] = [
  ...[".", "ansible-playbook", "ash", "awk", "bash", "bun", "busybox", "chroot", "cp", "dash", "deno", "dpkg", "dpkg-reconfigure", "ed"],
  ...["eval", "find", "gawk", "gdebi", "java", "make", "mv", "newusers", "nix-env", "node", "perl", "php", "pkg", "puppet", "pw", "pwsh"],
  ...["rpm", "rsync", "ruby", "salt-call", "sh", "source", "systemd-sysusers", "tar", "tee", "unzip", "vipw", "xargs", "zsh"],
];
