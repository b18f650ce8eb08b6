/** A number of bytes for people, in decimal units as registries and `docker images` count: `41.7 MB`, `3.2 kB`, `512 B`. */
export function formatBytes(bytes: number): string {
  if (bytes >= 999_950) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  if (bytes >= 1_000) return `${(bytes / 1_000).toFixed(1)} kB`;
  return `${bytes} B`;
}
