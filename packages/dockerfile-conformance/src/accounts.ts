const accountFiles = /^etc\/(?:passwd|shadow|group)$/;

/** Whether a path is that of a list of accounts. */
export function isAccountFile(path: string): boolean {
  return accountFiles.test(path);
}

/** A line of `/etc/passwd`, `/etc/shadow` or `/etc/group`. */
export interface Account {
  readonly name: string;
  /** `x` where it stands in `/etc/shadow`. */
  readonly password: string;
  /** The number of the user or the group; in `/etc/shadow` something else. */
  readonly id: string;
}

export function accountsIn(text: string): Account[] {
  return text.split("\n").flatMap((line) => {
    const [name = "", password, id = ""] = line.trim().split(":");
    return name === "" || name.startsWith("#") || password === undefined ? [] : [{ name, password, id }];
  });
}
