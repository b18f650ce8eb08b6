import rule from "../../src/rules/valid-variable-modifier.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-variable-modifier", rule, {
  valid: ["FROM a\nENV B='${C@Q}'\n", "FROM a\nENV B=\\${C@Q}\n"],
  invalid: [
    {
      code: "FROM a\nENV B=${C@Q}\n",
      errors: [
        {
          messageId: "unsupported-modifier",
          data: { message: "'@' is no modifier of a variable. Use one of :- :+ :? - + ? # ## % %% / //." },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 11,
        },
      ],
    },
    {
      code: "from a\r\nenv b=${\r\n",
      errors: [
        {
          messageId: "bad-substitution",
          data: { message: "'${' is not followed by the name of a variable." },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
  ],
});
