import rule from "../../src/rules/no-expose-host-mapping.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-expose-host-mapping", rule, {
  valid: [
    "FROM a\nEXPOSE 80\n",
    "FROM a\nEXPOSE 80/tcp 8000-8010\n",
    "FROM a\nEXPOSE $P\n",
    "FROM a\nEXPOSE 80:$P\n",
    "FROM a\nEXPOSE ${P:-80}\n",
    "FROM a\nONBUILD EXPOSE 80:80\n",
    "FROM a\nEXPOSE :80\n",
    "FROM a\nARG P=80\nEXPOSE $P\n",
    "FROM a\nLABEL a=80:80\n",
    "FROM a\nEXPOSE\n",
    "from a\r\nexpose 80\r\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nEXPOSE 80:8080\n",
      output: "FROM a\nEXPOSE 8080\n",
      errors: [
        {
          messageId: "mapping",
          data: {
            text: "80:8080",
            port: "8080",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 15,
        },
      ],
    },
    {
      code: "from a\r\nexpose 443 127.0.0.1:80:8080/udp\r\n",
      output: "from a\r\nexpose 443 8080/udp\r\n",
      errors: [
        {
          messageId: "mapping",
          data: {
            text: "127.0.0.1:80:8080/udp",
            port: "8080/udp",
          },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 33,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE [::1]:80:8080\n",
      output: "FROM a\nEXPOSE 8080\n",
      errors: [
        {
          messageId: "mapping",
          data: {
            text: "[::1]:80:8080",
            port: "8080",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 21,
        },
      ],
    },
    {
      code: "FROM a\nARG P=80:81\nEXPOSE $P\n",
      output: null,
      errors: [
        {
          messageId: "mapping",
          data: {
            text: "80:81",
            port: "81",
          },
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 1:2 \\\n  3:4\n",
      output: "FROM a\nEXPOSE 2 \\\n  4\n",
      errors: [
        {
          messageId: "mapping",
          data: {
            text: "1:2",
            port: "2",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 11,
        },
        {
          messageId: "mapping",
          data: {
            text: "3:4",
            port: "4",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 6,
        },
      ],
    },
    {
      // What is behind the colon is no port.
      code: "FROM a\nEXPOSE 80/b:1.25-alpine\n",
      errors: [
        { messageId: "mapping", data: { text: "80/b:1.25-alpine", port: "1.25-alpine" }, line: 2, column: 8, endLine: 2, endColumn: 24 },
      ],
    },
    {
      code: "FROM a\nEXPOSE b://c@d:5432/app\n",
      errors: [
        { messageId: "mapping", data: { text: "b://c@d:5432/app", port: "5432/app" }, line: 2, column: 8, endLine: 2, endColumn: 24 },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80-90:80-90\n",
      output: "FROM a\nEXPOSE 80-90\n",
      errors: [
        {
          messageId: "mapping",
          data: {
            text: "80-90:80-90",
            port: "80-90",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 19,
        },
      ],
    },
    {
      code: "FROM a AS b\nEXPOSE 1:2\nFROM c\n",
      output: "FROM a AS b\nEXPOSE 2\nFROM c\n",
      errors: [
        {
          messageId: "mapping",
          data: {
            text: "1:2",
            port: "2",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 11,
        },
      ],
    },
    {
      code: 'FROM a\nEXPOSE "1:2"\n',
      output: null,
      errors: [
        {
          messageId: "mapping",
          data: {
            text: "1:2",
            port: "2",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80:8\\\n080\n",
      output: null,
      errors: [
        {
          messageId: "mapping",
          data: {
            text: "80:8080",
            port: "8080",
          },
          line: 2,
          column: 8,
          endLine: 3,
          endColumn: 4,
        },
      ],
    },
  ],
});
