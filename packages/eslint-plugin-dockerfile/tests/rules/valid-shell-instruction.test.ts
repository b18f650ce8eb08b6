import rule from "../../src/rules/valid-shell-instruction.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-shell-instruction", rule, {
  valid: ['FROM a\nSHELL [ "b", \\\n "c" ]\n'],
  invalid: [
    {
      code: "FROM a\nSHELL /bin/sh -c\n",
      errors: [
        {
          messageId: "shell-not-json",
          data: { message: 'SHELL must be a JSON array, such as ["/bin/sh", "-c"].' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 17,
          suggestions: [{ messageId: "replace", data: { text: '["/bin/sh", "-c"]' }, output: 'FROM a\nSHELL ["/bin/sh", "-c"]\n' }],
        },
      ],
    },
    {
      code: "FROM a\nSHELL ['/bin/sh']\n",
      errors: [
        {
          messageId: "shell-not-json",
          data: { message: 'SHELL must be a JSON array, such as ["/bin/sh", "-c"].' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 18,
        },
      ],
    },
  ],
});
