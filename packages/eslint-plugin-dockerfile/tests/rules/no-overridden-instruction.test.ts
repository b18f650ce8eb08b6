import rule from "../../src/rules/no-overridden-instruction.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-overridden-instruction", rule, {
  valid: [
    'FROM a:1\nCMD ["a"]\n',
    'FROM a:1\nCMD ["a"]\nFROM b:1\nCMD ["b"]\n',
    'FROM a:1\nENTRYPOINT ["a"]\nCMD ["b"]\n',
    'FROM a:1\nHEALTHCHECK CMD ["a"]\nCMD ["a"]\n',
    'FROM a:1\nONBUILD CMD ["a"]\nCMD ["a"]\n',
    'FROM a:1\nONBUILD CMD ["a"]\nONBUILD CMD ["b"]\n',
    'FROM a:1 AS b\nCMD ["a"]\nFROM b\nCMD ["b"]\n',
    "FROM a:1\nHEALTHCHECK NONE\n",
    "FROM a:1\nUSER a\nUSER b\n",
    'FROM a:1\n# CMD ["a"]\nCMD ["b"]\n',
    "FROM a:1\nRUN <<EOF\nCMD a\nCMD b\nEOF\n",
    "FROM\n",
    { code: 'FROM a:1\nCMD ["a"]\nFROM b:1\nCMD ["b"]\n', options: [{ report: "overriding" }] },
  ],
  invalid: [
    {
      code: 'FROM a:1\nCMD ["a"]\nRUN x\nCMD ["b"]\n',
      errors: [
        {
          messageId: "cmd",
          data: { overriding: "4", overridden: "2" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 10,
          suggestions: [{ messageId: "remove", data: { line: "2" }, output: 'FROM a:1\nRUN x\nCMD ["b"]\n' }],
        },
      ],
    },
    {
      code: 'from a:1\r\nentrypoint ["a"]\r\nENTRYPOINT ["b"]\r\nEntrypoint ["c"]',
      errors: [
        {
          messageId: "entrypoint",
          data: { overriding: "3", overridden: "2" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 17,
          suggestions: [{ messageId: "remove", data: { line: "2" }, output: 'from a:1\r\nENTRYPOINT ["b"]\r\nEntrypoint ["c"]' }],
        },
        {
          messageId: "entrypoint",
          data: { overriding: "4", overridden: "3" },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 17,
          suggestions: [{ messageId: "remove", data: { line: "3" }, output: 'from a:1\r\nentrypoint ["a"]\r\nEntrypoint ["c"]' }],
        },
      ],
    },
    {
      code: "FROM a:1\nHEALTHCHECK CMD a \\\n  || b\nHEALTHCHECK NONE\n",
      errors: [
        {
          messageId: "healthcheck",
          data: { overriding: "4", overridden: "2" },
          line: 2,
          column: 1,
          endLine: 3,
          endColumn: 7,
          suggestions: [{ messageId: "remove", data: { line: "2" }, output: "FROM a:1\nHEALTHCHECK NONE\n" }],
        },
      ],
    },
    {
      code: 'FROM a:1\n  CMD a\nCMD ["b"]\nFROM b:1\nCMD c\n',
      errors: [
        {
          messageId: "cmd",
          data: { overriding: "3", overridden: "2" },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 8,
          suggestions: [{ messageId: "remove", data: { line: "2" }, output: 'FROM a:1\nCMD ["b"]\nFROM b:1\nCMD c\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nCMD ${A:-x}\nCMD b\n",
      errors: [
        {
          messageId: "cmd",
          data: { overriding: "3", overridden: "2" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 12,
          suggestions: [{ messageId: "remove", data: { line: "2" }, output: "FROM a:1\nCMD b\n" }],
        },
      ],
    },
    {
      code: 'FROM a:1\nCMD ["a"]\nCMD ["b"]\nCMD ["c"]\n',
      options: [{ report: "overriding" }],
      errors: [
        {
          messageId: "cmd",
          data: { overriding: "3", overridden: "2" },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 10,
          suggestions: [{ messageId: "remove", data: { line: "2" }, output: 'FROM a:1\nCMD ["b"]\nCMD ["c"]\n' }],
        },
        {
          messageId: "cmd",
          data: { overriding: "4", overridden: "3" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 10,
          suggestions: [{ messageId: "remove", data: { line: "3" }, output: 'FROM a:1\nCMD ["a"]\nCMD ["c"]\n' }],
        },
      ],
    },
  ],
});
