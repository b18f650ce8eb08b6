import rule from "../../src/rules/no-equals-equals-in-sh.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-equals-equals-in-sh", rule, {
  valid: [
    'FROM a\nRUN [ "$A" = b ]\n',
    'FROM a\nRUN [ "$A" != b ]\n',
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN [ "$A" == b ]\n',
    "FROM a\nRUN echo ==\n",
    'FROM a\nRUN [ "$A" = "a==" ]\n',
    'FROM a\nRUN test "$A" = b\n',
    "FROM a\nRUN awk '$1 == 2'\n",
    'FROM a\nRUN [ "$A" -eq 1 ]\n',
    'FROM a\nSHELL ["/bin/ksh", "-c"]\nRUN [ "$A" == b ]\n',
    'FROM a\nRUN <<EOF\n#!/bin/bash\n[ "$A" == b ]\nEOF\n',
    "FROM a\nRUN A===\n",
    "FROM a\nRUN expr 1 == 1\n",
    'FROM a\nCMD [ "$A" == b ]\n',
    'FROM a\nRUN <<EOF python3\n[ "$A" == b ]\nEOF\n',
    "FROM a\nRUN cat <<'E' > x\n[ \"$A\" == b ]\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN [ "$A" == b ]\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN [ "$A" == b ]\n',
    'FROM a\nRUN ["sh", "-c", "[ \\"$A\\" == b ]"]\n',
    'FROM a\nRUN if [ "$A" == b ]\n',
  ],
  invalid: [
    {
      code: 'FROM a\nRUN test "$A" == b\n',
      errors: [
        {
          messageId: "notPosix",
          data: { command: "test" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 17,
          suggestions: [{ messageId: "single", output: 'FROM a\nRUN test "$A" = b\n' }],
        },
      ],
    },
    {
      code: 'FROM a\nRUN [ "$A" = b -o "$B" == c ] && d\n',
      errors: [
        {
          messageId: "notPosix",
          data: { command: "[" },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 26,
          suggestions: [{ messageId: "single", output: 'FROM a\nRUN [ "$A" = b -o "$B" = c ] && d\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN if [ x == y ]; then z; fi\n",
      errors: [
        {
          messageId: "notPosix",
          data: { command: "[" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 14,
          suggestions: [{ messageId: "single", output: "FROM a\nRUN if [ x = y ]; then z; fi\n" }],
        },
      ],
    },
    {
      code: 'FROM a\nSHELL ["/bin/ash", "-c"]\nRUN [ "$A" == b ]\n',
      errors: [
        {
          messageId: "notPosix",
          data: { command: "[" },
          line: 3,
          column: 12,
          endLine: 3,
          endColumn: 14,
          suggestions: [{ messageId: "single", output: 'FROM a\nSHELL ["/bin/ash", "-c"]\nRUN [ "$A" = b ]\n' }],
        },
      ],
    },
    {
      code: 'from a\r\nrun true && \\\r\n  # note\r\n  x; [ "$A" == b ]\r\n',
      errors: [
        {
          messageId: "notPosix",
          data: { command: "[" },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 15,
          suggestions: [{ messageId: "single", output: 'from a\r\nrun true && \\\r\n  # note\r\n  x; [ "$A" = b ]\r\n' }],
        },
      ],
    },
    {
      code: 'FROM a\nRUN <<EOF\n[ "$A" == b ]\nEOF\n',
      errors: [
        {
          messageId: "notPosix",
          data: { command: "[" },
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 10,
          suggestions: [{ messageId: "single", output: 'FROM a\nRUN <<EOF\n[ "$A" = b ]\nEOF\n' }],
        },
      ],
    },
    {
      code: 'FROM a\nONBUILD RUN [ "$A" == b ]\n',
      errors: [
        {
          messageId: "notPosix",
          data: { command: "[" },
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 22,
          suggestions: [{ messageId: "single", output: 'FROM a\nONBUILD RUN [ "$A" = b ]\n' }],
        },
      ],
    },
    {
      code: 'FROM a AS b\nRUN [ "$A" == b ]\nFROM c\nRUN true\n',
      errors: [
        {
          messageId: "notPosix",
          data: { command: "[" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 14,
          suggestions: [{ messageId: "single", output: 'FROM a AS b\nRUN [ "$A" = b ]\nFROM c\nRUN true\n' }],
        },
      ],
    },
  ],
});
