import rule from "../../src/rules/no-redundant-target-platform.js";
import { ruleTester } from "../rule-tester.js";

const redundant = (platform: string, line: number, column: number, endColumn: number) => ({
  messageId: "redundant",
  data: { platform },
  line,
  column,
  endLine: line,
  endColumn,
});

ruleTester.run("no-redundant-target-platform", rule, {
  valid: [
    "FROM a:1\n",
    "FROM --platform=$BUILDPLATFORM a:1\n",
    "FROM --platform=linux/amd64 a:1\n",
    "FROM --platform=$TARGETOS/$TARGETARCH a:1\n",
    "FROM --platform=$TARGETPLATFORM/v8 a:1\n",
    "FROM --platform=${TARGETPLATFORM:+linux/arm64} a:1\n",
    "FROM --platform=${BUILDPLATFORM:-$TARGETPLATFORM} a:1\n",
    "FROM --platform=${TARGETPLATFORM:-$X} a:1\n",
    "FROM --platform=${TARGETPLATFORM%/v8} a:1\n",
    "ARG TARGETPLATFORM=linux/arm64\nFROM --platform=$TARGETPLATFORM a:1\n",
    "ARG TARGETPLATFORM=$X\nFROM --platform=$TARGETPLATFORM a:1\n",
    "FROM --platform=TARGETPLATFORM a:1\n",
    "FROM --platform=$TARGETPLATFORM$X a:1\n",
    "FROM --platform= a:1\n",
    "FROM a:1\nRUN <<EOF\nFROM --platform=$TARGETPLATFORM a\nEOF\n",
  ],
  invalid: [
    { code: "FROM --platform=$TARGETPLATFORM a:1\n", output: "FROM a:1\n", errors: [redundant("$TARGETPLATFORM", 1, 6, 32)] },
    {
      code: "from\t--platform=${TARGETPLATFORM} a:1 as b\r\n",
      output: "from a:1 as b\r\n",
      errors: [redundant("${TARGETPLATFORM}", 1, 6, 34)],
    },
    {
      code: "ARG TARGETPLATFORM\nFROM \\\n  --platform=${TARGETPLATFORM:-linux/amd64} \\\n  a:1\nONBUILD RUN b\n",
      output: "ARG TARGETPLATFORM\nFROM \\\n \\\n  a:1\nONBUILD RUN b\n",
      errors: [redundant("${TARGETPLATFORM:-linux/amd64}", 3, 3, 44)],
    },
    {
      code: 'FROM a:1 AS b\nFROM --platform="$TARGETPLATFORM" c:1\n',
      output: "FROM a:1 AS b\nFROM c:1\n",
      errors: [redundant('"$TARGETPLATFORM"', 2, 6, 34)],
    },
  ],
});
