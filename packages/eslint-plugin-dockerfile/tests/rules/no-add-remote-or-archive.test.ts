import rule from "../../src/rules/no-add-remote-or-archive.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-add-remote-or-archive", rule, {
  valid: [
    "FROM a:1\nADD a /b\n",
    "FROM a:1\nCOPY a.tar.gz /b\n",
    "FROM a:1\nADD $A /b\n",
    "FROM a:1\nADD <<EOF /b.gz\na.gz\nEOF\n",
    "FROM a:1\nRUN curl https://a\n",
    "FROM a:1\nADD gz /b\n",
    "FROM a:1\nADD a.gz.asc /b\n",
    "# escape=`\nFROM a\nADD a C:\\\\b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nADD https://a/b /c\n",
      errors: [{ messageId: "remote", data: { source: "https://a/b" }, line: 2, column: 5, endLine: 2, endColumn: 16 }],
    },
    {
      code: "from a:1\r\nadd --chown=1 \\\r\n  b.tar.gz c.zip /d/\r\n",
      errors: [
        { messageId: "archive", data: { source: "b.tar.gz" }, line: 3, column: 3, endLine: 3, endColumn: 11 },
        { messageId: "archive", data: { source: "c.zip" }, line: 3, column: 12, endLine: 3, endColumn: 17 },
      ],
    },
    {
      code: 'FROM a:1\nADD ["git@a:b.git", "/c"]\n',
      errors: [{ messageId: "remote", data: { source: "git@a:b.git" }, line: 2, column: 6, endLine: 2, endColumn: 19 }],
    },
    {
      code: "ARG V\nFROM a:$V AS s\nARG F=b.tar\nADD $F /c\nFROM s\nONBUILD ADD b.xz /c\n",
      errors: [
        { messageId: "archive", data: { source: "b.tar" }, line: 4, column: 5, endLine: 4, endColumn: 7 },
        { messageId: "archive", data: { source: "b.xz" }, line: 6, column: 13, endLine: 6, endColumn: 17 },
      ],
    },
  ],
});
