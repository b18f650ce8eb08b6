import type { Flag, Stage } from "dockerfile-syntax";
import { architectureAliases, architectures, operatingSystems } from "../knowledge/platforms.js";

/** The `--platform` of a FROM. */
export function platformFlag({ from }: Stage): Flag | undefined {
  return from.flags.find(({ name }) => name === "platform");
}

/** The operating system and the architecture of `linux/arm64/v8`, those of the builder left out; null where it is no platform. */
export function parsePlatform(text: string): readonly string[] | null {
  const [first = "", second, ...variant] = text.toLowerCase().split("/");
  if (!/^[a-z\d_.()+-]+$/.test(first) || variant.length > 1) return null;
  const os = first === "macos" ? "darwin" : first;
  if (second !== undefined) return [second, ...variant].every((part) => /^[\w.-]+$/.test(part)) ? [os, architecture(second)] : null;
  if (operatingSystems.has(os)) return [os];
  return architectures.has(architecture(first)) ? [architecture(first)] : null;
}

function architecture(name: string): string {
  return architectureAliases.get(name) ?? name;
}

/** The flag with the blanks before it: what is to be removed. */
export function flagRange(text: string, { range: [start, end] }: Flag): [number, number] {
  let first = start;
  while (text[first - 1] === " " || text[first - 1] === "\t") first--;
  return [first, end];
}
