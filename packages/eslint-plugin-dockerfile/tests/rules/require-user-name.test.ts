import rule from "../../src/rules/require-user-name.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-user-name", rule, {
  valid: [
    "FROM mcr.microsoft.com/windows/servercore\nUSER ContainerUser\n",
    "FROM a\nUSER nonroot\n",
    "FROM a\nUSER nonroot:nonroot\n",
    "FROM a\n",
    "FROM a\nUSER $U\n",
    "FROM a\nRUN adduser -D -u 65532 nonroot\nUSER 65532\n",
    "FROM a\nRUN useradd --uid=65532 nonroot\nUSER 65532:65532\n",
    "FROM a\nRUN useradd -mu65532 nonroot\nUSER 65532\n",
    "FROM a\nARG ID=1000\nRUN adduser -u $ID nonroot\nUSER $ID\n",
    "FROM a\nRUN adduser -u $ID nonroot\nUSER 1000\n",
    "FROM a AS b\nRUN adduser -S -u 1000 nonroot\nFROM b\nUSER 1000\n",
    "FROM gcr.io/distroless/static\nUSER 65532\n",
    'FROM a\nUSER "nonroot"\n',
    "FROM a AS b\nUSER app\nFROM c\nUSER nonroot\n",
    "FROM a\nONBUILD USER app\n",
    {
      code: "FROM a\nUSER app\n",
      options: [
        {
          name: "app",
        },
      ],
    },
    "from a\r\nuser nonroot\r\n",
    "FROM node\nRUN usermod -l nonroot -u 1000 node\nUSER 1000\n",
    "FROM a\nUSER app\nUSER nonroot:$G\n",
    "",
    {
      code: "FROM node:22\nUSER 1000\n",
      options: [
        {
          name: "node",
        },
      ],
    },
    'FROM a\nRUN ["useradd", "-u", "7", "nonroot"]\nUSER 7\n',
    "FROM a\nRUN <<EOF\nuseradd -u 7 nonroot\nEOF\nUSER 7\n",
  ],
  invalid: [
    {
      code: "FROM a\nUSER app\n",
      errors: [
        {
          messageId: "otherName",
          data: {
            user: "app",
            name: "nonroot",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "from a\r\nuser app:nonroot\r\n",
      errors: [
        {
          messageId: "otherName",
          data: {
            user: "app",
            name: "nonroot",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 17,
        },
      ],
    },
    {
      code: "FROM a\nUSER 1000\n",
      errors: [
        {
          messageId: "otherName",
          data: {
            user: "1000",
            name: "nonroot",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nRUN adduser -u 65532 nonroot\nUSER 1000\n",
      errors: [
        {
          messageId: "otherName",
          data: {
            user: "1000",
            name: "nonroot",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nRUN adduser -u 1000 app\nUSER 1000\n",
      errors: [
        {
          messageId: "otherName",
          data: {
            user: "1000",
            name: "nonroot",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a AS b\nUSER app\nFROM b\nRUN c\n",
      errors: [
        {
          messageId: "otherName",
          data: {
            user: "app",
            name: "nonroot",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM a\nARG U=app\nUSER $U\n",
      errors: [
        {
          messageId: "otherName",
          data: {
            user: "app",
            name: "nonroot",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 8,
        },
      ],
    },
    {
      code: "FROM a\nUSER nonroot\n",
      options: [
        {
          name: "app",
        },
      ],
      errors: [
        {
          messageId: "otherName",
          data: {
            user: "nonroot",
            name: "app",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM a\nUSER \\\n  app\n",
      errors: [
        {
          messageId: "otherName",
          data: {
            user: "app",
            name: "nonroot",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 6,
        },
      ],
    },
    {
      code: "FROM a\nUSER root\n",
      errors: [
        {
          messageId: "otherName",
          data: {
            user: "root",
            name: "nonroot",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nUSER app:$G\n",
      errors: [
        {
          messageId: "otherName",
          data: {
            user: "app",
            name: "nonroot",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 12,
        },
      ],
    },
    {
      code: "FROM gcr.io/distroless/static\nUSER 1000\n",
      errors: [
        {
          messageId: "otherName",
          data: {
            user: "1000",
            name: "nonroot",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nRUN adduser nonroot audio -u 7\nUSER 7\n",
      errors: [
        {
          messageId: "otherName",
          data: {
            user: "7",
            name: "nonroot",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 7,
        },
      ],
    },
  ],
});
