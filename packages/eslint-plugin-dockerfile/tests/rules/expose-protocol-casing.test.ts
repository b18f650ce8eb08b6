import rule from "../../src/rules/expose-protocol-casing.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("expose-protocol-casing", rule, {
  valid: [
    "FROM a\nEXPOSE 80\n",
    "FROM a\nEXPOSE 80/tcp 81/udp\n",
    "FROM a\nEXPOSE $P\n",
    "FROM a\nEXPOSE ${P}/tcp\n",
    "FROM a\nEXPOSE $P/TCP\n",
    "FROM a\nONBUILD EXPOSE 80/TCP\n",
    "FROM a\nENV P=80/tcp\nEXPOSE $P\n",
    "FROM a\nEXPOSE 8000-8010/udp\n",
    "FROM a\nEXPOSE\n",
    "FROM a\nLABEL a=80/TCP\n",
    "from a\r\nexpose 80/tcp\r\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nEXPOSE 80/TCP\n",
      output: "FROM a\nEXPOSE 80/tcp\n",
      errors: [
        {
          messageId: "upperCase",
          data: {
            protocol: "TCP",
            lower: "tcp",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
    {
      code: "from a\r\nexpose 80/Udp 81/tcp\r\n",
      output: "from a\r\nexpose 80/udp 81/tcp\r\n",
      errors: [
        {
          messageId: "upperCase",
          data: {
            protocol: "Udp",
            lower: "udp",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80 \\\n  81/TCP 82/UDP\n",
      output: "FROM a\nEXPOSE 80 \\\n  81/tcp 82/udp\n",
      errors: [
        {
          messageId: "upperCase",
          data: {
            protocol: "TCP",
            lower: "tcp",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 9,
        },
        {
          messageId: "upperCase",
          data: {
            protocol: "UDP",
            lower: "udp",
          },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 16,
        },
      ],
    },
    {
      code: "FROM a\nARG P=80\nEXPOSE ${P}/TCP\n",
      output: null,
      errors: [
        {
          messageId: "upperCase",
          data: {
            protocol: "TCP",
            lower: "tcp",
          },
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 16,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 8000-8010/SCTP\n",
      output: "FROM a\nEXPOSE 8000-8010/sctp\n",
      errors: [
        {
          messageId: "upperCase",
          data: {
            protocol: "SCTP",
            lower: "sctp",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 22,
        },
      ],
    },
    {
      code: "FROM a AS b\nEXPOSE 80/TCP\nFROM c\n",
      output: "FROM a AS b\nEXPOSE 80/tcp\nFROM c\n",
      errors: [
        {
          messageId: "upperCase",
          data: {
            protocol: "TCP",
            lower: "tcp",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
    {
      code: 'FROM a\nEXPOSE "80/TCP"\n',
      output: 'FROM a\nEXPOSE "80/tcp"\n',
      errors: [
        {
          messageId: "upperCase",
          data: {
            protocol: "TCP",
            lower: "tcp",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 16,
        },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80/T\\\nCP\n",
      output: null,
      errors: [
        {
          messageId: "upperCase",
          data: {
            protocol: "TCP",
            lower: "tcp",
          },
          line: 2,
          column: 8,
          endLine: 3,
          endColumn: 3,
        },
      ],
    },
    {
      code: "FROM a\nENV P=80/TCP\nEXPOSE $P\n",
      output: null,
      errors: [
        {
          messageId: "upperCase",
          data: {
            protocol: "TCP",
            lower: "tcp",
          },
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
  ],
});
