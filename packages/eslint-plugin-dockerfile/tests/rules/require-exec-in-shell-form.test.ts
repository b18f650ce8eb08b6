import rule from "../../src/rules/require-exec-in-shell-form.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-exec-in-shell-form", rule, {
  valid: [
    'FROM a:1\nCMD ["a"]\n',
    "FROM a:1\nCMD exec a $B\n",
    'FROM a:1\nCMD ["sh", "-c", "exec a $B"]\n',
    'FROM a:1\nCMD ["dumb-init", "sh", "-c", "a $B"]\n',
    "FROM a:1\nCMD a | b\n",
    "FROM a:1\nCMD a &\n",
    "FROM a:1\nCMD cd /a\n",
    "FROM a:1\nCMD if a; then b; fi\n",
    'FROM a:1\nSHELL ["powershell"]\nCMD a $B\n',
    "FROM a:1\nRUN a\n",
    "FROM a:1\nHEALTHCHECK CMD a\n",
    'FROM a:1\nCMD ["sh", "-c"]\n',
    "FROM a:1\nCMD\n",
    "FROM a:1\nCMD $A || b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nCMD a $B\n",
      errors: [
        {
          messageId: "missing",
          data: { command: "a" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 9,
          suggestions: [{ messageId: "add", data: { command: "a" }, output: "FROM a:1\nCMD exec a $B\n" }],
        },
      ],
    },
    {
      code: 'from a:1\r\nentrypoint b && \\\r\n  c "$@"\r\n',
      errors: [
        {
          messageId: "missing",
          data: { command: "c" },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 9,
          suggestions: [{ messageId: "add", data: { command: "c" }, output: 'from a:1\r\nentrypoint b && \\\r\n  exec c "$@"\r\n' }],
        },
      ],
    },
    {
      code: 'FROM a:1\nCMD ["sh", "-c", "a && b"]\n',
      errors: [
        {
          messageId: "missing",
          data: { command: "b" },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 25,
          suggestions: [{ messageId: "add", data: { command: "b" }, output: 'FROM a:1\nCMD ["sh", "-c", "a && exec b"]\n' }],
        },
      ],
    },
    {
      code: 'ARG V\nFROM a:$V AS b\nENTRYPOINT ["/bin/sh", "-c", "c"]\nFROM b\nONBUILD CMD d\n',
      errors: [
        {
          messageId: "missing",
          data: { command: "c" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 32,
          suggestions: [
            {
              messageId: "add",
              data: { command: "c" },
              output: 'ARG V\nFROM a:$V AS b\nENTRYPOINT ["/bin/sh", "-c", "exec c"]\nFROM b\nONBUILD CMD d\n',
            },
          ],
        },
        {
          messageId: "missing",
          data: { command: "d" },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 14,
          suggestions: [
            {
              messageId: "add",
              data: { command: "d" },
              output: 'ARG V\nFROM a:$V AS b\nENTRYPOINT ["/bin/sh", "-c", "c"]\nFROM b\nONBUILD CMD exec d\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nCMD sh -c 'a'\n",
      errors: [
        {
          messageId: "missing",
          data: { command: "sh" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 14,
          suggestions: [{ messageId: "add", data: { command: "sh" }, output: "FROM a:1\nCMD exec sh -c 'a'\n" }],
        },
      ],
    },
  ],
});
