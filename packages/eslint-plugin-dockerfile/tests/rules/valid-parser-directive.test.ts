import rule from "../../src/rules/valid-parser-directive.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-parser-directive", rule, {
  valid: ["# comment\n# escape=x\nFROM a\n", "FROM a\n# escape=x\n"],
  invalid: [
    {
      code: "# escape=x\nFROM a\n",
      errors: [
        {
          messageId: "invalid-escape",
          data: { message: "The escape character 'x' is neither \\ nor `." },
          line: 1,
          column: 10,
          endLine: 1,
          endColumn: 11,
        },
      ],
    },
    {
      code: "# syntax=a\r\n# syntax=b\r\nFROM a\r\n",
      errors: [
        {
          messageId: "duplicate-directive",
          data: { message: "Only one syntax directive may be used. Remove this one." },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 11,
        },
      ],
    },
  ],
});
