import rule from "../../src/rules/prefer-numeric-user.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-numeric-user", rule, {
  valid: [
    "FROM a\nUSER 1000\n",
    "FROM a\nUSER 1000:1000\n",
    "FROM a\nUSER 0:app\n",
    "FROM a\nARG U\nUSER $U\n",
    "ARG U\nFROM a\nUSER ${U}:${G}\n",
    "FROM a\nENV U=1000\nUSER $U\n",
    'FROM a\nUSER "1000"\n',
    "FROM a\nUSER $UNKNOWN\n",
    "FROM a\nONBUILD USER app\n",
    "FROM a\nUSER\n",
    {
      code: "FROM a\nUSER nonroot\n",
      options: [
        {
          allowNamed: ["nonroot"],
        },
      ],
    },
    "FROM a AS b\nARG U\nFROM c\nUSER $U\n",
    "FROM a\nRUN b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nUSER app\n",
      errors: [
        {
          messageId: "name",
          data: {
            user: "app",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "from a\r\nuser app:1000\r\n",
      errors: [
        {
          messageId: "name",
          data: {
            user: "app",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
    {
      code: "FROM a\nUSER app\nUSER 1000\n",
      errors: [
        {
          messageId: "name",
          data: {
            user: "app",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM a AS b\nUSER app\nFROM c\nUSER 1\n",
      errors: [
        {
          messageId: "name",
          data: {
            user: "app",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM a\nENV U=app\nUSER ${U}\n",
      errors: [
        {
          messageId: "name",
          data: {
            user: "app",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nARG U\nUSER ${U:-app}\n",
      errors: [
        {
          messageId: "name",
          data: {
            user: "app",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 15,
        },
      ],
    },
    {
      code: "FROM a\nUSER root:$G\n",
      errors: [
        {
          messageId: "name",
          data: {
            user: "root",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM a\nUSER app\n",
      options: [
        {
          allowNamed: ["nonroot"],
        },
      ],
      errors: [
        {
          messageId: "name",
          data: {
            user: "app",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: 'FROM a\nUSER "app"\n',
      errors: [
        {
          messageId: "name",
          data: {
            user: "app",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 11,
        },
      ],
    },
    {
      code: "FROM a\nUSER \\\n  app\n",
      errors: [
        {
          messageId: "name",
          data: {
            user: "app",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 6,
        },
      ],
    },
  ],
});
