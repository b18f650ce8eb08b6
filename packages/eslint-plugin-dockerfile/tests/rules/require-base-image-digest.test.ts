import rule from "../../src/rules/require-base-image-digest.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-base-image-digest", rule, {
  valid: [
    "FROM a@sha256:0000000000000000000000000000000000000000000000000000000000000000\n",
    "FROM a:1@sha256:0000000000000000000000000000000000000000000000000000000000000000\n",
    "FROM scratch\n",
    "FROM a@sha256:0000000000000000000000000000000000000000000000000000000000000000 AS b\nFROM b\n",
    "FROM $A\n",
    "ARG A\nFROM a:$A\n",
    "ARG A=b@sha256:0000000000000000000000000000000000000000000000000000000000000000\nFROM $A\n",
    "FROM\n",
    "# FROM a\nFROM a@sha256:0000000000000000000000000000000000000000000000000000000000000000\nRUN <<EOF\nFROM b\nEOF\n",
    "",
  ],
  invalid: [
    { code: "FROM a\n", errors: [{ messageId: "missing", data: { image: "a" }, line: 1, column: 6, endLine: 1, endColumn: 7 }] },
    {
      code: "from \\\r\n  a:1 as b\r\nfrom b\r\n",
      errors: [{ messageId: "missing", data: { image: "a:1" }, line: 2, column: 3, endLine: 2, endColumn: 6 }],
    },
    {
      code: "ARG V=1\nFROM --platform=linux/amd64 r.io/a:$V\n",
      errors: [{ messageId: "missing", data: { image: "r.io/a:$V" }, line: 2, column: 29, endLine: 2, endColumn: 38 }],
    },
    {
      code: "FROM a@sha256:0000000000000000000000000000000000000000000000000000000000000000\nFROM b:1\nONBUILD RUN c\n",
      errors: [{ messageId: "missing", data: { image: "b:1" }, line: 2, column: 6, endLine: 2, endColumn: 9 }],
    },
    {
      code: '# escape=`\nFROM mcr.microsoft.com/a:1\nSHELL ["powershell"]\n',
      errors: [{ messageId: "missing", data: { image: "mcr.microsoft.com/a:1" }, line: 2, column: 6, endLine: 2, endColumn: 27 }],
    },
  ],
});
