/** Words in the name of a variable that say that its value is a secret, as BuildKit knows them. */
export const secretWords: readonly string[] = [
  ...["apikey", "auth", "credential", "credentials", "key", "password", "pword", "passwd", "secret", "token"],
];

/** Words that tell BuildKit that it is none. */
export const publicWords: readonly string[] = ["public", "file", "version"];

/** More words of secrets. */
export const moreSecretWords: readonly string[] = ["accesskey", "passphrase", "pgpassword", "privatekey", "secretkey", "sshpass"];

/** More words that speak of something around a secret: its name, its place, its form. */
export const morePublicWords: readonly string[] = [
  ...[
    "algorithm",
    "alias",
    "arn",
    "bits",
    "cache",
    "checks",
    "count",
    "dir",
    "disabled",
    "driver",
    "enable",
    "enabled",
    "endpoint",
    "expiration",
    "expiry",
    "foreign",
  ],
  ...["fingerprint", "header", "host", "id", "ids", "issuer", "length", "method", "mode", "name", "partition", "path", "port"],
  ...["prefix", "primary", "provider"],
  ...["pub", "realm", "required", "server", "size", "sort", "suffix", "timeout", "ttl", "type", "uri", "url", "use"],
];

/** Ends of names: fingerprints of the keys that verify a download. */
export const publicEndings: readonly string[] = ["gpg_key", "gpg_keys", "pgp_key", "pgp_keys"];

/** Parts of names that hadolint takes for secrets. */
export const hadolintFragments: readonly string[] = [
  ...["api_key", "aws_access_key_id", "client_key", "password", "private", "secret", "token", "username"],
];
