import rule from "../../src/rules/valid-expose-port.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-expose-port", rule, {
  valid: ["FROM a\nEXPOSE $PORT 80/UDP\n"],
  invalid: [
    {
      code: "FROM a\nEXPOSE 70000\n",
      errors: [
        {
          messageId: "bad-port",
          data: { message: "'70000' is no port. Write 80, 80/udp or 8000-8010; ports end at 65535." },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
    {
      code: "from a\r\nexpose 80 http\r\n",
      errors: [
        {
          messageId: "bad-port",
          data: { message: "'http' is no port. Write 80, 80/udp or 8000-8010; ports end at 65535." },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 15,
        },
      ],
    },
  ],
});
