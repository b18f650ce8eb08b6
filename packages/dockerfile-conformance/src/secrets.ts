/** Files that hold credentials, by where they lie. Examples for people to copy hold none. */
const credentials =
  /(?:^|\/)(?:\.env(?:\.(?!example$|sample$|template$|dist$)[\w-]+)?|\.netrc|\.npmrc|\.pypirc|\.pgpass|\.git-credentials|id_(?:rsa|dsa|ecdsa|ed25519)|\.aws\/credentials|\.docker\/config\.json|\.kube\/config)$/;

/** Whether credentials are what programs keep at a path. */
export function isCredentialsPath(path: string): boolean {
  return credentials.test(path);
}

/** The name is a secret's in whole words (`TOKENIZERS_PARALLELISM` is none), the value neither empty, a path nor another variable. */
const assignment =
  /\b((?:[A-Z0-9]+_)*(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|(?:ACCESS|PRIVATE|SECRET)_KEY(?:_BASE)?))=(?!["']?(?:$|[\s/$])|""|'')/gi;

/** `https://name:password@host`. */
const address = /:\/\/[^\s/:@$]+:[^\s/:@$]+@/;

/** What a line of a Dockerfile or an environment gives away: the names alone, since the values are secret. */
export function secretsIn(line: string): string[] {
  const names = [...line.matchAll(assignment)].map(([, name = ""]) => name);
  return address.test(line) ? [...names, "a password in an address"] : names;
}

const assigned = new RegExp(`${assignment.source}(?:"[^"]*"|'[^']*'|[^\\s"';&|]+)`, "gi");

/** A line with stars in place of what it gives away. */
export function withoutSecrets(line: string): string {
  return line.replace(assigned, "$1=***").replace(/(:\/\/[^\s/:@$]+:)[^\s/:@$]+@/g, "$1***@");
}

/** Whether a variable's name says that its value is secret, or the value has a password in an address. */
export function isSecretVariable(name: string, value: string): boolean {
  return secretsIn(`${name}=${value}`).length > 0;
}
