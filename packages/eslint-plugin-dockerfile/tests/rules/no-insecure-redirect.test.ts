import rule from "../../src/rules/no-insecure-redirect.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-insecure-redirect", rule, {
  valid: [
    "FROM a:1\nRUN curl -fsSL --proto =https https://b.c\n",
    "FROM a:1\nRUN curl -fsS https://b.c\n",
    "FROM a:1\nRUN curl -fsSL http://b.c\n",
    "FROM a:1\nRUN curl -L --proto-redir =https https://b.c\n",
    "FROM a:1\nRUN wget --max-redirect=0 https://b.c\n",
    "FROM alpine:3.20\nRUN wget -q https://b.c\n",
    "FROM a:1\nRUN curl $ARGS -L https://b.c\n",
    'FROM a:1\nRUN curl -L "$URL"\n',
    "FROM a:1\nRUN curl -o -L https://b.c\n",
    "FROM a:1\nRUN echo curl -L https://b.c\n",
    "FROM a:1\nCMD curl -L https://b.c\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN curl -L https://b.c\n',
    "FROM a:1\nCOPY <<EOF /b\ncurl -L https://b.c\nEOF\n",
    "FROM a:1\nRUN curl\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN curl -fsSLo d https://b.c\n",
      errors: [
        {
          messageId: "curl",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 30,
          suggestions: [{ messageId: "addProto", output: "FROM a:1\nRUN curl --proto =https -fsSLo d https://b.c\n" }],
        },
      ],
    },
    {
      code: 'from a:1\r\nrun curl \\\r\n  --location \\\r\n  "https://b.c/$V"\r\n',
      errors: [
        {
          messageId: "curl",
          line: 2,
          column: 5,
          endLine: 4,
          endColumn: 19,
          suggestions: [
            { messageId: "addProto", output: 'from a:1\r\nrun curl \\\r\n  --proto =https --location \\\r\n  "https://b.c/$V"\r\n' },
          ],
        },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["curl", "-L", "https://b.c"]\n',
      errors: [
        {
          messageId: "curl",
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 33,
          suggestions: [{ messageId: "addProto", output: 'FROM a:1\nRUN ["curl", "--proto", "=https", "-L", "https://b.c"]\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nONBUILD RUN wget -q https://b.c\n",
      errors: [{ messageId: "wget", line: 2, column: 13, endLine: 2, endColumn: 32 }],
    },
    {
      code: "FROM alpine:3.20 AS b\nRUN <<EOF\nset -e\ncurl -L https://c.d\nEOF\nFROM b\nRUN A=$(curl -sL https://c.d) && sh -c 'curl -L https://b.c'\n",
      errors: [
        {
          messageId: "curl",
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 20,
          suggestions: [
            {
              messageId: "addProto",
              output:
                "FROM alpine:3.20 AS b\nRUN <<EOF\nset -e\ncurl --proto =https -L https://c.d\nEOF\nFROM b\nRUN A=$(curl -sL https://c.d) && sh -c 'curl -L https://b.c'\n",
            },
          ],
        },
        {
          messageId: "curl",
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 29,
          suggestions: [
            {
              messageId: "addProto",
              output:
                "FROM alpine:3.20 AS b\nRUN <<EOF\nset -e\ncurl -L https://c.d\nEOF\nFROM b\nRUN A=$(curl --proto =https -sL https://c.d) && sh -c 'curl -L https://b.c'\n",
            },
          ],
        },
        {
          messageId: "curl",
          line: 7,
          column: 41,
          endLine: 7,
          endColumn: 60,
          suggestions: [
            {
              messageId: "addProto",
              output:
                "FROM alpine:3.20 AS b\nRUN <<EOF\nset -e\ncurl -L https://c.d\nEOF\nFROM b\nRUN A=$(curl -sL https://c.d) && sh -c 'curl --proto =https -L https://b.c'\n",
            },
          ],
        },
      ],
    },
    {
      code: 'ARG V=1\nFROM a:$V\nRUN ["sh", "-c", "curl -L https://b.c"]\n',
      errors: [
        {
          messageId: "curl",
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 38,
          suggestions: [{ messageId: "addProto", output: 'ARG V=1\nFROM a:$V\nRUN ["sh", "-c", "curl --proto =https -L https://b.c"]\n' }],
        },
      ],
    },
  ],
});
