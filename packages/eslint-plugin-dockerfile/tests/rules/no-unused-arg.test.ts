import rule from "../../src/rules/no-unused-arg.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-unused-arg", rule, {
  valid: [
    "ARG V=1\nFROM a:$V\n",
    "ARG V=1\nARG W=$V\nFROM a:$W\n",
    "ARG V=1\nFROM a\nARG V\nENV B=${V:-c}\n",
    "ARG P\nFROM --platform=$P a\n",
    "FROM a:1\nARG A\nRUN make\n",
    "FROM a:1\nARG A\nRUN echo $A\n",
    "FROM a:1\nARG A\nLABEL b=$A\n",
    "FROM a:1\nARG A\nEXPOSE $A\n",
    "FROM a:1\nARG A=b C=$A\nCOPY $C d\n",
    "FROM a:1\nARG A\nCOPY <<EOF /b\n$A\nEOF\n",
    "FROM a AS b\nARG A\nFROM b\nLABEL c=$A\n",
    "FROM a AS b\nARG A\nFROM b AS c\nFROM c\nRUN d\n",
    "ARG http_proxy\nARG HTTPS_PROXY\nARG BUILDKIT_SYNTAX\nFROM a\nARG SOURCE_DATE_EPOCH\n",
    "FROM a:1\nARG A\nUSER ${A}\n",
    "FROM a:1\nARG A\nONBUILD RUN echo $A\n",
    "from a\r\narg A \\\r\n  B\r\nlabel c=$A \\\r\n  d=$B\r\n",
    { code: "FROM a:1\nARG A\nRUN <<EOF\necho $A\nEOF\n", options: [{ environment: false }] },
    '# escape=`\nFROM a\nARG A\nSHELL ["powershell"]\nRUN echo $env:A\n',
    "",
  ],
  invalid: [
    { code: "ARG V=1\nFROM a\n", errors: [{ messageId: "unused", data: { name: "V" }, line: 1, column: 5, endLine: 1, endColumn: 8 }] },
    {
      code: "FROM a:1\nARG A=b\nCOPY c d\n",
      errors: [{ messageId: "unused", data: { name: "A" }, line: 2, column: 5, endLine: 2, endColumn: 8 }],
    },
    {
      code: "from a\r\nrun b\r\narg A \\\r\n  B=c\r\nlabel d=$B\r\n",
      errors: [{ messageId: "unused", data: { name: "A" }, line: 3, column: 5, endLine: 3, endColumn: 6 }],
    },
    {
      code: "FROM a:1\nRUN echo $A\nARG A\n",
      errors: [{ messageId: "unused", data: { name: "A" }, line: 3, column: 5, endLine: 3, endColumn: 6 }],
    },
    {
      code: "FROM a:1\nARG A\nARG A=b\n",
      errors: [
        { messageId: "unused", data: { name: "A" }, line: 2, column: 5, endLine: 2, endColumn: 6 },
        { messageId: "unused", data: { name: "A" }, line: 3, column: 5, endLine: 3, endColumn: 8 },
      ],
    },
    {
      code: "FROM a AS b\nARG A\nFROM c\nARG A\nLABEL d=$A\n",
      errors: [{ messageId: "unused", data: { name: "A" }, line: 2, column: 5, endLine: 2, endColumn: 6 }],
    },
    {
      code: "ARG V=1\nARG W=2\nFROM a:$W AS b\nFROM b\n",
      errors: [{ messageId: "unused", data: { name: "V" }, line: 1, column: 5, endLine: 1, endColumn: 8 }],
    },
    {
      code: "FROM a:1\nARG A\nRUN make\n",
      options: [{ environment: false }],
      errors: [{ messageId: "unused", data: { name: "A" }, line: 2, column: 5, endLine: 2, endColumn: 6 }],
    },
    {
      code: 'FROM a:1\nARG A\nRUN ["b"]\n',
      options: [{ environment: false }],
      errors: [{ messageId: "unused", data: { name: "A" }, line: 2, column: 5, endLine: 2, endColumn: 6 }],
    },
    {
      code: "FROM a:1\nARG A\nRUN <<EOF\nb\nEOF\n",
      options: [{ environment: false }],
      errors: [{ messageId: "unused", data: { name: "A" }, line: 2, column: 5, endLine: 2, endColumn: 6 }],
    },
  ],
});
