import { scratch } from "../bases.js";
import type { ProofCase } from "../proof-case.js";
import { digest, tagged } from "../registry.js";

const files = { "a.txt": "a\n" };

export default [
  { rule: "from-as-casing", repair: "fix", before: "FROM scratch as base\nCOPY a.txt /\nFROM base\n", files, effect: {} },
  { rule: "instruction-casing", repair: "fix", before: "FROM scratch\ncopy a.txt /\nEXPOSE 80\n", files, effect: {} },
  {
    rule: "no-foreign-disable-comment",
    repair: "fix",
    about: "a comment",
    before: "FROM scratch\n# hadolint ignore=DL3020\nADD a.txt /\n",
    files,
    effect: {},
  },
  {
    rule: "no-foreign-disable-comment",
    repair: "fix",
    about: "a directive",
    before: "# check=skip=JSONArgsRecommended\nFROM scratch\nCOPY a.txt /\nCMD a\n",
    files,
    effect: {},
  },
  {
    // On an engine of that platform.
    rule: "no-constant-platform",
    repair: "suggestion",
    before: "FROM --platform=linux/amd64 python:3.9-alpine3.18\nCOPY a.txt /\n",
    files,
    effect: {},
  },
  {
    rule: "no-redundant-target-platform",
    repair: "fix",
    before: "FROM --platform=$TARGETPLATFORM scratch\nCOPY a.txt /\n",
    files,
    effect: {},
  },
  {
    rule: "prefer-minimal-base-image",
    repair: "suggestion",
    before: "FROM debian:12\n",
    effect: { another: "base" },
    needs: "a base image and its small variant",
  },
  {
    rule: "stage-name-casing",
    repair: "fix",
    before: "FROM scratch AS Files\nCOPY a.txt /\nFROM scratch AS Final\nCOPY --from=Files a.txt /b.txt\n",
    files,
    effect: {},
  },
  {
    rule: "valid-image-reference",
    repair: "suggestion",
    before: "FROM scratch AS Files\nCOPY a.txt /\nFROM Files\n",
    files,
    effect: { mends: "must be lowercase" },
  },
  {
    rule: "valid-definition-description",
    repair: "suggestion",
    about: "with the name",
    suggestion: "Begin the comment",
    before: `${scratch}# The number of the release\nARG VERSION=1\nLABEL version=$VERSION\n`,
    effect: {},
  },
  {
    rule: "valid-definition-description",
    repair: "suggestion",
    about: "set off",
    suggestion: "Set it off",
    before: `${scratch}# The number of the release\nARG VERSION=1\nLABEL version=$VERSION\n`,
    effect: {},
  },
  {
    rule: "no-stage-index",
    repair: "suggestion",
    before: `${scratch}COPY a.txt /a.txt\n${scratch}COPY --from=0 /a.txt /b.txt\n`,
    files,
    effect: {},
  },
  {
    rule: "no-undefined-arg-in-from",
    repair: "suggestion",
    before: "ARG BASE=scratch\nFROM ${BASSE}\nCOPY a.txt /\n",
    files,
    effect: { mends: "should not be blank" },
  },
  {
    rule: "no-unknown-copy-from",
    repair: "suggestion",
    before: "FROM scratch AS files\nCOPY a.txt /\nFROM scratch\nCOPY --from=fils a.txt /b.txt\n",
    files,
    effect: { mends: "fils" },
  },
  {
    rule: "no-tag-with-digest",
    repair: "suggestion",
    about: "by the digest",
    suggestion: "Remove the tag",
    before: `FROM ${tagged}@${digest}\nEXPOSE 80\n`,
    effect: {},
  },
  {
    rule: "no-tag-with-digest",
    repair: "suggestion",
    about: "by a tag that is still the same image",
    suggestion: "Remove the digest",
    before: `FROM ${tagged}@${digest}\nEXPOSE 80\n`,
    effect: {},
  },
] satisfies ProofCase[];
