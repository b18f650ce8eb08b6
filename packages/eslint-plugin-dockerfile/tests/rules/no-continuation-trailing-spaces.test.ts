import rule from "../../src/rules/no-continuation-trailing-spaces.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-continuation-trailing-spaces", rule, {
  valid: [
    "FROM a:1\nRUN a \\\n  b\n",
    "FROM a:1\nRUN a\\\\ \n",
    "FROM a:1\nRUN a \n",
    "FROM a:1\nRUN <<EOF\na \\ \nb\nEOF\n",
    "FROM a:1\nCOPY <<EOF /c\na \\ \nEOF\n",
    "FROM a:1\nRUN a \\\n# c \\ \n  b\n",
    "# escape=`\nFROM a:1\nRUN a \\ \n",
    "# a \\ \nFROM a:1\n",
    "FROM a:1\nRUN a \\\n   \n  b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN a \\ \n  b\n",
      output: "FROM a:1\nRUN a \\\n  b\n",
      errors: [{ messageId: "trailing", data: { escape: "\\" }, line: 2, column: 8, endLine: 2, endColumn: 9 }],
    },
    {
      code: "from a:1\r\nrun a \\ \t\r\n  b\r\n",
      output: "from a:1\r\nrun a \\\r\n  b\r\n",
      errors: [{ messageId: "trailing", data: { escape: "\\" }, line: 2, column: 8, endLine: 2, endColumn: 10 }],
    },
    {
      code: '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN a ` \n  b\n',
      output: '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN a `\n  b\n',
      errors: [{ messageId: "trailing", data: { escape: "`" }, line: 4, column: 8, endLine: 4, endColumn: 9 }],
    },
    {
      code: 'FROM a:1\nRUN ["a", \\  \n  "b"]\n',
      output: 'FROM a:1\nRUN ["a", \\\n  "b"]\n',
      errors: [{ messageId: "trailing", data: { escape: "\\" }, line: 2, column: 12, endLine: 2, endColumn: 14 }],
    },
    {
      code: 'FROM a:1\nRUN a "b \\  \nc"\n',
      output: 'FROM a:1\nRUN a "b \\\nc"\n',
      errors: [{ messageId: "trailing", data: { escape: "\\" }, line: 2, column: 11, endLine: 2, endColumn: 13 }],
    },
    {
      code: "ARG A=b \\ \n\nFROM a:1 \\ \n  AS b\nONBUILD RUN a \\ \n  b\n",
      output: "ARG A=b \\\n\nFROM a:1 \\\n  AS b\nONBUILD RUN a \\\n  b\n",
      errors: [
        { messageId: "trailing", data: { escape: "\\" }, line: 1, column: 10, endLine: 1, endColumn: 11 },
        { messageId: "trailing", data: { escape: "\\" }, line: 3, column: 11, endLine: 3, endColumn: 12 },
        { messageId: "trailing", data: { escape: "\\" }, line: 5, column: 16, endLine: 5, endColumn: 17 },
      ],
    },
    {
      code: "FROM a:1\nRUN cat \\ \n  <<EOF\na \\ \nEOF\n",
      output: "FROM a:1\nRUN cat \\\n  <<EOF\na \\ \nEOF\n",
      errors: [{ messageId: "trailing", data: { escape: "\\" }, line: 2, column: 10, endLine: 2, endColumn: 11 }],
    },
    {
      code: "FROM a:1\nRUN a \\  ",
      output: "FROM a:1\nRUN a \\",
      errors: [{ messageId: "trailing", data: { escape: "\\" }, line: 2, column: 8, endLine: 2, endColumn: 10 }],
    },
    {
      code: "FROM a:1\nRUN a \\\n# c\n  b \\ \n  d\n",
      output: "FROM a:1\nRUN a \\\n# c\n  b \\\n  d\n",
      errors: [{ messageId: "trailing", data: { escape: "\\" }, line: 4, column: 6, endLine: 4, endColumn: 7 }],
    },
  ],
});
