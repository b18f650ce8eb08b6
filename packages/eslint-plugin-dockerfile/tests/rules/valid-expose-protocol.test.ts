import rule from "../../src/rules/valid-expose-protocol.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-expose-protocol", rule, {
  valid: [
    "FROM a\nEXPOSE 80 81/\n",
    "FROM a\nEXPOSE 80/tcp 53/udp 99/sctp\n",
    "from a\nexpose 80/TCP\n",
    "FROM a\nARG P=http\nEXPOSE 80/$P\n",
    "FROM a\nENV P=80/udp\nEXPOSE $P\n",
    "FROM a\nEXPOSE 8000-8010/udp\n",
    "FROM a\nEXPOSE http\n",
    "FROM a\nEXPOSE 99999/http\n",
    "FROM a\nRUN b 80/http\n",
    "FROM a\nLABEL a=80/http\n",
  ],
  invalid: [
    {
      code: "FROM a\nEXPOSE 80/http\n",
      errors: [
        {
          messageId: "bad-protocol",
          data: { message: "'http' is no protocol. Write tcp, udp or sctp behind the port." },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 15,
        },
      ],
    },
    {
      code: "from a\r\nexpose 80 8000-8010/tls\r\n",
      errors: [
        {
          messageId: "bad-protocol",
          data: { message: "'tls' is no protocol. Write tcp, udp or sctp behind the port." },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 24,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD EXPOSE 80/x\n",
      errors: [
        {
          messageId: "bad-protocol",
          data: { message: "'x' is no protocol. Write tcp, udp or sctp behind the port." },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 20,
        },
      ],
    },
  ],
});
