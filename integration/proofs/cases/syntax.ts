import { python, scratch } from "../bases.js";
import type { ProofCase } from "../proof-case.js";

const files = { "a.txt": "a\n" };

export default [
  { rule: "no-empty-continuation", repair: "fix", before: `${python}RUN touch /a && \\\n\n  touch /b\n`, effect: {} },
  {
    rule: "no-malformed-exec-form",
    repair: "suggestion",
    about: "CMD",
    before: `${scratch}CMD ['echo', 'hello']\n`,
    effect: { config: { Cmd: ["echo", "hello"] } },
  },
  {
    rule: "no-malformed-exec-form",
    repair: "suggestion",
    about: "RUN",
    before: `${python}RUN ['touch', '/a']\n`,
    effect: { mends: "exit code 127" },
  },
  {
    rule: "no-malformed-exec-form",
    repair: "suggestion",
    about: "COPY",
    before: `${scratch}COPY ['a.txt', '/d/']\n`,
    files,
    effect: { mends: "failed to calculate checksum" },
  },
  {
    rule: "no-malformed-exec-form",
    repair: "suggestion",
    about: "VOLUME",
    before: `${scratch}VOLUME ['/a', '/b']\n`,
    effect: { config: { "Volumes./a": {}, "Volumes./b": {}, "Volumes./b]": null, "Volumes.[/a,": null } },
  },
  {
    rule: "no-unknown-instruction",
    repair: "fix",
    before: `${scratch}// eslint-disable-next-line dockerfile/require-labels\nEXPOSE 80\n`,
    effect: { mends: "unknown instruction: //" },
  },
  {
    rule: "no-unknown-instruction",
    repair: "suggestion",
    before: `${scratch}EXPSOE 80\n`,
    effect: { mends: "unknown instruction: EXPSOE" },
  },
  { rule: "valid-flags", repair: "suggestion", before: `${scratch}COPY --chmodd=600 a.txt /\n`, files, effect: { mends: "unknown flag" } },
  {
    rule: "valid-mount-options",
    repair: "suggestion",
    about: "the type",
    before: `${python}RUN --mount=type=cahce,target=/x touch /a\n`,
    effect: { mends: "unsupported mount type" },
  },
  {
    rule: "valid-mount-options",
    repair: "suggestion",
    about: "an option",
    before: `${python}RUN --mount=type=cache,tarqet=/x touch /a\n`,
    effect: { mends: "unexpected key 'tarqet'" },
  },
  {
    rule: "valid-from-syntax",
    repair: "suggestion",
    before: "FROM scratch SA files\nCOPY a.txt /\n",
    files,
    effect: { mends: "FROM requires either one or three arguments" },
  },
  {
    rule: "valid-shell-instruction",
    repair: "suggestion",
    before: `${python}SHELL /bin/sh -c\nRUN touch /a\n`,
    effect: { mends: "SHELL requires the arguments to be in JSON form" },
  },
  {
    rule: "require-syntax-directive",
    repair: "suggestion",
    before: `${scratch}COPY --link a.txt /\n`,
    files,
    effect: {},
    needs: "the image docker/dockerfile:1",
  },
] satisfies ProofCase[];
