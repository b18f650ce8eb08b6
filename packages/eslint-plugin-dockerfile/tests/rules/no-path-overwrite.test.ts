import rule from "../../src/rules/no-path-overwrite.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-path-overwrite", rule, {
  valid: [
    "FROM a:1\nENV PATH=/b/bin:$PATH\n",
    'FROM a:1\nENV PATH="${PATH}:/b/bin"\n',
    "FROM a:1\nENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n",
    "FROM a:1\nENV PATH /b/bin:/usr/bin\n",
    "FROM a:1\nENV PATH=$OTHER\n",
    "FROM a:1\nENV A=$PATH:/b\nENV PATH=$A\n",
    "FROM a:1\nENV PATH=/b:${PATH:-/bin}\n",
    "FROM scratch\nENV PATH=/b\n",
    "FROM scratch AS b\nFROM b\nENV PATH=/b\n",
    'FROM a:1\nENV PATH="C:\\\\b;%PATH%"\n',
    "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nENV PATH=C:\\b\n",
    "FROM a:1\nENV GOPATH=/go\n",
    "FROM a:1\nARG PATH=/b\n",
    "FROM a:1\nRUN export PATH=/b\n",
    "FROM a:1\nCOPY <<EOF /b\nENV PATH=/b\nEOF\n",
    "FROM a:1\nARG P=/usr/bin\nENV PATH=/b:$P\n",
    "FROM\nENV PATH\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nENV PATH=/b/bin\n",
      errors: [{ messageId: "overwritten", data: { value: "/b/bin" }, line: 2, column: 10, endLine: 2, endColumn: 16 }],
    },
    {
      code: 'from a:1\r\nenv A=1 \\\r\n  PATH="/b/bin:/c"\r\n',
      errors: [{ messageId: "overwritten", data: { value: "/b/bin:/c" }, line: 3, column: 8, endLine: 3, endColumn: 19 }],
    },
    {
      code: "FROM a:1\nENV PATH /b/bin\n",
      errors: [{ messageId: "overwritten", data: { value: "/b/bin" }, line: 2, column: 10, endLine: 2, endColumn: 16 }],
    },
    {
      code: "FROM a:1 AS b\nENV PATH=/b\nFROM b\nENV PATH=$HOME/bin:/c\n",
      errors: [
        { messageId: "overwritten", data: { value: "/b" }, line: 2, column: 10, endLine: 2, endColumn: 12 },
        { messageId: "overwritten", data: { value: "$HOME/bin:/c" }, line: 4, column: 10, endLine: 4, endColumn: 22 },
      ],
    },
    {
      code: "FROM a:1\nENV JAVA_HOME=/java\nENV PATH=${JAVA_HOME}/bin\n",
      errors: [{ messageId: "overwritten", data: { value: "${JAVA_HOME}/bin" }, line: 3, column: 10, endLine: 3, endColumn: 26 }],
    },
    {
      code: "FROM a:1\nONBUILD ENV PATH=/b\n",
      errors: [{ messageId: "overwritten", data: { value: "/b" }, line: 2, column: 18, endLine: 2, endColumn: 20 }],
    },
    {
      code: "FROM a:1\nARG P=/b\nENV PATH=$P\n",
      errors: [{ messageId: "overwritten", data: { value: "$P" }, line: 3, column: 10, endLine: 3, endColumn: 12 }],
    },
  ],
});
