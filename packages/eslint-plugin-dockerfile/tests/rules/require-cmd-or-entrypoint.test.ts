import rule from "../../src/rules/require-cmd-or-entrypoint.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-cmd-or-entrypoint", rule, {
  valid: [
    'FROM scratch\nCOPY a /\nCMD ["/a"]\n',
    'FROM scratch\nENTRYPOINT ["/a"]\n',
    "FROM alpine:3.20\nRUN a\n",
    "FROM b/c:1\n",
    "ARG I\nFROM $I\n",
    'FROM scratch AS a\nCMD ["/a"]\nFROM a\n',
    "FROM b:1 AS c\nFROM scratch AS export\nCOPY --from=c /d /\n",
    "FROM scratch\nFROM a:1\n",
    "FROM gcr.io/distroless/python3-debian12\nCOPY a /\n",
    "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\n",
    "ARG A=1\n",
    "",
  ],
  invalid: [
    { code: "FROM scratch\nCOPY a /\n", errors: [{ messageId: "nothing", line: 1, column: 1, endLine: 1, endColumn: 13 }] },
    {
      code: 'from a:1 as b\r\nfrom \\\r\n  scratch\r\ncopy --from=b ["/c", "/"]\r\n',
      errors: [{ messageId: "nothing", line: 2, column: 1, endLine: 3, endColumn: 10 }],
    },
    {
      code: 'FROM scratch AS a\nCOPY b /\nFROM a\nONBUILD CMD ["/b"]\n',
      errors: [{ messageId: "nothing", line: 3, column: 1, endLine: 3, endColumn: 7 }],
    },
    {
      code: "ARG D=12\nFROM gcr.io/distroless/static-debian$D:nonroot\nCOPY <<EOF /a\nCMD b\nEOF\n",
      errors: [{ messageId: "nothing", line: 2, column: 1, endLine: 2, endColumn: 47 }],
    },
  ],
});
