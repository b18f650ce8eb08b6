import rule from "../../src/rules/valid-onbuild-trigger.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-onbuild-trigger", rule, {
  valid: ["FROM a\nONBUILD RUN from b\n"],
  invalid: [
    {
      code: "FROM a\nONBUILD ONBUILD RUN b\n",
      errors: [
        {
          messageId: "bad-trigger",
          data: { message: "ONBUILD is not allowed as a trigger of ONBUILD." },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 16,
        },
      ],
    },
    {
      code: "from a\r\nonbuild from b\r\n",
      errors: [
        {
          messageId: "bad-trigger",
          data: { message: "FROM is not allowed as a trigger of ONBUILD." },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
  ],
});
