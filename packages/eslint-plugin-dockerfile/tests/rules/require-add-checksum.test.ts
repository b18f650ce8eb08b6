import rule from "../../src/rules/require-add-checksum.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-add-checksum", rule, {
  valid: [
    "FROM a:1\nADD --checksum=sha256:1 https://a/b /c\n",
    "FROM a:1\nADD b /c\n",
    "FROM a:1\nADD https://a/b.git /c\n",
    "FROM a:1\nADD git@a:b.git /c\n",
    "FROM a:1\nADD $U /c\n",
    "FROM a:1\nARG U\nADD $U/b /c\n",
    "FROM a:1\nCOPY https://a/b /c\n",
    "FROM a:1\nADD <<EOF /c\nhttps://a/b\nEOF\n",
    "FROM a:1\nRUN curl https://a/b\n",
    "# escape=`\nFROM a\nADD b.zip C:\\\\c\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nADD https://a/b /c\n",
      errors: [{ messageId: "missing", data: { url: "https://a/b" }, line: 2, column: 5, endLine: 2, endColumn: 16 }],
    },
    {
      code: "from a:1\r\nadd --chmod=644 \\\r\n  http://a/b \\\r\n  https://a/d.tar.gz /c/\r\n",
      errors: [
        { messageId: "missing", data: { url: "http://a/b" }, line: 3, column: 3, endLine: 3, endColumn: 13 },
        { messageId: "missing", data: { url: "https://a/d.tar.gz" }, line: 4, column: 3, endLine: 4, endColumn: 21 },
      ],
    },
    {
      code: 'FROM a:1\nADD ["https://a/b", "/c"]\n',
      errors: [{ messageId: "missing", data: { url: "https://a/b" }, line: 2, column: 6, endLine: 2, endColumn: 19 }],
    },
    {
      code: "ARG H=x\nFROM a:1 AS s\nARG V=1.2\nENV U=https://a/b-$V\nADD $U /c\nFROM s\nONBUILD ADD https://a/d?e#f /c\n",
      errors: [
        { messageId: "missing", data: { url: "https://a/b-1.2" }, line: 5, column: 5, endLine: 5, endColumn: 7 },
        { messageId: "missing", data: { url: "https://a/d?e#f" }, line: 7, column: 13, endLine: 7, endColumn: 28 },
      ],
    },
  ],
});
