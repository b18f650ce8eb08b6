import type { BuiltImage } from "../built-image.js";
import type { RunningApp } from "../container.js";
import type { Expectations } from "../expectations.js";
import type { Image } from "../image.js";

/** The numbers of the practices that checks prove, and what those beyond the eight are about. */
export const practiceKeys = [1, 2, 3, 4, 5, 6, 7, 8, "small", "secrets", "privileges", "expected", "stop"] as const;

export type PracticeKey = (typeof practiceKeys)[number];

/** What a check looks at. */
export interface Subject {
  readonly image: Image;
  readonly expectations: Expectations;
  /** The app in its hardened run, started on the first call. */
  readonly run: () => Promise<RunningApp>;
  /**
   * Starts the app hardened once more, as another user: `uid:gid`. The caller disposes of it.
   *
   * @throws Failure (1) where it cannot be started so
   */
  readonly runAs: (user: string) => Promise<RunningApp>;
  readonly rebuild: BuiltImage["rebuild"];
}

export interface Outcome {
  /** `not-checked` stands only for what a stand-in base cannot show. */
  readonly status: "pass" | "fail" | "not-checked";
  /** What was found. */
  readonly measured: string;
  /** What is asked for. */
  readonly limit: string;
  /** Lines that help to find the fault: paths, the app's log. */
  readonly detail?: readonly string[];
}

export interface Check {
  /** The file name. */
  readonly name: string;
  readonly practice: PracticeKey;
  readonly title: string;
  /** Whether it ends the hardened run. */
  readonly isLast?: boolean;
  /** A Failure with exit code 1 that it throws is its failing outcome. */
  run(subject: Subject): Promise<Outcome> | Outcome;
}

/** Types a check; one file in this folder is one check. */
export function defineCheck(check: Check): Check {
  return check;
}

/** An outcome without detail where it passes. */
export function outcome(passed: boolean, measured: string, limit: string, detail: readonly string[] = []): Outcome {
  return { status: passed ? "pass" : "fail", measured, limit, ...(passed || detail.length === 0 ? {} : { detail }) };
}
