import rule from "../../src/rules/instruction-indent.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("instruction-indent", rule, {
  valid: [
    "FROM a:1\nRUN a \\\n  b\n",
    "FROM a:1\n  # c\nRUN a\n",
    "FROM a:1\nRUN <<EOF\n  RUN a\nEOF\n",
    "FROM a:1\nONBUILD   RUN a\n",
    "﻿FROM a:1\n",
    "\n\nFROM a:1\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\n  RUN a\n",
      output: "FROM a:1\nRUN a\n",
      errors: [{ messageId: "indented", data: { keyword: "RUN" }, line: 2, column: 1, endLine: 2, endColumn: 3 }],
    },
    {
      code: " from a:1\r\n\trun a \\\r\n    b\r\n",
      output: "from a:1\r\nrun a \\\r\n    b\r\n",
      errors: [
        { messageId: "indented", data: { keyword: "from" }, line: 1, column: 1, endLine: 1, endColumn: 2 },
        { messageId: "indented", data: { keyword: "run" }, line: 2, column: 1, endLine: 2, endColumn: 2 },
      ],
    },
    {
      code: 'FROM a:1\n  RUN <<EOF\n  a\nEOF\n  CMD ["a"]\n',
      output: 'FROM a:1\nRUN <<EOF\n  a\nEOF\nCMD ["a"]\n',
      errors: [
        { messageId: "indented", data: { keyword: "RUN" }, line: 2, column: 1, endLine: 2, endColumn: 3 },
        { messageId: "indented", data: { keyword: "CMD" }, line: 5, column: 1, endLine: 5, endColumn: 3 },
      ],
    },
    {
      code: '# escape=`\nFROM a:1\n  SHELL ["powershell"]\n',
      output: '# escape=`\nFROM a:1\nSHELL ["powershell"]\n',
      errors: [{ messageId: "indented", data: { keyword: "SHELL" }, line: 3, column: 1, endLine: 3, endColumn: 3 }],
    },
    {
      code: "  ARG A\nFROM a:$A AS b\n  ONBUILD RUN a\nFROM b\n  COPY --from=b c d\n",
      output: "ARG A\nFROM a:$A AS b\nONBUILD RUN a\nFROM b\nCOPY --from=b c d\n",
      errors: [
        { messageId: "indented", data: { keyword: "ARG" }, line: 1, column: 1, endLine: 1, endColumn: 3 },
        { messageId: "indented", data: { keyword: "ONBUILD" }, line: 3, column: 1, endLine: 3, endColumn: 3 },
        { messageId: "indented", data: { keyword: "COPY" }, line: 5, column: 1, endLine: 5, endColumn: 3 },
      ],
    },
    {
      // Without its blanks it would end the here-document.
      code: "FROM a:1\nRUN <<EOF\na\n  EOF\nb\n",
      errors: [{ messageId: "indented", data: { keyword: "EOF" }, line: 4, column: 1, endLine: 4, endColumn: 3 }],
    },
    {
      code: "\n   FROM a:1\n",
      output: "\nFROM a:1\n",
      errors: [{ messageId: "indented", data: { keyword: "FROM" }, line: 2, column: 1, endLine: 2, endColumn: 4 }],
    },
  ],
});
