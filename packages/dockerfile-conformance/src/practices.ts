import type { Check, PracticeKey } from "./checks/check.js";
import { checks } from "./checks/index.js";

/** A practice and what proves it: rules that read the Dockerfile, checks that look at the image. */
export interface Practice {
  readonly key: PracticeKey;
  readonly title: string;
  /** Without the plugin's prefix. */
  readonly rules: readonly string[];
  readonly checks: readonly Check[];
}

const titles: readonly { readonly key: PracticeKey; readonly title: string; readonly rules: readonly string[] }[] = [
  {
    key: 1,
    title: "Utilizing Alpine base image",
    rules: ["no-latest-tag", "prefer-minimal-base-image", "prefer-specific-tag", "require-base-image-tag"],
  },
  { key: 2, title: "Minimizing layers", rules: ["no-consecutive-run"] },
  { key: 3, title: "Non-root user", rules: ["no-root-user", "require-user", "require-user-created", "require-user-name"] },
  { key: 4, title: "Copying only necessary files", rules: ["no-copy-entire-context", "no-secret-files", "no-unnecessary-files"] },
  { key: 5, title: "Caching dependencies", rules: ["require-dependencies-before-source"] },
  { key: 6, title: "Explicitly exposing ports", rules: ["no-expose-mismatch", "require-expose"] },
  { key: 7, title: "Clearing cache", rules: ["require-pip-no-cache-dir"] },
  {
    key: 8,
    title: "Clean-up",
    rules: [
      "no-cleanup-in-later-layer",
      "require-apk-no-cache",
      "require-apk-virtual-cleanup",
      "require-apt-lists-cleanup",
      "require-package-cache-clean",
    ],
  },
  { key: "small", title: "Small image", rules: [] },
  { key: "same", title: "The same again", rules: [] },
  { key: "secrets", title: "No secrets", rules: [] },
  { key: "privileges", title: "Accounts, privileges, volumes", rules: [] },
  { key: "expected", title: "As configured", rules: [] },
  { key: "stop", title: "Healthy start, clean stop", rules: [] },
];

/** The eight practices, and what an image owes beyond them. Each rule and each check stands here once. */
export const practices: readonly Practice[] = titles.map((practice) => ({
  ...practice,
  checks: checks.filter((check) => check.practice === practice.key),
}));
