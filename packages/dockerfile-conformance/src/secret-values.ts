import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Failure } from "./failure.js";
import { withTexts } from "./report/printable.js";

/** Where the value of a variable is, when it is not to stand in a configuration. */
export type ValueSource = { readonly env: string } | { readonly file: string };

/**
 * The value of a variable of a configuration.
 *
 * @param place what messages call it
 * @param directory what paths of files are relative to
 * @throws Failure (2) where its source has none
 */
export function valueOf(given: ValueSource | string, place: string, directory: string): string {
  if (typeof given === "string") return given;
  if ("env" in given) {
    const value = process.env[given.env];
    if (value === undefined) throw new Failure(`${place} is to come from the variable ${given.env}, which is not set.`, 2);
    return value;
  }
  try {
    return readFileSync(resolve(directory, given.file), "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    throw new Failure(`${place} is to come from a file that cannot be read: ${(error as Error).message}.`, 2, { cause: error });
  }
}

/** Shorter ones are no secrets, and in every text. */
const shortest = 4;

/** Puts stars in place of secret values, in whatever holds texts: also line by line, and as addresses write them. */
export function hiderOf(values: readonly string[]): <T>(value: T) => T {
  const parts = values.flatMap((value) => [value, ...value.split(/\r?\n/)].map((part) => part.trim()));
  const forms = parts
    .flatMap((part) => [part, encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, "\ufffd"))])
    .filter(({ length }) => length >= shortest);
  // One that holds another goes first.
  const sorted = [...new Set(forms)].toSorted((one, other) => other.length - one.length);
  const hidden = (text: string): string => sorted.reduce((rest, form) => rest.replaceAll(form, "***"), text);
  return (value) => withTexts(value, hidden);
}
