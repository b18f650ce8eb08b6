import rule from "../../src/rules/no-exposed-admin-port.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-exposed-admin-port", rule, {
  valid: [
    "FROM a\nEXPOSE 80\n",
    "FROM a\nEXPOSE 22/udp\n",
    "FROM a\nEXPOSE 2222\n",
    "FROM a\nEXPOSE $P\n",
    "FROM a AS b\nEXPOSE 22\nFROM c\n",
    "FROM a\nEXPOSE 24-30\n",
    "FROM a\nENV P=22\n",
    {
      code: "FROM a\nEXPOSE 22\n",
      options: [
        {
          ports: [2375],
        },
      ],
    },
    "FROM a\nEXPOSE 22x\n",
    "FROM a\nEXPOSE 22/$PROTO\n",
    "FROM a\nEXPOSE\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nEXPOSE 22\n",
      errors: [
        {
          messageId: "admin",
          data: {
            text: "22",
            port: "22",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
    {
      code: "from a\r\nexpose 80 3389/TCP\r\n",
      errors: [
        {
          messageId: "admin",
          data: {
            text: "3389/TCP",
            port: "3389",
          },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 19,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 20-30\n",
      errors: [
        {
          messageId: "admin",
          data: {
            text: "20-30",
            port: "22",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM a\nARG P=22\nEXPOSE ${P}/tcp\n",
      errors: [
        {
          messageId: "admin",
          data: {
            text: "22/tcp",
            port: "22",
          },
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 16,
        },
      ],
    },
    {
      code: "FROM a AS b\nEXPOSE 23\nFROM b\n",
      errors: [
        {
          messageId: "admin",
          data: {
            text: "23",
            port: "23",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80 \\\n  5900\n",
      errors: [
        {
          messageId: "admin",
          data: {
            text: "5900",
            port: "5900",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 7,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 2375\n",
      options: [
        {
          ports: [2375],
        },
      ],
      errors: [
        {
          messageId: "admin",
          data: {
            text: "2375",
            port: "2375",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 12,
        },
      ],
    },
    {
      code: 'FROM a\nEXPOSE "5800"\n',
      errors: [
        {
          messageId: "admin",
          data: {
            text: "5800",
            port: "5800",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
  ],
});
