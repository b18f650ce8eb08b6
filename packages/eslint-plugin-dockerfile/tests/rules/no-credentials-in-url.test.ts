import rule from "../../src/rules/no-credentials-in-url.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-credentials-in-url", rule, {
  valid: [
    "FROM a\nRUN curl https://b.c/d\n",
    "FROM a\nRUN git clone https://user@b.c/d\n",
    "FROM a\nRUN git clone https://user:$TOKEN@b.c/d\n",
    "FROM a\nRUN git clone ssh://git@b.c/d\n",
    "FROM a\nENV URL=postgres://u:p@localhost/b\n",
    "FROM a\nENV URL=https://u:p@example.com/b\n",
    "FROM a\nRUN curl https://b.c?token=$TOKEN\n",
    "FROM a\nRUN curl ftp://anonymous:me@b.c/d\n",
    "FROM a\nENV URL=https://<user>:<password>@b.c\n",
    "FROM a\nADD https://b.c:443/d@e /f\n",
    "FROM a\nRUN curl 'https://b.c/x?time=12:30@d'\n",
    "FROM a\nENV A=b:c@d\n",
    "FROM a\nADD git@github.com:a/b.git /b\n",
    "FROM a\nRUN apk add --repository https://b.c/d:e@f\n",
    "FROM a\nCOPY a b\n",
    "FROM a\nRUN --mount=type=secret,id=n pip install --index-url $(cat /run/secrets/n) b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nRUN git clone https://user:secret@b.c/d\n",
      errors: [
        {
          messageId: "credentials",
          data: {
            host: "b.c",
          },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 40,
        },
      ],
    },
    {
      code: "from a\r\nrun pip install --index-url=https://u:p@b.c/simple e\r\n",
      errors: [
        {
          messageId: "credentials",
          data: {
            host: "b.c",
          },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 51,
        },
      ],
    },
    {
      code: "FROM a\nENV DATABASE_URL=postgres://u:p@db:5432/b\n",
      errors: [
        {
          messageId: "credentials",
          data: {
            host: "db",
          },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 42,
        },
      ],
    },
    {
      code: "ARG URL=https://u:p@b.c\nFROM a\n",
      errors: [
        {
          messageId: "credentials",
          data: {
            host: "b.c",
          },
          line: 1,
          column: 9,
          endLine: 1,
          endColumn: 24,
        },
      ],
    },
    {
      code: "FROM a\nADD https://u:p@b.c/d /d\n",
      errors: [
        {
          messageId: "credentials",
          data: {
            host: "b.c",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 22,
        },
      ],
    },
    {
      code: "FROM a\nRUN git clone https://ghp_0123456789abcdefghij0123456789abcdef@github.com/a/b\n",
      errors: [
        {
          messageId: "credentials",
          data: {
            host: "github.com",
          },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 78,
        },
      ],
    },
    {
      code: "FROM a\nRUN curl 'https://b.c/d?x=1&access_token=abcdef'\n",
      errors: [
        {
          messageId: "credentials",
          data: {
            host: "b.c",
          },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 49,
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\ncurl https://u:p@b.c\nEOF\n",
      errors: [
        {
          messageId: "credentials",
          data: {
            host: "b.c",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 21,
        },
      ],
    },
    {
      code: 'FROM a\nRUN ["curl", "https://u:p@b.c"]\n',
      errors: [
        {
          messageId: "credentials",
          data: {
            host: "b.c",
          },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 31,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN curl \\\n  https://u:p@b.c\n",
      errors: [
        {
          messageId: "credentials",
          data: {
            host: "b.c",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 18,
        },
      ],
    },
    {
      code: "FROM a\nRUN U=https://u:p@b.c curl $(echo https://v:w@e.f)\n",
      errors: [
        {
          messageId: "credentials",
          data: {
            host: "b.c",
          },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 22,
        },
        {
          messageId: "credentials",
          data: {
            host: "e.f",
          },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 51,
        },
        {
          messageId: "credentials",
          data: {
            host: "e.f",
          },
          line: 2,
          column: 35,
          endLine: 2,
          endColumn: 50,
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN curl https://u:p@b.c\nFROM c\n",
      errors: [
        {
          messageId: "credentials",
          data: {
            host: "b.c",
          },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 25,
        },
      ],
    },
  ],
});
