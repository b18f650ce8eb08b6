import rule from "../../src/rules/no-ampersand-redirect-in-sh.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-ampersand-redirect-in-sh", rule, {
  valid: [
    "FROM a\nRUN a > b 2>&1\n",
    "FROM a\nRUN a 2>&1\n",
    "FROM a\nRUN a >&2\n",
    "FROM a\nRUN a & b\n",
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN a &> b\n',
    'FROM a\nRUN echo "&>"\n',
    "FROM a\nRUN a \\&\\> b\n",
    "FROM a\nRUN a '&>' b\n",
    'FROM a\nSHELL ["/bin/ksh", "-c"]\nRUN a &> b\n',
    "FROM a\nRUN <<EOF\n#!/bin/bash\na &> b\nEOF\n",
    "FROM a\nRUN a < b\n",
    "FROM a\nCMD a &> b\n",
    "FROM a\nRUN <<EOF python3\na &> b\nEOF\n",
    "FROM a\nRUN cat <<'E' > x\na &> b\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN a &> b\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN a &> b\n',
    'FROM a\nRUN ["sh", "-c", "a &> b"]\n',
    "FROM a\nRUN if a &> b\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN a &>/dev/null && b\n",
      errors: [
        {
          messageId: "notPosix",
          data: { target: "/dev/null" },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 18,
          suggestions: [{ messageId: "split", data: { target: "/dev/null" }, output: "FROM a\nRUN a >/dev/null 2>&1 && b\n" }],
        },
      ],
    },
    {
      code: 'FROM a\nRUN a &> "$x" b\n',
      errors: [
        {
          messageId: "notPosix",
          data: { target: '"$x"' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 14,
          suggestions: [{ messageId: "split", data: { target: '"$x"' }, output: 'FROM a\nRUN a > "$x" 2>&1 b\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN A=$(a &> b)\n",
      errors: [
        {
          messageId: "notPosix",
          data: { target: "b" },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 15,
          suggestions: [{ messageId: "split", data: { target: "b" }, output: "FROM a\nRUN A=$(a > b 2>&1)\n" }],
        },
      ],
    },
    {
      code: 'FROM a\nSHELL ["/bin/ash", "-c"]\nRUN a &>b\n',
      errors: [
        {
          messageId: "notPosix",
          data: { target: "b" },
          line: 3,
          column: 7,
          endLine: 3,
          endColumn: 10,
          suggestions: [{ messageId: "split", data: { target: "b" }, output: 'FROM a\nSHELL ["/bin/ash", "-c"]\nRUN a >b 2>&1\n' }],
        },
      ],
    },
    {
      code: "from a\r\nrun true && \\\r\n  # note\r\n  x; a &> b\r\n",
      errors: [
        {
          messageId: "notPosix",
          data: { target: "b" },
          line: 4,
          column: 8,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            { messageId: "split", data: { target: "b" }, output: "from a\r\nrun true && \\\r\n  # note\r\n  x; a > b 2>&1\r\n" },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\na &> b\nEOF\n",
      errors: [
        {
          messageId: "notPosix",
          data: { target: "b" },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 7,
          suggestions: [{ messageId: "split", data: { target: "b" }, output: "FROM a\nRUN <<EOF\na > b 2>&1\nEOF\n" }],
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN a &> b\n",
      errors: [
        {
          messageId: "notPosix",
          data: { target: "b" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 19,
          suggestions: [{ messageId: "split", data: { target: "b" }, output: "FROM a\nONBUILD RUN a > b 2>&1\n" }],
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN a &> b\nFROM c\nRUN true\n",
      errors: [
        {
          messageId: "notPosix",
          data: { target: "b" },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 11,
          suggestions: [{ messageId: "split", data: { target: "b" }, output: "FROM a AS b\nRUN a > b 2>&1\nFROM c\nRUN true\n" }],
        },
      ],
    },
  ],
});
