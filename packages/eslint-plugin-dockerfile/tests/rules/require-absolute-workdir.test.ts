import rule from "../../src/rules/require-absolute-workdir.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-absolute-workdir", rule, {
  valid: [
    "FROM a\nWORKDIR /b\n",
    "FROM a\nWORKDIR $B\n",
    { code: "FROM a\nWORKDIR $(pwd)\n", options: [{ variables: false }] },
    "FROM a\nWORKDIR ${B}/c\n",
    "FROM a\nENV B=/b\nWORKDIR $B\n",
    'FROM a\nWORKDIR "/b c"\n',
    "FROM a\nWORKDIR 'C:/b'\n",
    "# escape=`\nFROM a\nWORKDIR C:\\b\n",
    "FROM a\nONBUILD WORKDIR b\n",
    "FROM a\nWORKDIR\n",
    "FROM a\nARG B\nWORKDIR $B\n",
    "FROM a\nWORKDIR ${B:-}\n",
    {
      code: "FROM a\nWORKDIR /b\nWORKDIR c\n",
      options: [
        {
          only: "first",
        },
      ],
    },
    {
      code: "FROM a AS b\nWORKDIR /c\nFROM b\nWORKDIR d\n",
      options: [
        {
          only: "first",
        },
      ],
    },
    {
      code: "FROM a\nENV B=b\nWORKDIR $B\n",
      options: [
        {
          variables: false,
        },
      ],
    },
    "from a\r\nworkdir /b\r\n",
    "ARG B=/b\nFROM a\nARG B\nWORKDIR ${B}/c\n",
    "# escape=`\nFROM a\nWORKDIR \\\\server\\share\n",
    "",
  ],
  invalid: [
    {
      code: 'FROM a\nWORKDIR ""\n',
      errors: [{ messageId: "relative", data: { path: "" }, line: 2, column: 9, endLine: 2, endColumn: 11 }],
    },
    {
      code: "FROM a\nENV B=\nWORKDIR $B\n",
      errors: [{ messageId: "relative", data: { path: "" }, line: 3, column: 9, endLine: 3, endColumn: 11 }],
    },
    {
      code: "FROM a\nWORKDIR $(pwd)/b\n",
      errors: [{ messageId: "relative", data: { path: "$(pwd)/b" }, line: 2, column: 9, endLine: 2, endColumn: 17 }],
    },
    {
      code: "FROM a\nWORKDIR b\n",
      errors: [
        {
          messageId: "relative",
          data: {
            path: "b",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: "prefix",
              data: {
                path: "b",
              },
              output: "FROM a\nWORKDIR /b\n",
            },
          ],
        },
      ],
    },
    {
      code: "from a\r\nworkdir ./b/c\r\n",
      errors: [
        {
          messageId: "relative",
          data: {
            path: "./b/c",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
    {
      code: "FROM a\nWORKDIR /b\nWORKDIR c\n",
      errors: [
        {
          messageId: "relative",
          data: {
            path: "c",
          },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      code: 'FROM a\nWORKDIR "b"\n',
      errors: [
        {
          messageId: "relative",
          data: {
            path: "b",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 12,
          suggestions: [
            {
              messageId: "prefix",
              data: {
                path: "b",
              },
              output: 'FROM a\nWORKDIR "/b"\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nENV B=b\nWORKDIR $B/c\n",
      errors: [
        {
          messageId: "relative",
          data: {
            path: "b/c",
          },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM a\nWORKDIR b/$C\n",
      errors: [
        {
          messageId: "relative",
          data: {
            path: "b/$C",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM a\nWORKDIR b\nWORKDIR c\n",
      options: [
        {
          only: "first",
        },
      ],
      errors: [
        {
          messageId: "relative",
          data: {
            path: "b",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: "prefix",
              data: {
                path: "b",
              },
              output: "FROM a\nWORKDIR /b\nWORKDIR c\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a AS b\nFROM b\nWORKDIR d\n",
      options: [
        {
          only: "first",
        },
      ],
      errors: [
        {
          messageId: "relative",
          data: {
            path: "d",
          },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "prefix",
              data: {
                path: "d",
              },
              output: "FROM a AS b\nFROM b\nWORKDIR /d\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nWORKDIR ..\n",
      errors: [
        {
          messageId: "relative",
          data: {
            path: "..",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 11,
        },
      ],
    },
    {
      code: "FROM a\nWORKDIR ~/b\n",
      errors: [
        {
          messageId: "relative",
          data: {
            path: "~/b",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 12,
        },
      ],
    },
    {
      code: "FROM a\nWORKDIR \\\n  b\n",
      errors: [
        {
          messageId: "relative",
          data: {
            path: "b",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 4,
          suggestions: [
            {
              messageId: "prefix",
              data: {
                path: "b",
              },
              output: "FROM a\nWORKDIR \\\n  /b\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a AS b\nWORKDIR c\nFROM d\nCOPY --from=b /c /c\n",
      errors: [
        {
          messageId: "relative",
          data: {
            path: "c",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: "prefix",
              data: {
                path: "c",
              },
              output: "FROM a AS b\nWORKDIR /c\nFROM d\nCOPY --from=b /c /c\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a AS b\nWORKDIR /c\nFROM d\nWORKDIR e\n",
      options: [
        {
          only: "first",
        },
      ],
      errors: [
        {
          messageId: "relative",
          data: {
            path: "e",
          },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "prefix",
              data: {
                path: "e",
              },
              output: "FROM a AS b\nWORKDIR /c\nFROM d\nWORKDIR /e\n",
            },
          ],
        },
      ],
    },
    {
      code: "ARG B=b\nFROM a\nARG B\nWORKDIR ${B}\n",
      errors: [
        {
          messageId: "relative",
          data: {
            path: "b",
          },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM a\nWORKDIR b c\n",
      errors: [
        {
          messageId: "relative",
          data: {
            path: "b c",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 12,
        },
      ],
    },
  ],
});
