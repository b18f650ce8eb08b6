import rule from "../../src/rules/prefer-secret-mount.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-secret-mount", rule, {
  valid: [
    "FROM a:1\nRUN --mount=type=secret,id=pat,env=PAT git clone https://$PAT@b.c/d\n",
    'FROM a:1\nARG HOST\nRUN git clone https://$HOST/b && curl "https://${HOST}:80/"\n',
    "FROM a:1\nARG V\nRUN curl https://b.c/$V\n",
    "FROM a:1\nARG NPM_TOKEN\nRUN npm config set //b.c/:_authToken=$NPM_TOKEN\n",
    "FROM a:1\nENV PAT=1\nRUN git clone https://$PAT@b.c/d\n",
    "FROM a:1\nRUN git clone https://$PAT@b.c/d\n",
    'FROM a:1\nARG T\nRUN curl -H "Content-Type: $T" https://b.c\n',
    "FROM a:1\nARG PAT\nRUN echo '$PAT' https://b.c\n",
    "FROM a:1\nARG PAT\nONBUILD RUN git clone https://$PAT@b.c\n",
    'FROM a:1\nARG PAT\nRUN ["git", "clone", "https://$PAT@b.c"]\n',
    "FROM a:1 AS b\nARG PAT\nFROM c:1\nRUN git clone https://$PAT@b.c\n",
    '# escape=`\nFROM a:1\nARG PAT\nSHELL ["powershell"]\nRUN git clone https://$PAT@b.c\n',
    "FROM a:1\nARG PAT\nCMD git clone https://$PAT@b.c\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nARG PAT\nRUN git clone https://$PAT@b.c/d\n",
      errors: [
        {
          messageId: "argument",
          data: { name: "PAT" },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 27,
          suggestions: [
            {
              messageId: "mount",
              data: { id: "pat", name: "PAT" },
              output:
                'FROM a:1\nRUN --mount=type=secret,id=pat PAT="$(cat /run/secrets/pat)" && export PAT && git clone https://$PAT@b.c/d\n',
            },
          ],
        },
      ],
    },
    {
      code: 'from a:1\r\narg PAT\r\narg B=1\r\nrun curl \\\r\n  -H "Authorization: Bearer ${PAT}" https://b.c\r\n',
      errors: [
        {
          messageId: "argument",
          data: { name: "PAT" },
          line: 5,
          column: 29,
          endLine: 5,
          endColumn: 35,
          suggestions: [
            {
              messageId: "mount",
              data: { id: "pat", name: "PAT" },
              output:
                'from a:1\r\narg B=1\r\nrun --mount=type=secret,id=pat PAT="$(cat /run/secrets/pat)" && export PAT && curl \\\r\n  -H "Authorization: Bearer ${PAT}" https://b.c\r\n',
            },
          ],
        },
      ],
    },
    {
      code: 'ARG PAT\nFROM a:1\nARG PAT B\nRUN <<EOF\nset -e\nnpm config set "//b.c/:_authToken=$PAT"\nEOF\n',
      errors: [
        {
          messageId: "argument",
          data: { name: "PAT" },
          line: 6,
          column: 35,
          endLine: 6,
          endColumn: 39,
          suggestions: [
            {
              messageId: "mount",
              data: { id: "pat", name: "PAT" },
              output:
                'ARG PAT\nFROM a:1\nARG B\nRUN --mount=type=secret,id=pat <<EOF\nPAT="$(cat /run/secrets/pat)" && export PAT\nset -e\nnpm config set "//b.c/:_authToken=$PAT"\nEOF\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nARG PAT\nRUN git clone https://user:$PAT@b.c/d\nRUN helm login --password $PAT b\n",
      errors: [
        { messageId: "argument", data: { name: "PAT" }, line: 3, column: 28, endLine: 3, endColumn: 32 },
        { messageId: "argument", data: { name: "PAT" }, line: 4, column: 27, endLine: 4, endColumn: 31 },
      ],
    },
    {
      code: 'FROM a:1 AS b\nARG LOGIN_\nRUN --network=host tool --auth-token=$LOGIN_ && A=$(curl -H "X-Api-Key: $LOGIN_" c)\n',
      errors: [
        {
          messageId: "argument",
          data: { name: "LOGIN_" },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 45,
          suggestions: [
            {
              messageId: "mount",
              data: { id: "login_", name: "LOGIN_" },
              output:
                'FROM a:1 AS b\nRUN --mount=type=secret,id=login_ --network=host LOGIN_="$(cat /run/secrets/login_)" && export LOGIN_ && tool --auth-token=$LOGIN_ && A=$(curl -H "X-Api-Key: $LOGIN_" c)\n',
            },
          ],
        },
        {
          messageId: "argument",
          data: { name: "LOGIN_" },
          line: 3,
          column: 73,
          endLine: 3,
          endColumn: 80,
          suggestions: [
            {
              messageId: "mount",
              data: { id: "login_", name: "LOGIN_" },
              output:
                'FROM a:1 AS b\nRUN --mount=type=secret,id=login_ --network=host LOGIN_="$(cat /run/secrets/login_)" && export LOGIN_ && tool --auth-token=$LOGIN_ && A=$(curl -H "X-Api-Key: $LOGIN_" c)\n',
            },
          ],
        },
      ],
    },
    // The secret is root's.
    {
      code: "FROM a:1\nARG PAT\nUSER app\nRUN git clone https://$PAT@b.c/d\n",
      errors: [{ messageId: "argument", data: { name: "PAT" }, line: 4, column: 23, endLine: 4, endColumn: 27 }],
    },
    // A variable that is set in the background is set nowhere else.
    {
      code: "FROM a:1\nARG PAT\nRUN true & git clone https://$PAT@b.c/d\n",
      errors: [{ messageId: "argument", data: { name: "PAT" }, line: 3, column: 30, endLine: 3, endColumn: 34 }],
    },
    // The first line belongs to the kernel.
    {
      code: "FROM a:1\nARG PAT\nRUN <<EOF\n#!/bin/sh\ngit clone https://$PAT@b.c/d\nEOF\n",
      errors: [{ messageId: "argument", data: { name: "PAT" }, line: 5, column: 19, endLine: 5, endColumn: 23 }],
    },
  ],
});
