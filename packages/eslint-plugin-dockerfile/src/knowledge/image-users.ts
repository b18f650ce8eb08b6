/** The users and groups that the images of a distribution have. */
export interface Distribution {
  readonly users: readonly string[];
  readonly groups: readonly string[];
}

const debian: Distribution = {
  users: [
    ...["_apt", "backup", "bin", "daemon", "games", "gnats", "irc", "list", "lp", "mail", "man", "news", "nobody", "proxy", "root", "sync"],
    ...["sys", "systemd-bus-proxy", "systemd-network", "systemd-resolve", "systemd-timesync", "uucp", "www-data"],
  ],
  groups: [
    ...[
      "adm",
      "audio",
      "backup",
      "bin",
      "cdrom",
      "crontab",
      "daemon",
      "dialout",
      "dip",
      "disk",
      "fax",
      "floppy",
      "games",
      "gnats",
      "input",
    ],
    ...["irc", "kmem", "kvm", "list", "lp", "mail", "man", "messagebus", "netdev", "news", "nogroup", "operator", "plugdev", "proxy"],
    ...[
      "render",
      "root",
      "sasl",
      "sgx",
      "shadow",
      "src",
      "ssh",
      "staff",
      "sudo",
      "sys",
      "systemd-journal",
      "systemd-network",
      "tape",
      "tty",
    ],
    ...["users", "utmp", "uucp", "video", "voice", "www-data"],
  ],
};

export const distributions: Readonly<Record<string, Distribution>> = {
  debian,
  ubuntu: { users: [...debian.users, "messagebus", "syslog", "ubuntu"], groups: [...debian.groups, "syslog", "ubuntu"] },
  alpine: {
    users: [
      ...["adm", "at", "bin", "cron", "cyrus", "daemon", "ftp", "games", "guest", "halt", "lp", "mail", "man", "news", "nobody", "ntp"],
      ...["operator", "postmaster", "root", "shutdown", "smmsp", "squid", "sshd", "svn", "sync", "uucp", "vpopmail", "xfs"],
    ],
    groups: [
      ...["abuild", "adm", "at", "audio", "bin", "cdrom", "console", "cron", "cyrus", "daemon", "dialout", "dip", "disk", "floppy", "ftp"],
      ...["games", "guest", "input", "kmem", "kvm", "locate", "lp", "mail", "man", "netdev", "news", "nobody", "nogroup", "ntp", "ping"],
      ...[
        "postdrop",
        "readproc",
        "root",
        "scanner",
        "shadow",
        "smmsp",
        "squid",
        "sshd",
        "svn",
        "sys",
        "tape",
        "tty",
        "users",
        "usb",
        "utmp",
      ],
      ...["uucp", "video", "vpopmail", "wheel", "www-data", "xfs"],
    ],
  },
  redhat: {
    users: [
      ...["adm", "bin", "chrony", "daemon", "dbus", "ftp", "games", "halt", "lp", "mail", "nobody", "operator", "polkitd", "root", "rpc"],
      ...["shutdown", "sshd", "sync", "systemd-bus-proxy", "systemd-coredump", "systemd-network", "systemd-oom", "systemd-resolve"],
      ...["systemd-timesync", "tss", "unbound"],
    ],
    groups: [
      ...["adm", "audio", "bin", "cdrom", "cgred", "clock", "daemon", "dbus", "dialout", "disk", "floppy", "ftp", "games", "input", "kmem"],
      ...[
        "kvm",
        "lock",
        "lp",
        "mail",
        "man",
        "mem",
        "nobody",
        "polkitd",
        "render",
        "root",
        "sgx",
        "ssh_keys",
        "sshd",
        "sys",
        "systemd-journal",
      ],
      ...["systemd-coredump", "systemd-network", "systemd-resolve", "tape", "tss", "tty", "unbound", "users", "utempter", "utmp", "video"],
      ...["wheel"],
    ],
  },
  busybox: {
    users: ["bin", "daemon", "mail", "nobody", "operator", "root", "sync", "sys", "www-data"],
    groups: [
      ...[
        "adm",
        "audio",
        "bin",
        "cdrom",
        "daemon",
        "dialout",
        "disk",
        "kmem",
        "lp",
        "mail",
        "nobody",
        "nogroup",
        "operator",
        "root",
        "shadow",
      ],
      ...["sudo", "sys", "tty", "users", "utmp", "video", "wheel", "www-data"],
    ],
  },
};

/** An official image: its distribution where the tag names none, and the users that it adds to that. */
export interface OfficialImage {
  readonly distribution: string;
  readonly users: readonly string[];
}

const plainDebian: OfficialImage = { distribution: "debian", users: [] };
const plainAlpine: OfficialImage = { distribution: "alpine", users: [] };
const plainRedhat: OfficialImage = { distribution: "redhat", users: [] };
const plainUbuntu: OfficialImage = { distribution: "ubuntu", users: [] };

/** Docker's official images by name. */
export const officialImages: Readonly<Record<string, OfficialImage>> = {
  almalinux: plainRedhat,
  alpine: plainAlpine,
  amazoncorretto: plainRedhat,
  amazonlinux: plainRedhat,
  bash: plainAlpine,
  "buildpack-deps": plainDebian,
  busybox: { distribution: "busybox", users: [] },
  caddy: plainAlpine,
  centos: plainRedhat,
  dart: plainDebian,
  debian: plainDebian,
  "eclipse-temurin": plainUbuntu,
  elixir: plainDebian,
  erlang: plainDebian,
  fedora: plainRedhat,
  gcc: plainDebian,
  ghost: { distribution: "debian", users: ["node"] },
  golang: plainDebian,
  gradle: { distribution: "ubuntu", users: ["gradle"] },
  haproxy: { distribution: "debian", users: ["haproxy"] },
  haskell: plainDebian,
  httpd: { distribution: "debian", users: ["www-data"] },
  mariadb: { distribution: "ubuntu", users: ["mysql"] },
  maven: plainUbuntu,
  memcached: { distribution: "debian", users: ["memcache"] },
  mongo: { distribution: "ubuntu", users: ["mongodb"] },
  mysql: { distribution: "redhat", users: ["mysql"] },
  nginx: { distribution: "debian", users: ["nginx"] },
  node: { distribution: "debian", users: ["node"] },
  openjdk: plainRedhat,
  oraclelinux: plainRedhat,
  perl: plainDebian,
  php: { distribution: "debian", users: ["www-data"] },
  postgres: { distribution: "debian", users: ["postgres"] },
  pypy: plainDebian,
  python: plainDebian,
  rabbitmq: { distribution: "ubuntu", users: ["rabbitmq"] },
  redis: { distribution: "debian", users: ["redis"] },
  rockylinux: plainRedhat,
  ruby: plainDebian,
  rust: plainDebian,
  swift: plainUbuntu,
  tomcat: plainUbuntu,
  ubuntu: plainUbuntu,
  valkey: { distribution: "debian", users: ["valkey"] },
  wordpress: { distribution: "debian", users: ["www-data"] },
};

/** Words in a tag that name a distribution; null where its users are not known. The first one that is there counts. */
export const distributionsOfTags: readonly (readonly [word: string, distribution: string | null])[] = [
  ["windows", null],
  ["nanoserver", null],
  ["distroless", null],
  ["ibm", null],
  ["alpine", "alpine"],
  ["ubuntu", "ubuntu"],
  ["focal", "ubuntu"],
  ["jammy", "ubuntu"],
  ["noble", "ubuntu"],
  ["ubi", "redhat"],
  ["oracle", "redhat"],
  ["al2", "redhat"],
  ["amazon", "redhat"],
  ["fedora", "redhat"],
  ["rockylinux", "redhat"],
  ["debian", "debian"],
  ["slim", "debian"],
  ["buster", "debian"],
  ["bullseye", "debian"],
  ["bookworm", "debian"],
  ["trixie", "debian"],
];

/** Users that come with packages whose names do not hold theirs. */
export const usersOfPackages: Readonly<Record<string, readonly string[]>> = {
  httpd: ["apache"],
  apache2: ["www-data"],
  "lighttpd-": ["www-data"],
  "php-fpm": ["apache", "www-data", "nobody"],
  nginx: ["http", "www-data"],
  ssh: ["sshd"],
  "docker-engine": ["docker", "dockremap"],
  cron: ["crontab"],
  mail: ["vmail", "mail"],
  exim: ["mail"],
  tor: ["debian-tor"],
  transmission: ["debian-transmission"],
  snmp: ["Debian-snmp"],
  bind: ["named"],
};

/** Images, `*` for any characters, that run as a user without rights, or whose entrypoint becomes one. */
export const unprivilegedImages: readonly string[] = [
  ...["*nonroot*", "*non-root*", "*rootless*", "*unprivileged*", "*chiseled*", "cgr.dev/*", "dhi.io/*", "bitnami/*", "bitnamilegacy/*"],
  ...[
    "docker.elastic.co/*",
    "grafana/*",
    "jenkins/*",
    "jupyter/*",
    "mambaorg/micromamba:*",
    "mcr.microsoft.com/mssql/*",
    "mcr.microsoft.com/windows/nanoserver*",
  ],
  // AWS Lambda runs its containers as a user of its own, whatever USER says.
  "public.ecr.aws/lambda/*",
  ...["prom/*", "quay.io/jupyter/*", "quay.io/keycloak/*", "quay.io/prometheus/*", "selenium/*"],
  ...["registry.access.redhat.com/*/dotnet-*", "registry.access.redhat.com/*/go-toolset*", "registry.access.redhat.com/*/httpd-*"],
  ...["registry.access.redhat.com/*/nginx-*", "registry.access.redhat.com/*/nodejs-*", "registry.access.redhat.com/*/openjdk-*"],
  ...["registry.access.redhat.com/*/perl-*", "registry.access.redhat.com/*/php-*", "registry.access.redhat.com/*/python-*"],
  ...["registry.access.redhat.com/*/ruby-*"],
  ...[
    "adminer:*",
    "cassandra:*",
    "couchdb:*",
    "elasticsearch:*",
    "flink:*",
    "haproxy:*",
    "influxdb:*",
    "jetty:*",
    "kibana:*",
    "logstash:*",
  ],
  ...["mariadb:*", "memcached:*", "mongo:*", "mysql:*", "neo4j:*", "postgres:*", "rabbitmq:*", "redis:*", "solr:*", "sonarqube:*"],
  ...["spark:*", "valkey:*", "varnish:*", "zookeeper:*"],
];

/** Programs with which an entrypoint becomes another user. */
export const userSwitchers: readonly string[] = ["chpst", "gosu", "runuser", "s6-setuidgid", "setpriv", "setuidgid", "su-exec"];

/** Users without rights whose number an image fixes: `*` for any characters. */
export const fixedUsers: readonly { readonly image: string; readonly name: string; readonly id: string }[] = [
  { image: "gcr.io/distroless/*", name: "nonroot", id: "65532" },
  { image: "cgr.dev/*", name: "nonroot", id: "65532" },
  { image: "node:*", name: "node", id: "1000" },
];
