import rule from "../../src/rules/require-heredoc-errexit.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-heredoc-errexit", rule, {
  valid: [
    "FROM a:1\nRUN <<EOF\nset -e\nb\nc\nEOF\n",
    "FROM a:1\nRUN <<EOF\nset -eux\nb\nc\nEOF\n",
    "FROM a:1\nRUN <<EOF\n#!/bin/bash -e\nb\nc\nEOF\n",
    "FROM a:1\nRUN <<EOF\nset -o errexit\nb\nc\nEOF\n",
    'FROM a:1\nSHELL ["/bin/bash", "-ec"]\nRUN <<EOF\nb\nc\nEOF\n',
    "FROM a:1\nRUN <<EOF\nb\nEOF\n",
    "FROM a:1\nRUN <<EOF\nb &&\n  c\nEOF\n",
    "FROM a:1\nRUN <<EOF\nb || exit 1\nc || true\nd\nEOF\n",
    "FROM a:1\nRUN <<EOF\nexport A=1\necho b\nA=2\nc\nEOF\n",
    "FROM a:1\nRUN b; c\n",
    "FROM a:1\nRUN <<EOF\n#!/usr/bin/env python3\nb()\nc()\nEOF\n",
    "FROM a:1\nRUN <<EOF cat > /d\nb\nc\nEOF\n",
    "FROM a:1\nCOPY <<EOF /d\nb\nc\nEOF\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN <<EOF\nb\nc\nEOF\n',
    'FROM a:1\nRUN ["b"]\n',
    "FROM a:1\nCMD b; c\n",
    'FROM a:1 AS b\nSHELL ["sh", "-e", "-c"]\nFROM b\nRUN <<EOF\nb\nc\nEOF\n',
    "FROM a:1\nRUN <<EOF\nif b; then\n  c\nfi\nEOF\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN <<EOF\napt-get update\napt-get install -y b\nEOF\n",
      errors: [
        {
          messageId: "ignored",
          data: { command: "apt-get" },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 15,
          suggestions: [{ messageId: "insert", output: "FROM a:1\nRUN <<EOF\nset -e\napt-get update\napt-get install -y b\nEOF\n" }],
        },
      ],
    },
    {
      code: 'from a:1\r\nrun <<-"EOF"\r\n\tb\r\n\tc\r\nEOF\r\n',
      errors: [
        {
          messageId: "ignored",
          data: { command: "b" },
          line: 3,
          column: 2,
          endLine: 3,
          endColumn: 3,
          suggestions: [{ messageId: "insert", output: 'from a:1\r\nrun <<-"EOF"\r\nset -e\r\n\tb\r\n\tc\r\nEOF\r\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN <<EOF\n#!/bin/bash\nset -u\nb | c; d\nEOF\n",
      errors: [
        {
          messageId: "ignored",
          data: { command: "c" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 6,
          suggestions: [{ messageId: "insert", output: "FROM a:1\nRUN <<EOF\n#!/bin/bash\nset -e\nset -u\nb | c; d\nEOF\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nONBUILD RUN <<EOF\nb && c\nd\nEOF\n",
      errors: [
        {
          messageId: "ignored",
          data: { command: "c" },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 7,
          suggestions: [{ messageId: "insert", output: "FROM a:1\nONBUILD RUN <<EOF\nset -e\nb && c\nd\nEOF\n" }],
        },
      ],
    },
    {
      code: 'FROM a:1 AS b\nSHELL ["/bin/bash", "-c"]\nFROM b\nARG A\nRUN --mount=type=cache,target=/c <<EOF\n$A\nd\nEOF\n',
      errors: [
        {
          messageId: "ignored",
          data: { command: "$A" },
          line: 6,
          column: 1,
          endLine: 6,
          endColumn: 3,
          suggestions: [
            {
              messageId: "insert",
              output:
                'FROM a:1 AS b\nSHELL ["/bin/bash", "-c"]\nFROM b\nARG A\nRUN --mount=type=cache,target=/c <<EOF\nset -e\n$A\nd\nEOF\n',
            },
          ],
        },
      ],
    },
  ],
});
