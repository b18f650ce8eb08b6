import rule from "../../src/rules/no-env-for-build-only.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-env-for-build-only", rule, {
  valid: [
    "FROM a:1\nARG MAKEFLAGS=-j4\nRUN a\n",
    "FROM a:1\nRUN MAKEFLAGS=-j4 a\n",
    "FROM a:1\nENV PORT=80\nRUN echo $PORT\n",
    "FROM a:1\nENV A_VERSION=1\nRUN echo $A_VERSION\nLABEL v=$A_VERSION\n",
    "FROM a:1\nENV A_VERSION=1\n",
    "FROM a:1\nENV A_VERSION=1\nRUN echo $A_VERSION\nCMD echo $A_VERSION\n",
    "FROM a:1\nENV A_VERSION=1 B=$A_VERSION\nRUN echo $A_VERSION\n",
    "FROM a AS b\nENV MAKEFLAGS=c\nFROM d\n",
    "FROM a:1\nRUN <<EOF\nENV MAKEFLAGS=a\nEOF\n",
    "FROM a:1\nENV A_VERSION=1\nHEALTHCHECK CMD a $A_VERSION\nRUN echo $A_VERSION\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nENV MAKEFLAGS=-j4\nRUN a\n",
      errors: [{ messageId: "build", data: { name: "MAKEFLAGS" }, line: 2, column: 5, endLine: 2, endColumn: 18 }],
    },
    {
      code: "from a:1\r\nenv A_VERSION=1 \\\r\n  B=c\r\nrun curl https://d/$A_VERSION\r\n",
      errors: [{ messageId: "build", data: { name: "A_VERSION" }, line: 2, column: 5, endLine: 2, endColumn: 16 }],
    },
    {
      code: 'ARG V\nFROM a:$V AS b\nENV CGO_ENABLED 0\nFROM b\nENV T_SHA256=1\nRUN ["c"]\nRUN <<EOF\necho $T_SHA256\nEOF\n',
      errors: [
        { messageId: "build", data: { name: "CGO_ENABLED" }, line: 3, column: 5, endLine: 3, endColumn: 18 },
        { messageId: "build", data: { name: "T_SHA256" }, line: 5, column: 5, endLine: 5, endColumn: 15 },
      ],
    },
    {
      code: "FROM a:1\nONBUILD ENV MAKEFLAGS=-j4\n",
      errors: [{ messageId: "build", data: { name: "MAKEFLAGS" }, line: 2, column: 13, endLine: 2, endColumn: 26 }],
    },
    {
      code: "FROM a:1\nENV A_VERSION=1\nCOPY a-$A_VERSION /b\n",
      errors: [{ messageId: "build", data: { name: "A_VERSION" }, line: 2, column: 5, endLine: 2, endColumn: 16 }],
    },
    {
      code: '# escape=`\nFROM a\nENV A_VERSION=1\nSHELL ["powershell"]\nRUN echo $env:A_VERSION\n',
      errors: [{ messageId: "build", data: { name: "A_VERSION" }, line: 3, column: 5, endLine: 3, endColumn: 16 }],
    },
  ],
});
