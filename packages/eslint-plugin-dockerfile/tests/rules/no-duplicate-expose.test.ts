import rule from "../../src/rules/no-duplicate-expose.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-duplicate-expose", rule, {
  valid: [
    "FROM a\nEXPOSE 80 443\n",
    "FROM a\nEXPOSE 80/tcp 80/udp\n",
    "FROM a\nEXPOSE 80\nFROM b\nEXPOSE 80\n",
    "FROM a AS b\nEXPOSE 80\nFROM b\nEXPOSE 80\n",
    "FROM a\nEXPOSE $P $P\n",
    "FROM a\nEXPOSE 80 $P\n",
    "FROM a\nEXPOSE 80-90 80\n",
    "FROM a\nEXPOSE x x\n",
    "FROM a\nONBUILD EXPOSE 80\nEXPOSE 80\n",
    "FROM a\nEXPOSE\n",
    "FROM a\nEXPOSE 80:80 80:80\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nEXPOSE 80 80\n",
      output: "FROM a\nEXPOSE 80\n",
      errors: [
        {
          messageId: "duplicate",
          data: {
            port: "80",
            line: "2",
          },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
    {
      code: "from a\r\nexpose 80\r\nexpose 80/tcp\r\ncmd b\r\n",
      output: "from a\r\nexpose 80\r\ncmd b\r\n",
      errors: [
        {
          messageId: "duplicate",
          data: {
            port: "80/tcp",
            line: "2",
          },
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 14,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80 443 80/TCP 81\n",
      output: "FROM a\nEXPOSE 80 443 81\n",
      errors: [
        {
          messageId: "duplicate",
          data: {
            port: "80/TCP",
            line: "2",
          },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 21,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80 \\\n  443 \\\n  80\n",
      output: "FROM a\nEXPOSE 80 \\\n  443\n",
      errors: [
        {
          messageId: "duplicate",
          data: {
            port: "80",
            line: "2",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80\nEXPOSE 80 81\n",
      output: "FROM a\nEXPOSE 80\nEXPOSE 81\n",
      errors: [
        {
          messageId: "duplicate",
          data: {
            port: "80",
            line: "2",
          },
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80\nEXPOSE 80",
      output: "FROM a\nEXPOSE 80\n",
      errors: [
        {
          messageId: "duplicate",
          data: {
            port: "80",
            line: "2",
          },
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nARG P=80\nEXPOSE 80 $P\n",
      output: null,
      errors: [
        {
          messageId: "duplicate",
          data: {
            port: "$P",
            line: "3",
          },
          line: 3,
          column: 11,
          endLine: 3,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80 \\\n  # again\n  80\n",
      output: null,
      errors: [
        {
          messageId: "duplicate",
          data: {
            port: "80",
            line: "2",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80\nEXPOSE \\\n  80\nCMD b\n",
      output: "FROM a\nEXPOSE 80\nCMD b\n",
      errors: [
        {
          messageId: "duplicate",
          data: {
            port: "80",
            line: "2",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80-90 80-90/tcp\n",
      output: "FROM a\nEXPOSE 80-90\n",
      errors: [
        {
          messageId: "duplicate",
          data: {
            port: "80-90/tcp",
            line: "2",
          },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 23,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80\nEXPOSE \\\n  # again\n  80\n",
      output: null,
      errors: [
        {
          messageId: "duplicate",
          data: {
            port: "80",
            line: "2",
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 5,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80 80 80\n",
      output: "FROM a\nEXPOSE 80 80\n",
      errors: [
        {
          messageId: "duplicate",
          data: {
            port: "80",
            line: "2",
          },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 13,
        },
        {
          messageId: "duplicate",
          data: {
            port: "80",
            line: "2",
          },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 16,
        },
      ],
    },
  ],
});
