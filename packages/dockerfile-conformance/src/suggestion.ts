import { closest, distance } from "fastest-levenshtein";

/** The known name that was likely meant, or null where none is near: half of the letters may be wrong. */
export function nearestName(given: string, known: readonly string[]): string | null {
  if (given === "" || known.length === 0) return null;
  // One that was cut short is nearer to the whole than to another short one.
  const whole = known.find((name) => name.startsWith(given));
  if (whole !== undefined) return whole;
  const name = closest(given, [...known]);
  return distance(given, name) <= Math.max(given.length, name.length) / 2 ? name : null;
}
