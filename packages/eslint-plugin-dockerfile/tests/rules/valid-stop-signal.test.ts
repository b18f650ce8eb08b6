import rule from "../../src/rules/valid-stop-signal.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-stop-signal", rule, {
  valid: ["FROM a\nSTOPSIGNAL 15\n", "FROM a\nstopsignal term\n", "FROM a\nSTOPSIGNAL $S\n"],
  invalid: [
    {
      code: "FROM a\nSTOPSIGNAL NOPE\n",
      errors: [
        {
          messageId: "bad-signal",
          data: { message: "'NOPE' is no signal. Write SIGTERM or a number." },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 16,
        },
      ],
    },
  ],
});
