/** An option that switches a check off. */
export interface DisablingOption {
  /** What it is in messages and in the codes of other tools. */
  readonly kind: string;
  readonly commands: readonly string[];
  readonly options: readonly string[];
  /** A regular expression for the value with which it does; null where it does with any and with none. */
  readonly value: string | null;
}

const rpmManagers = ["dnf", "dnf5", "microdnf", "tdnf", "yum"];

/** Options without which the certificate of a server is checked. */
export const tlsOptions = [
  { kind: "download", commands: ["curl"], options: ["-k", "--insecure", "--proxy-insecure", "--doh-insecure"], value: null },
  { kind: "download", commands: ["wget"], options: ["--no-check-certificate"], value: null },
  { kind: "npm", commands: ["npm", "pnpm", "yarn"], options: ["--no-strict-ssl"], value: null },
  { kind: "npm", commands: ["npm", "pnpm", "yarn"], options: ["--strict-ssl"], value: "^false$" },
  { kind: "pip", commands: ["pip", "pip2", "pip3"], options: ["--trusted-host"], value: null },
  { kind: "yum", commands: [...rpmManagers, "yum-config-manager"], options: ["--setopt"], value: "(?:^|\\.)sslverify=(?:0|false|no)$" },
] as const satisfies readonly DisablingOption[];

/** Variables with which programs do not check certificates, and the values that do it. */
export const tlsVariables: Readonly<Record<string, RegExp>> = Object.freeze({
  GIT_SSL_NO_VERIFY: /./,
  NODE_TLS_REJECT_UNAUTHORIZED: /^0$/,
  NPM_CONFIG_STRICT_SSL: /^(?:false|0)$/i,
  PIP_TRUSTED_HOST: /./,
  PYTHONHTTPSVERIFY: /^0$/,
});

/** Options without which the signature of a package is checked. */
export const signatureOptions = [
  { kind: "apt", commands: ["apt", "apt-get", "aptitude"], options: ["--allow-unauthenticated", "--force-yes"], value: null },
  {
    kind: "apt",
    commands: ["apt", "apt-get", "aptitude"],
    options: ["-o", "--option"],
    value: "^APT::Get::AllowUnauthenticated=(?:1|true|yes)$",
  },
  { kind: "apk", commands: ["apk"], options: ["--allow-untrusted"], value: null },
  { kind: "rpm", commands: rpmManagers, options: ["--nogpgcheck", "--no-gpgchecks"], value: null },
  { kind: "rpm", commands: [...rpmManagers, "yum-config-manager"], options: ["--setopt"], value: "(?:^|\\.)gpgcheck=(?:0|false|no)$" },
  { kind: "rpm", commands: ["rpm"], options: ["--nodigest", "--nofiledigest", "--nosignature", "--noverify"], value: null },
  { kind: "rpm", commands: ["zypper"], options: ["--no-gpg-checks"], value: null },
] as const satisfies readonly DisablingOption[];

const weakCurl = ["-1", "-2", "-3", "--sslv2", "--sslv3", "--tlsv1", "--tlsv1.0", "--tlsv1.1"];

/** Options with which a program speaks a TLS that is broken; `instead` takes the place of the option or of its value. */
export const weakTlsOptions = [
  { kind: "curl", commands: ["curl"], options: weakCurl, value: null, instead: "--tlsv1.2" },
  { kind: "curl", commands: ["curl"], options: ["--tls-max"], value: "^1\\.[01]$", instead: "1.2" },
  { kind: "wget", commands: ["wget"], options: ["--secure-protocol"], value: "^(?:SSLv2|SSLv3|TLSv1|TLSv1_1)$", instead: "TLSv1_2" },
] as const satisfies readonly (DisablingOption & { instead: string })[];
