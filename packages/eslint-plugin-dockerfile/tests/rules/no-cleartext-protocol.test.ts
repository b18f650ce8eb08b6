import rule from "../../src/rules/no-cleartext-protocol.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-cleartext-protocol", rule, {
  valid: [
    "FROM a:1\nRUN curl https://b.c\n",
    "FROM a:1\nRUN curl http://localhost:80/ http://127.0.0.1 http://[::1]/ http://db:80 http://10.0.0.1 http://b.internal\n",
    "FROM a:1\nRUN echo http://b.c > d\n",
    "FROM a:1\nRUN sed -i s,http://b.c,https://b.c, d\n",
    "FROM a:1\nRUN sed -i http://b.c d\n",
    "FROM a:1\nARG H\nRUN curl http://$H/b\n",
    "FROM a:1\nRUN curl -x http://proxy.b.c:80 https://d.e && pip install --proxy=http://b.c d\n",
    "FROM a:1\nENV A=http://b.c\nLABEL u=http://b.c\n",
    "FROM a:1\nHEALTHCHECK CMD curl http://b.c\n",
    "FROM a:1\nADD https://b.c/d /d\n",
    "FROM a:1\nRUN $X http://b.c\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN curl http://b.c\n',
    "FROM a:1\nCOPY <<EOF /b\ncurl http://b.c\nEOF\n",
    'FROM a:1\nRUN ["echo", "http://b.c"]\n',
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN curl -o d http://b.c/d\n",
      errors: [
        {
          messageId: "cleartext",
          data: { scheme: "http", host: "b.c" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 27,
          suggestions: [{ messageId: "useHttps", output: "FROM a:1\nRUN curl -o d https://b.c/d\n" }],
        },
      ],
    },
    {
      code: "from a:1\r\nadd http://b.c/d \\\r\n  ftp://e.f/g /\r\n",
      errors: [
        {
          messageId: "cleartext",
          data: { scheme: "http", host: "b.c" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 17,
          suggestions: [{ messageId: "useHttps", output: "from a:1\r\nadd https://b.c/d \\\r\n  ftp://e.f/g /\r\n" }],
        },
        { messageId: "cleartext", data: { scheme: "ftp", host: "e.f" }, line: 3, column: 3, endLine: 3, endColumn: 14 },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["wget", "http://b.c"]\n',
      errors: [
        {
          messageId: "cleartext",
          data: { scheme: "http", host: "b.c" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 26,
          suggestions: [{ messageId: "useHttps", output: 'FROM a:1\nRUN ["wget", "https://b.c"]\n' }],
        },
      ],
    },
    {
      code: 'FROM a:1\nONBUILD RUN pip install --index-url=http://b.c/simple d && apk add -X "http://b.c/main" e\n',
      errors: [
        {
          messageId: "cleartext",
          data: { scheme: "http", host: "b.c" },
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 54,
          suggestions: [
            {
              messageId: "useHttps",
              output: 'FROM a:1\nONBUILD RUN pip install --index-url=https://b.c/simple d && apk add -X "http://b.c/main" e\n',
            },
          ],
        },
        {
          messageId: "cleartext",
          data: { scheme: "http", host: "b.c" },
          line: 2,
          column: 71,
          endLine: 2,
          endColumn: 88,
          suggestions: [
            {
              messageId: "useHttps",
              output: 'FROM a:1\nONBUILD RUN pip install --index-url=http://b.c/simple d && apk add -X "https://b.c/main" e\n',
            },
          ],
        },
      ],
    },
    {
      code: 'FROM a:1 AS b\nRUN <<EOF\nset -e\ngit clone http://c.d/e\nEOF\nFROM b\nCMD ["c", "--url=http://b.c"]\nENTRYPOINT sh -c \'curl http://b.c\'\n',
      errors: [
        {
          messageId: "cleartext",
          data: { scheme: "http", host: "c.d" },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 23,
          suggestions: [
            {
              messageId: "useHttps",
              output:
                'FROM a:1 AS b\nRUN <<EOF\nset -e\ngit clone https://c.d/e\nEOF\nFROM b\nCMD ["c", "--url=http://b.c"]\nENTRYPOINT sh -c \'curl http://b.c\'\n',
            },
          ],
        },
        {
          messageId: "cleartext",
          data: { scheme: "http", host: "b.c" },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 29,
          suggestions: [
            {
              messageId: "useHttps",
              output:
                'FROM a:1 AS b\nRUN <<EOF\nset -e\ngit clone http://c.d/e\nEOF\nFROM b\nCMD ["c", "--url=https://b.c"]\nENTRYPOINT sh -c \'curl http://b.c\'\n',
            },
          ],
        },
      ],
    },
    {
      code: 'ARG V\nFROM a:1\nARG V\nRUN A=$(curl "http://b.c/$V") && curl http://u@d.e\n',
      errors: [
        {
          messageId: "cleartext",
          data: { scheme: "http", host: "b.c" },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 29,
          suggestions: [{ messageId: "useHttps", output: 'ARG V\nFROM a:1\nARG V\nRUN A=$(curl "https://b.c/$V") && curl http://u@d.e\n' }],
        },
        {
          messageId: "cleartext",
          data: { scheme: "http", host: "d.e" },
          line: 4,
          column: 39,
          endLine: 4,
          endColumn: 51,
          suggestions: [{ messageId: "useHttps", output: 'ARG V\nFROM a:1\nARG V\nRUN A=$(curl "http://b.c/$V") && curl https://u@d.e\n' }],
        },
      ],
    },
  ],
});
