import type { BuiltImage } from "../built-image.js";
import type { RunningApp } from "../container.js";
import type { Expectations } from "../expectations.js";
import type { Image } from "../image.js";
import type { Place } from "../origins.js";

/** The numbers of the practices that checks prove, and what those beyond the eight are about. */
export const practiceKeys = [1, 2, 3, 4, 5, 6, 7, 8, "small", "same", "secrets", "privileges", "expected", "stop"] as const;

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
  readonly twice: BuiltImage["twice"];
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
  /** What of the Dockerfile is at fault. */
  readonly at?: readonly Place[];
}

export interface Check {
  /** The file name. */
  readonly name: string;
  readonly practice: PracticeKey;
  readonly title: string;
  /** The lint rules that tell the fault from the Dockerfile, without the plugin's prefix. */
  readonly rules: readonly string[];
  /** Whether it is made only where the configuration turns it on: it takes longer than all others. */
  readonly isOptional?: boolean;
  /** Whether it ends the hardened run. */
  readonly isLast?: boolean;
  /** A Failure with exit code 1 that it throws is its failing outcome. */
  run(subject: Subject): Promise<Outcome> | Outcome;
}

/** Types a check; one file in this folder is one check. */
export function defineCheck(check: Check): Check {
  return check;
}

/** An outcome, without detail and places where it passes. */
export function outcome(
  passed: boolean,
  measured: string,
  limit: string,
  detail: readonly string[] = [],
  at: readonly Place[] = [],
): Outcome {
  if (passed) return { status: "pass", measured, limit };
  return { status: "fail", measured, limit, ...(detail.length === 0 ? {} : { detail }), ...(at.length === 0 ? {} : { at }) };
}
