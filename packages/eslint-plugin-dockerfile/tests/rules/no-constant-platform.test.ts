import rule from "../../src/rules/no-constant-platform.js";
import { ruleTester } from "../rule-tester.js";

const constant = (platform: string, line: number, column: number, endColumn: number, output: string) => ({
  messageId: "constant",
  data: { platform },
  line,
  column,
  endLine: line,
  endColumn,
  suggestions: [{ messageId: "remove", output }],
});

const hadolint = [{ stageNames: false, variables: true }];

ruleTester.run("no-constant-platform", rule, {
  valid: [
    "FROM a:1\n",
    "FROM --platform=$BUILDPLATFORM a:1\n",
    "FROM --platform=${TARGETPLATFORM} a:1\n",
    "FROM --platform=$TARGETOS/$TARGETARCH a:1\n",
    "FROM --platform=linux/$TARGETARCH a:1\n",
    "ARG P=linux/amd64\nFROM --platform=$P a:1\n",
    "FROM --platform=linux/amd64 a:1 AS build-amd64\r\n",
    "FROM --platform=linux/x86_64 a:1 AS build-amd64\n",
    "FROM --platform=linux/amd64 a:1 AS Linux\n",
    "FROM --platform=macos/arm64 a:1 AS darwin\n",
    "FROM --platform=nonsense a:1\n",
    "FROM --platform=a/b/c/d a:1\n",
    "FROM --platform=linux/* a:1\n",
    "FROM --platform= a:1\n",
    "FROM --platform a:1\n",
    "FROM a:1\nCOPY --platform=linux/amd64 a b\n",
    "FROM a:1\nRUN <<EOF\nFROM --platform=linux/amd64 a\nEOF\n",
    { code: "FROM --platform=${BUILDPLATFORM:-linux/amd64} a:1\n", options: hadolint },
  ],
  invalid: [
    { code: "FROM --platform=linux/amd64 a:1\n", errors: [constant("linux/amd64", 1, 6, 28, "FROM a:1\n")] },
    {
      code: "from  --platform=arm64 a:1 as b\r\n",
      errors: [constant("arm64", 1, 7, 23, "from a:1 as b\r\n")],
    },
    {
      code: "FROM \\\n  --platform=linux/arm64/v8 \\\n  a:1\n",
      errors: [constant("linux/arm64/v8", 2, 3, 28, "FROM \\\n \\\n  a:1\n")],
    },
    { code: 'FROM --platform="linux" a:1 AS b\n', errors: [constant("linux", 1, 6, 24, "FROM a:1 AS b\n")] },
    { code: "FROM --platform=$P a:1\n", options: hadolint, errors: [constant("$P", 1, 6, 19, "FROM a:1\n")] },
    {
      code: "FROM --platform=linux/amd64 a:1 AS amd64\nONBUILD RUN b\n",
      options: hadolint,
      errors: [constant("linux/amd64", 1, 6, 28, "FROM a:1 AS amd64\nONBUILD RUN b\n")],
    },
  ],
});
