// Generated from the files of src/rules by `npm run generate`.

/** The rules that answer a check of another tool: usually one. */
export const rulesByCode: Readonly<
  Record<
    "hadolint" | "shellcheck" | "buildkit" | "trivy" | "sonar" | "checkov" | "semgrep" | "dockle",
    Readonly<Record<string, readonly string[]>>
  >
> = {
  hadolint: {
    DL1001: ["no-foreign-disable-comment"],
    DL3002: ["no-root-user"],
    DL3007: ["no-latest-tag"],
    DL3011: ["valid-expose-port"],
    DL3042: ["require-pip-no-cache-dir"],
    DL3043: ["valid-onbuild-trigger"],
    DL3059: ["no-consecutive-run"],
    DL3061: ["require-from-first"],
  },
  shellcheck: {},
  buildkit: { NoEmptyContinuation: ["no-empty-continuation"] },
  trivy: { "DS-0001": ["no-latest-tag"], "DS-0002": ["no-root-user"], "DS-0008": ["valid-expose-port"] },
  sonar: { S6470: ["no-copy-entire-context"], S6471: ["no-root-user"], S6596: ["no-latest-tag"], S7031: ["no-consecutive-run"] },
  checkov: { CKV_DOCKER_7: ["no-latest-tag"], CKV_DOCKER_8: ["no-root-user"] },
  semgrep: {
    "avoid-latest-version": ["no-latest-tag"],
    "invalid-port": ["valid-expose-port"],
    "last-user-is-root": ["no-root-user"],
    "missing-pip-no-cache-dir": ["require-pip-no-cache-dir"],
  },
  dockle: { "CIS-DI-0001": ["no-root-user"], "DKL-DI-0006": ["no-latest-tag"], "DKL-LI-0003": ["no-unnecessary-files"] },
};
