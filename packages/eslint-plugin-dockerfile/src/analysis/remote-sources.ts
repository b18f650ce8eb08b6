/** Where BuildKit fetches a source of ADD from; null for a file of the build context. */
export function remoteKind(source: string): "git" | "http" | null {
  if (/^(?:git|ssh):\/\/|^[\w-]+@[\w.-]+:|^github\.com\//.test(source)) return "git";
  if (!/^https?:\/\//.test(source)) return null;
  const [address = ""] = source.split(/[?#]/, 1);
  return address.endsWith(".git") ? "git" : "http";
}

/** Whether a Git source names a commit, as its reference or in its query. */
export function namesCommit(source: string): boolean {
  return /[#=](?:[\da-f]{40}|[\da-f]{64})(?![\da-f])/.test(source);
}
