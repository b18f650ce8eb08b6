import rule from "../../src/rules/valid-stage-name.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-stage-name", rule, {
  valid: ["FROM a AS B_c\n"],
  invalid: [
    {
      code: "FROM a AS 1b\n",
      errors: [
        {
          messageId: "bad-stage-name",
          data: { message: "'1b' is no name for a stage: it starts with a letter and holds letters, digits, '-', '_' and '.'." },
          line: 1,
          column: 11,
          endLine: 1,
          endColumn: 13,
        },
      ],
    },
  ],
});
