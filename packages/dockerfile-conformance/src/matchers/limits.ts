import { parseSeconds } from "../duration.js";
import { Failure } from "../failure.js";
import { formatBytes, parseBytes } from "../size.js";

// Tests in JavaScript have no types, so that what a matcher is given is looked at.

const binary: Readonly<Record<string, number>> = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30 };

/** @throws Failure (2) where it is no size */
export function bytesOf(matcher: string, limit: string): number {
  const bytes = typeof limit === "string" ? parseBytes(limit) : null;
  if (bytes !== null) return bytes;
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?) ?([KMG]i)B$/.exec(limit) ?? [];
  const example = number === undefined ? "60 MB" : formatBytes(Number(number) * (binary[unit] ?? 1));
  throw wrongLimit(matcher, limit, `a size is a number and B, kB, MB or GB, such as "${example}"`);
}

/** @throws Failure (2) where it is no duration */
export function secondsOf(matcher: string, limit: string): number {
  const seconds = typeof limit === "string" ? parseSeconds(limit) : null;
  if (seconds !== null) return seconds;
  throw wrongLimit(matcher, limit, 'a duration is a number and ms, s or min, such as "3 s"');
}

/** @throws Failure (2) where it is no TCP or UDP port */
export function assertPort(matcher: string, port: number): void {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw wrongLimit(matcher, port, "a port is a whole number from 1 to 65535");
}

/** @throws Failure (2) where it is no list of texts */
export function assertTexts(matcher: string, list: readonly string[], example: string): void {
  if (!Array.isArray(list) || !list.every((one) => typeof one === "string"))
    throw wrongLimit(matcher, list, `it takes a list of texts, such as ${example}`);
}

export function wrongLimit(matcher: string, limit: unknown, reason: string): Failure {
  const given = limit === undefined || limit instanceof RegExp ? String(limit) : JSON.stringify(limit);
  return new Failure(`${matcher}(${given}): ${reason}.`, 2);
}
