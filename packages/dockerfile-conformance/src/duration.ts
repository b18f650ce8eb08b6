/** A duration as people write it. */
export const durationPattern = /^(\d+(?:\.\d+)?) ?(ms|s|min)$/;

const units: Readonly<Record<string, number>> = { ms: 1e-3, s: 1, min: 60 };

/** The seconds of a duration as people write it, `3 s` or `500 ms`; null where it is none. */
export function parseSeconds(text: string): number | null {
  const [, number, unit = ""] = durationPattern.exec(text) ?? [];
  return number === undefined ? null : Number(number) * (units[unit] ?? 1);
}
