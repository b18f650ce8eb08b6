import rule from "../../src/rules/valid-key-value.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-key-value", rule, {
  valid: ["FROM a\nENV B c d\n", "FROM a\nENV B=it\\'s\n", "FROM a\nRUN echo it's\n"],
  invalid: [
    {
      code: "FROM a\nENV B=c D\n",
      errors: [
        {
          messageId: "missing-equals",
          data: { message: "'D' has no '='. Write ENV key=value." },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
    {
      code: "from a\r\nlabel b\r\n",
      errors: [
        {
          messageId: "missing-value",
          data: { message: "LABEL needs a name and a value. Write LABEL name=value." },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 8,
        },
      ],
    },
    {
      code: "FROM a\nARG =b\n",
      errors: [
        { messageId: "blank-name", data: { message: "ARG has an empty name before '='." }, line: 2, column: 5, endLine: 2, endColumn: 7 },
      ],
    },
    {
      code: "FROM a\nENV B='c\n",
      errors: [
        { messageId: "unclosed-quote", data: { message: "The single quote is not closed." }, line: 2, column: 7, endLine: 2, endColumn: 9 },
      ],
    },
  ],
});
