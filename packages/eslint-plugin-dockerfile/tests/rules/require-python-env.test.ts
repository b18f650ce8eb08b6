import rule from "../../src/rules/require-python-env.js";
import { ruleTester } from "../rule-tester.js";

const bothMissing = {
  messageId: "missing",
  data: { names: "'PYTHONDONTWRITEBYTECODE=1' and 'PYTHONUNBUFFERED=1'" },
  line: 1,
  column: 6,
  endLine: 1,
  endColumn: 14,
};

ruleTester.run("require-python-env", rule, {
  valid: [
    "FROM python:3\nENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1\n",
    "FROM python:3 AS b\nENV PYTHONUNBUFFERED=1\nFROM b\nENV PYTHONDONTWRITEBYTECODE 1\n",
    "FROM a:1\n",
    "FROM $A\n",
    "FROM me/python:3\n",
    "FROM python:3 AS b\nFROM scratch\n",
    "FROM python:3\nARG PYTHONUNBUFFERED PYTHONDONTWRITEBYTECODE\n",
    "FROM\n",
    "",
  ],
  invalid: [
    {
      // The ENV would go on in the FROM.
      code: "FROM python:3\\\n\n",
      errors: [bothMissing],
    },
    {
      // And behind a comment too.
      code: "FROM python:3 AS a \\\n  # b\n",
      errors: [bothMissing],
    },
    {
      code: "FROM python:3\n",
      errors: [
        {
          ...bothMissing,
          suggestions: [
            {
              messageId: "insert",
              data: { env: "ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1" },
              output: "FROM python:3\nENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1\n",
            },
          ],
        },
      ],
    },
    {
      code: "from python:3 \\\r\n  as b\r\nenv PYTHONUNBUFFERED=1\r\n",
      errors: [
        {
          messageId: "missing",
          data: { names: "'PYTHONDONTWRITEBYTECODE=1'" },
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 14,
          suggestions: [
            {
              messageId: "insert",
              data: { env: "ENV PYTHONDONTWRITEBYTECODE=1" },
              output: "from python:3 \\\r\n  as b\r\nENV PYTHONDONTWRITEBYTECODE=1\r\nenv PYTHONUNBUFFERED=1\r\n",
            },
          ],
        },
      ],
    },
    {
      code: "ARG V=3\nFROM docker.io/library/python:$V AS b\nFROM b\nRUN <<EOF\nENV PYTHONUNBUFFERED=1\nEOF\n",
      errors: [
        {
          messageId: "missing",
          data: { names: "'PYTHONDONTWRITEBYTECODE=1' and 'PYTHONUNBUFFERED=1'" },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 7,
          suggestions: [
            {
              messageId: "insert",
              data: { env: "ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1" },
              output:
                "ARG V=3\nFROM docker.io/library/python:$V AS b\nFROM b\nENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1\nRUN <<EOF\nENV PYTHONUNBUFFERED=1\nEOF\n",
            },
          ],
        },
      ],
    },
    {
      code: 'FROM python:3\nONBUILD ENV PYTHONUNBUFFERED=1\nCMD ["a"]\n',
      errors: [
        {
          ...bothMissing,
          suggestions: [
            {
              messageId: "insert",
              data: { env: "ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1" },
              output: 'FROM python:3\nENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1\nONBUILD ENV PYTHONUNBUFFERED=1\nCMD ["a"]\n',
            },
          ],
        },
      ],
    },
    {
      code: '# escape=`\nFROM python:3-windowsservercore\nSHELL ["powershell"]\n',
      errors: [
        {
          messageId: "missing",
          data: { names: "'PYTHONDONTWRITEBYTECODE=1' and 'PYTHONUNBUFFERED=1'" },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 32,
          suggestions: [
            {
              messageId: "insert",
              data: { env: "ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1" },
              output:
                '# escape=`\nFROM python:3-windowsservercore\nENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1\nSHELL ["powershell"]\n',
            },
          ],
        },
      ],
    },
  ],
});
