import * as configuration from "./configuration.js";
import * as files from "./files.js";
import * as rebuilding from "./rebuilding.js";
import * as running from "./running.js";
import * as sizes from "./sizes.js";

export type { MatcherResult } from "./matcher.js";

/** For `expect.extend(matchers)`. Importing this module does that by itself in vitest, and in jest where `expect` is a global. */
export const matchers = { ...configuration, ...sizes, ...files, ...running, ...rebuilding };

type Asserting<Matchers> = {
  [Name in keyof Matchers]: Matchers[Name] extends (received: unknown, ...limit: infer Limit) => infer Result
    ? (...limit: Limit) => Asserted<Result>
    : never;
};

/** What vitest and jest make of a matcher's result: nothing, or a promise of it. */
type Asserted<Result> = ReturnType<Result extends Promise<unknown> ? () => Promise<void> : () => void>;

/** The matchers as `expect(image)` has them. */
export type ConformanceMatchers = Asserting<typeof matchers>;

interface Expect {
  extend(more: typeof matchers): void;
}

// jest, and vitest with globals, have one; vitest alone can only be asked where it runs, for it cannot be loaded elsewhere.
const { expect: global } = globalThis as { readonly expect?: Partial<Expect> };
if (global?.extend !== undefined) global.extend(matchers);
else if (process.env["VITEST"] !== undefined) (await import("vitest")).expect.extend(matchers);

// Both declare an empty interface for others to merge with, and both must be merged with as they are declared.
/* eslint-disable @typescript-eslint/no-empty-object-type, @typescript-eslint/no-namespace, @typescript-eslint/no-unused-vars */
declare module "vitest" {
  interface Matchers<T> extends ConformanceMatchers {}
}

declare global {
  namespace jest {
    interface Matchers<R, T> extends ConformanceMatchers {}
  }
}
