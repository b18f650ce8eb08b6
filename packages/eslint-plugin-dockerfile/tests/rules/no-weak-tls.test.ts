import rule from "../../src/rules/no-weak-tls.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-weak-tls", rule, {
  valid: [
    "FROM a:1\nRUN curl --tlsv1.2 https://b.c\n",
    "FROM a:1\nRUN curl --tls-max 1.3 https://b.c\n",
    "FROM a:1\nRUN wget --secure-protocol=TLSv1_2 https://b.c\n",
    "FROM a:1\nRUN wget --secure-protocol=auto https://b.c\n",
    "FROM a:1\nRUN wget -1 b\n",
    "FROM a:1\nRUN curl -m 1 -o -1 https://b.c\n",
    "FROM a:1\nRUN echo curl --sslv3\n",
    "FROM a:1\nARG M\nRUN curl --tls-max $M https://b.c\n",
    "FROM a:1\nCMD curl --sslv3 b\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN curl --sslv3 b\n',
    "FROM a:1\nCOPY <<EOF /b\ncurl --sslv3\nEOF\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN curl --sslv3 https://b.c\n",
      errors: [
        {
          messageId: "weak",
          data: { option: "--sslv3" },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 17,
          suggestions: [{ messageId: "replace", data: { text: "--tlsv1.2" }, output: "FROM a:1\nRUN curl --tlsv1.2 https://b.c\n" }],
        },
      ],
    },
    {
      code: "from a:1\r\nrun curl \\\r\n  --tlsv1.0 \\\r\n  https://b.c\r\n",
      errors: [
        {
          messageId: "weak",
          data: { option: "--tlsv1.0" },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 12,
          suggestions: [
            { messageId: "replace", data: { text: "--tlsv1.2" }, output: "from a:1\r\nrun curl \\\r\n  --tlsv1.2 \\\r\n  https://b.c\r\n" },
          ],
        },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["curl", "--tls-max", "1.1", "https://b.c"]\n',
      errors: [
        {
          messageId: "weak",
          data: { option: "--tls-max 1.1" },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 32,
          suggestions: [
            { messageId: "replace", data: { text: "1.2" }, output: 'FROM a:1\nRUN ["curl", "--tls-max", "1.2", "https://b.c"]\n' },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nONBUILD RUN wget --secure-protocol=TLSv1 https://b.c\n",
      errors: [
        {
          messageId: "weak",
          data: { option: "--secure-protocol TLSv1" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 41,
          suggestions: [
            {
              messageId: "replace",
              data: { text: "TLSv1_2" },
              output: "FROM a:1\nONBUILD RUN wget --secure-protocol=TLSv1_2 https://b.c\n",
            },
          ],
        },
      ],
    },
    {
      code: 'FROM a:1 AS b\nRUN <<EOF\nset -e\ncurl -s3 https://c.d\nEOF\nFROM b\nRUN c $(curl -1 https://b.c) && wget --secure-protocol "SSLv3" d\n',
      errors: [
        { messageId: "weak", data: { option: "-3" }, line: 4, column: 6, endLine: 4, endColumn: 9 },
        {
          messageId: "weak",
          data: { option: "-1" },
          line: 7,
          column: 14,
          endLine: 7,
          endColumn: 16,
          suggestions: [
            {
              messageId: "replace",
              data: { text: "--tlsv1.2" },
              output:
                'FROM a:1 AS b\nRUN <<EOF\nset -e\ncurl -s3 https://c.d\nEOF\nFROM b\nRUN c $(curl --tlsv1.2 https://b.c) && wget --secure-protocol "SSLv3" d\n',
            },
          ],
        },
        {
          messageId: "weak",
          data: { option: "--secure-protocol SSLv3" },
          line: 7,
          column: 56,
          endLine: 7,
          endColumn: 63,
          suggestions: [
            {
              messageId: "replace",
              data: { text: "TLSv1_2" },
              output:
                'FROM a:1 AS b\nRUN <<EOF\nset -e\ncurl -s3 https://c.d\nEOF\nFROM b\nRUN c $(curl -1 https://b.c) && wget --secure-protocol "TLSv1_2" d\n',
            },
          ],
        },
      ],
    },
    {
      code: "ARG U\nFROM a:1\nARG U\nRUN curl --tls-max=1.0 $U\n",
      errors: [
        {
          messageId: "weak",
          data: { option: "--tls-max 1.0" },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 23,
          suggestions: [{ messageId: "replace", data: { text: "1.2" }, output: "ARG U\nFROM a:1\nARG U\nRUN curl --tls-max=1.2 $U\n" }],
        },
      ],
    },
  ],
});
