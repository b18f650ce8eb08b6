import rule from "../../src/rules/require-from-first.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-from-first", rule, {
  valid: ["ARG A\nARG B=c\nFROM d\n", "# syntax=a\n\nFROM b\n"],
  invalid: [
    {
      code: "RUN a\nFROM b\n",
      errors: [
        {
          messageId: "missing-from",
          data: { message: "RUN stands before the first FROM. Only ARG may." },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 4,
        },
      ],
    },
    {
      code: "# a\r\nenv a=b\r\n",
      errors: [
        {
          messageId: "missing-from",
          data: { message: "env stands before the first FROM. Only ARG may." },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 4,
        },
      ],
    },
    {
      code: "ARG A=1\r\narg B\r\n# FROM c\r\n",
      errors: [
        {
          messageId: "missing-from",
          data: { message: "The file has no FROM: there is nothing to build." },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 6,
        },
      ],
    },
    {
      code: "# only\n",
      errors: [
        { messageId: "no-instructions", data: { message: "The file has no instructions." }, line: 1, column: 1, endLine: 2, endColumn: 1 },
      ],
    },
  ],
});
