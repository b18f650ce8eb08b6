/** A command that takes a password or the like in its arguments. */
export interface SecretCommand {
  readonly commands: readonly string[];
  /** The first operands that make it one; none where the command alone does. */
  readonly subcommand: readonly string[];
  /** The options whose value is the secret. */
  readonly options: readonly string[];
  /** Whether `-p` has its value in the same word only. */
  readonly isAttached: boolean;
  /** Whether the value is `user:password`. */
  readonly isPair: boolean;
  /** Whether the operands are made of a secret at their end, of which so many there must be; 0 where they hold none. */
  readonly operands: number;
}

const none = { subcommand: [], options: [], isAttached: false, isPair: false, operands: 0 };

export const secretCommands: readonly SecretCommand[] = [
  { ...none, commands: ["curl"], options: ["-u", "--user", "-U", "--proxy-user"], isPair: true },
  { ...none, commands: ["wget"], options: ["--password", "--http-password", "--ftp-password", "--proxy-password"] },
  { ...none, commands: ["sshpass"], options: ["-p"] },
  {
    ...none,
    commands: ["mysql", "mysqladmin", "mysqldump", "mariadb", "mariadb-admin", "mariadb-dump"],
    options: ["-p", "--password"],
    isAttached: true,
  },
  { ...none, commands: ["useradd", "usermod"], options: ["-p", "--password"] },
  { ...none, commands: ["redis-cli"], options: ["-a", "--pass"] },
  { ...none, commands: ["drush"], options: ["--account-pass", "--db-su-pw"] },
  { ...none, commands: ["htpasswd"], options: [], operands: 2 },
  {
    ...none,
    commands: ["docker", "podman", "buildah", "nerdctl", "az", "oc", "skopeo"],
    subcommand: ["login"],
    options: ["-p", "--password"],
  },
  { ...none, commands: ["helm"], subcommand: ["registry", "login"], options: ["-p", "--password"] },
  { ...none, commands: ["doctl"], subcommand: ["auth", "init"], options: ["-t", "--access-token"] },
  { ...none, commands: ["gcloud"], subcommand: ["auth", "activate-service-account"], options: ["--key-file"] },
  { ...none, commands: ["aws"], subcommand: ["configure", "set", "aws_secret_access_key"], operands: 1 },
  { ...none, commands: ["aws"], subcommand: ["configure", "set", "aws_session_token"], operands: 1 },
];

/** Variables before a command from which it reads a password. */
export const passwordVariables: readonly string[] = ["MYSQL_PWD", "PGPASSWORD", "REDISCLI_AUTH", "SSHPASS"];

/** A command that makes a private key. */
export interface KeyCommand {
  readonly command: string;
  readonly subcommand: readonly string[];
  /** The options of which one must be there; none where the command alone makes the key. */
  readonly options: readonly string[];
  /** The options with which it makes none. */
  readonly except: readonly string[];
}

export const keyCommands: readonly KeyCommand[] = [
  {
    command: "ssh-keygen",
    subcommand: [],
    options: [],
    except: ["-B", "-D", "-F", "-H", "-K", "-L", "-M", "-Q", "-R", "-Y", "-c", "-e", "-i", "-k", "-l", "-p", "-r", "-s", "-y"],
  },
  { command: "openssl", subcommand: ["genrsa"], options: [], except: [] },
  { command: "openssl", subcommand: ["gendsa"], options: [], except: [] },
  { command: "openssl", subcommand: ["genpkey"], options: [], except: ["-genparam"] },
  { command: "openssl", subcommand: ["ecparam"], options: ["-genkey"], except: [] },
  { command: "openssl", subcommand: ["req"], options: ["-newkey", "-keyout"], except: [] },
  { command: "keytool", subcommand: [], options: ["-genkey", "-genkeypair", "-genseckey"], except: [] },
];
