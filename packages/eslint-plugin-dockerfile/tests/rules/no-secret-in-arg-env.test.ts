import rule from "../../src/rules/no-secret-in-arg-env.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-secret-in-arg-env", rule, {
  valid: [
    "FROM a\nENV PATH=/b\n",
    "FROM a\nENV PUBLIC_KEY=b\n",
    "FROM a\nENV DB_PASSWORD_FILE=/run/secrets/db\n",
    "FROM a\nENV GPG_KEY=0123\n",
    "FROM a\nARG CACHE_KEY\n",
    "FROM a\nARG AWS_ACCESS_KEY_ID\n",
    "FROM a\nENV SSL_KEY=/etc/ssl/b.pem\n",
    "FROM a\nENV AUTH=true\n",
    "FROM a\nENV API_TOKEN=\n",
    "FROM a\nENV TOKENIZERS_PARALLELISM=false\n",
    "FROM a\nENV USERNAME=app\n",
    "FROM a\nARG AUTH_URL\n",
    "FROM a\nENV AUTH=https://b.c/d\n",
    "ARG TOKEN\nFROM a\n",
    "FROM a\nLABEL token=b\n",
    "FROM a\nRUN --mount=type=secret,id=t,env=TOKEN b\n",
    {
      code: "FROM a\nONBUILD ENV TOKEN=b\n",
      options: [
        {
          vocabulary: "buildkit",
        },
      ],
    },
    {
      code: "FROM a\nENV KEY=b\n",
      options: [
        {
          vocabulary: "hadolint",
        },
      ],
    },
    "FROM a\nENV KEYBOARD=us\n",
    "FROM a\nENV A$TOKEN=b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nARG TOKEN\n",
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ARG",
            name: "TOKEN",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
    {
      code: "from a\r\nenv api_key=b\r\n",
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ENV",
            name: "api_key",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 12,
        },
      ],
    },
    {
      code: "FROM a\nENV A=1 \\\n  DB_PASSWORD=b\n",
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ENV",
            name: "DB_PASSWORD",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 14,
        },
      ],
    },
    {
      code: "FROM a\nENV SECRET_KEY b c\n",
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ENV",
            name: "SECRET_KEY",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 15,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD ARG NPM_TOKEN\n",
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ARG",
            name: "NPM_TOKEN",
          },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 22,
        },
      ],
    },
    {
      code: "FROM a AS b\nARG TOKEN\nFROM c\n",
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ARG",
            name: "TOKEN",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nARG TOKEN=\n",
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ARG",
            name: "TOKEN",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nENV AUTH=https://u:p@b.c\n",
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ENV",
            name: "AUTH",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM a\nARG TOKEN=$OTHER\n",
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ARG",
            name: "TOKEN",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nENV PGPASSWORD=b\n",
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ENV",
            name: "PGPASSWORD",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 15,
        },
      ],
    },
    {
      code: "FROM a\nARG GPG_PRIVATE_KEY\n",
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ARG",
            name: "GPG_PRIVATE_KEY",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 20,
        },
      ],
    },
    {
      code: "FROM a\nARG N=TOKEN\nENV $N=b\n",
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ENV",
            name: "$N",
          },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 7,
        },
      ],
    },
    {
      code: "ARG TOKEN\nFROM a\n",
      options: [
        {
          vocabulary: "hadolint",
        },
      ],
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ARG",
            name: "TOKEN",
          },
          line: 1,
          column: 5,
          endLine: 1,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nENV USERNAME=b TOKENIZER=\n",
      options: [
        {
          vocabulary: "hadolint",
        },
      ],
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ENV",
            name: "USERNAME",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 13,
        },
        {
          messageId: "secret",
          data: {
            instruction: "ENV",
            name: "TOKENIZER",
          },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 25,
        },
      ],
    },
    {
      code: "FROM a\nENV GPG_KEY=b AUTH=true\n",
      options: [
        {
          vocabulary: "buildkit",
        },
      ],
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ENV",
            name: "GPG_KEY",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 12,
        },
        {
          messageId: "secret",
          data: {
            instruction: "ENV",
            name: "AUTH",
          },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 19,
        },
      ],
    },
    {
      code: "ARG TOKEN\nFROM a\nARG TOKEN\n",
      errors: [
        {
          messageId: "secret",
          data: {
            instruction: "ARG",
            name: "TOKEN",
          },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
  ],
});
