import rule from "../../src/rules/no-malformed-exec-form.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-malformed-exec-form", rule, {
  valid: [
    'FROM a:1\nCMD ["a", "b"]\n',
    "FROM a:1\nRUN [ -f a ] && b\n",
    'FROM a:1\nRUN [ "$A" = "b" ] || exit 1\n',
    "FROM a:1\nRUN [ 'a' = 'b' ]\n",
    "FROM a:1\nRUN [[ -f a ]]\n",
    "FROM a:1\nCOPY [a-z].txt /a/\n",
    "FROM a:1\nADD a [b]\n",
    "FROM a:1\nCOPY a b[0]\n",
    'FROM a:1\nVOLUME ["/a"]\n',
    "FROM a:1\nVOLUME /a /b\n",
    "FROM a:1\nCMD [ -f a ]\n",
    "FROM a:1\nCMD test\n",
    "FROM a:1\nCMD []\n",
    "FROM a:1\nRUN <<EOF\n['a']\nEOF\n",
    'FROM a:1\nCMD [ "a", \\\n  "b" ]\n',
    'FROM a:1\nCMD ["a", 1]\n',
  ],
  invalid: [
    {
      code: "FROM a:1\nCMD ['npm', 'start']\n",
      errors: [
        {
          messageId: "shell",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 21,
          suggestions: [{ messageId: "useDoubleQuotes", output: 'FROM a:1\nCMD ["npm", "start"]\n' }],
        },
      ],
    },
    {
      code: "from a:1\r\nentrypoint [ 'a', \\\r\n  'b' ]\r\n",
      errors: [{ messageId: "shell", line: 2, column: 12, endLine: 3, endColumn: 8 }],
    },
    {
      code: "FROM a:1\nRUN ['a', 'b']\n",
      errors: [
        {
          messageId: "shell",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 15,
          suggestions: [{ messageId: "useDoubleQuotes", output: 'FROM a:1\nRUN ["a", "b"]\n' }],
        },
      ],
    },
    { code: 'FROM a:1\nCMD ["a" "b"]\n', errors: [{ messageId: "shell", line: 2, column: 5, endLine: 2, endColumn: 14 }] },
    { code: 'FROM a:1\nCMD ["a", "b"\n', errors: [{ messageId: "shell", line: 2, column: 5, endLine: 2, endColumn: 14 }] },
    { code: 'FROM a:1\nCMD ["a",]\n', errors: [{ messageId: "shell", line: 2, column: 5, endLine: 2, endColumn: 11 }] },
    { code: "FROM a:1\nCMD [npm, start]\n", errors: [{ messageId: "shell", line: 2, column: 5, endLine: 2, endColumn: 17 }] },
    {
      code: "FROM a:1\nCMD [“npm”, “start”]\n",
      errors: [
        {
          messageId: "shell",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 21,
          suggestions: [{ messageId: "useDoubleQuotes", output: 'FROM a:1\nCMD ["npm", "start"]\n' }],
        },
      ],
    },
    { code: 'FROM a:1\nCMD ["C:\\app"]\n', errors: [{ messageId: "shell", line: 2, column: 5, endLine: 2, endColumn: 15 }] },
    {
      code: "FROM a:1\nHEALTHCHECK CMD ['a']\n",
      errors: [
        {
          messageId: "shell",
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 22,
          suggestions: [{ messageId: "useDoubleQuotes", output: 'FROM a:1\nHEALTHCHECK CMD ["a"]\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nVOLUME ['/a', '/b']\n",
      errors: [
        {
          messageId: "words",
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 20,
          suggestions: [{ messageId: "useDoubleQuotes", output: 'FROM a:1\nVOLUME ["/a", "/b"]\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nCOPY ['a', 'b']\n",
      errors: [
        {
          messageId: "words",
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 16,
          suggestions: [{ messageId: "useDoubleQuotes", output: 'FROM a:1\nCOPY ["a", "b"]\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nADD ['a','b']\n",
      errors: [
        {
          messageId: "words",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 14,
          suggestions: [{ messageId: "useDoubleQuotes", output: 'FROM a:1\nADD ["a","b"]\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nONBUILD CMD ['a']\n",
      errors: [
        {
          messageId: "shell",
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 18,
          suggestions: [{ messageId: "useDoubleQuotes", output: 'FROM a:1\nONBUILD CMD ["a"]\n' }],
        },
      ],
    },
    { code: "FROM a:1\nCMD ['it\"s']\n", errors: [{ messageId: "shell", line: 2, column: 5, endLine: 2, endColumn: 13 }] },
  ],
});
