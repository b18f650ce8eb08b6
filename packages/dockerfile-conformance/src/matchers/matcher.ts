import { Failure } from "../failure.js";
import type { Image } from "../image.js";
import { printable } from "../report/printable.js";

/** What vitest and jest take from a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

export interface Verdict {
  readonly pass: boolean;
  /** What is asked for, as it follows "Expected the image to". */
  readonly wish: string;
  /** The contrary, as it follows the same words; `not` and the wish where it is left out. */
  readonly contrary?: string;
  /** What was found, as it follows "but". */
  readonly measured: string;
  /** A line for each place that shows it. */
  readonly places?: readonly string[];
}

/** More would hide the sentence above them. */
const placeLimit = 20;

/** @param rules the lint rules, without the plugin's prefix, that tell the fault from the Dockerfile */
export function resultOf(
  subject: string,
  rules: readonly string[],
  { contrary, measured, pass, places = [], wish }: Verdict,
): MatcherResult {
  const asked = pass ? (contrary === undefined ? `not to ${wish}` : `to ${contrary}`) : `to ${wish}`;
  const hidden = places.length - placeLimit;
  const told = rules.map((rule) => `dockerfile/${rule}`).join(", ");
  const lines = [
    `Expected ${subject} ${asked}, but ${measured}.`,
    ...places.slice(0, placeLimit).map((place) => `  ${place}`),
    ...(hidden > 0 ? [`  and ${hidden} more`] : []),
    ...(pass || told === "" ? [] : [`The linter tells it from the Dockerfile: ${told}`]),
  ];
  // Names in an image must not act on the terminal.
  return { pass, message: () => printable(lines.join("\n")) };
}

/** A matcher for images. */
export function onImage<Limit extends unknown[]>(
  name: string,
  rules: readonly string[],
  judge: (image: Image, ...limit: Limit) => Verdict,
): (received: unknown, ...limit: Limit) => MatcherResult {
  return (received, ...limit) => {
    if (!hasMembers(received, "config", "history", "layers"))
      throw wrongSubject(name, "an image of buildImage() or inspectImage()", received);
    return resultOf("the image", rules, judge(received as unknown as Image, ...limit));
  };
}

export function hasMembers<Name extends string>(value: unknown, ...names: readonly Name[]): value is Record<Name, unknown> {
  return typeof value === "object" && value !== null && names.every((name) => name in value);
}

export function wrongSubject(matcher: string, wanted: string, received: unknown): Failure {
  const found = received instanceof Promise ? "a promise: await it" : received === null ? "null" : `a value of the type ${typeof received}`;
  return new Failure(`${matcher} takes ${wanted}, and was given ${found}.`, 2);
}
