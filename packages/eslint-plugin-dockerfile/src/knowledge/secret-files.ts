/** Files that hold secrets: the end of a path, `*` for any characters. */
export const secretFiles: readonly string[] = [
  ...[
    "id_rsa",
    "id_dsa",
    "id_ecdsa",
    "id_ecdsa_sk",
    "id_ed25519",
    "id_ed25519_sk",
    "*_rsa",
    "*_ed25519",
    "privkey.pem",
    "*-key.pem",
    "*_key.pem",
  ],
  ...["private*.pem", "*.key", "*.jks", "*.keystore", "*.p12", "*.pfx", "*.ppk", "*.kdbx", "*.ovpn"],
  ...[".env", ".env.local", ".env.production", ".env.*.local", "*.env.secret"],
  ...[".aws/credentials", ".azure/accessTokens.json", ".docker/config.json", ".dockercfg", ".kube/config", "kubeconfig"],
  ...["credentials.json", "client_secret*.json", "service-account*.json", "service_account*.json", "application_default_credentials.json"],
  ...[".git-credentials", ".htpasswd", ".my.cnf", ".netrc", "_netrc", ".pgpass", ".pypirc", ".s3cfg", "secring.gpg", "master.key"],
  ...["terraform.tfstate", "*.tfstate", ".vault-token", "secrets.json", "secrets.yml", "secrets.yaml"],
];

/** Files of those forms that hold none. */
export const publicFiles: readonly string[] = ["*pub*.key", "*.gpg.key", "*.asc.key", "*trust*", "*archive*", "*repo*", "*.pub"];

/** Directories in which keys are those of others. */
export const keyringDirectories: readonly string[] = [
  "/etc/apt/",
  "/etc/apk/keys",
  "/etc/pki/rpm-gpg",
  "/usr/share/keyrings",
  "/usr/local/share/ca-certificates",
];

/** Variables that say where programs look for their secrets. */
export const secretPathVariables: readonly string[] = [
  ...["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "GOOGLE_APPLICATION_CREDENTIALS", "HF_TOKEN_PATH"],
];
