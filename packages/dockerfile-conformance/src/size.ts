/** A number of bytes for people, in decimal units as registries and `docker images` count: `41.7 MB`, `3.2 kB`, `512 B`. */
export function formatBytes(bytes: number): string {
  if (bytes >= 999_950) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  if (bytes >= 1_000) return `${(bytes / 1_000).toFixed(1)} kB`;
  return `${bytes} B`;
}

/** A size as people write it. */
export const sizePattern = /^(\d+(?:\.\d+)?) ?([kMG]?B)$/;

const units: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

/** The bytes of a size as people write it, `60 MB` or `1.5kB`; null where it is none. */
export function parseBytes(text: string): number | null {
  const [, number, unit = ""] = sizePattern.exec(text) ?? [];
  return number === undefined ? null : Number(number) * (units[unit] ?? 1);
}

/** A share for people: `97.5 %`. */
export function formatPercent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
