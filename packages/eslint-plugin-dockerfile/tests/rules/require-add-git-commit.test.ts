import rule from "../../src/rules/require-add-git-commit.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-add-git-commit", rule, {
  valid: [
    "FROM a:1\nADD https://a/b.git#0123456789abcdef0123456789abcdef01234567 /c\n",
    "FROM a:1\nADD git@a:b.git#0123456789abcdef0123456789abcdef01234567:d /c\n",
    "FROM a:1\nADD https://a/b.git?ref=v1&commit=0123456789abcdef0123456789abcdef01234567 /c\n",
    "FROM a:1\nADD --checksum=0123456789abcdef0123456789abcdef01234567 https://a/b.git#v1 /c\n",
    "FROM a:1\nADD https://a/b /c\n",
    "FROM a:1\nADD b.git /c\n",
    "FROM a:1\nADD https://a/b.git#$R /c\n",
    "FROM a:1\nCOPY https://a/b.git /c\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nADD https://a/b.git /c\n",
      errors: [{ messageId: "missing", data: { source: "https://a/b.git" }, line: 2, column: 5, endLine: 2, endColumn: 20 }],
    },
    {
      code: "from a:1\r\nadd \\\r\n  git@a:b.git#v1.2 /c\r\n",
      errors: [{ messageId: "missing", data: { source: "git@a:b.git#v1.2" }, line: 3, column: 3, endLine: 3, endColumn: 19 }],
    },
    {
      code: 'FROM a:1\nADD ["ssh://git@a/b", "/c"]\n',
      errors: [{ messageId: "missing", data: { source: "ssh://git@a/b" }, line: 2, column: 6, endLine: 2, endColumn: 21 }],
    },
    {
      code: "FROM a AS s\nARG R=main\nADD --keep-git-dir https://a/b.git#$R:d /c\nFROM s\nONBUILD ADD git://a/b /c\n",
      errors: [
        { messageId: "missing", data: { source: "https://a/b.git#main:d" }, line: 3, column: 20, endLine: 3, endColumn: 40 },
        { messageId: "missing", data: { source: "git://a/b" }, line: 5, column: 13, endLine: 5, endColumn: 22 },
      ],
    },
    {
      code: "FROM a:1\nADD github.com/a/b /c\n",
      errors: [{ messageId: "missing", data: { source: "github.com/a/b" }, line: 2, column: 5, endLine: 2, endColumn: 19 }],
    },
    {
      code: "FROM a:1\nADD https://a/b.git#0123456789ab /c\n",
      errors: [{ messageId: "missing", data: { source: "https://a/b.git#0123456789ab" }, line: 2, column: 5, endLine: 2, endColumn: 33 }],
    },
  ],
});
