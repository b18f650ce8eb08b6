import rule from "../../src/rules/no-unknown-instruction.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-unknown-instruction", rule, {
  valid: ["FROM a\nRUN <<EOF\nFOO\nEOF\n", "FROM a\nRUN b \\\n  && FOO\n", "# FOO\nFROM a\n"],
  invalid: [
    {
      code: "FROM a\nFOO b\n",
      errors: [
        {
          messageId: "unknown-instruction",
          data: { message: "Unknown instruction 'FOO'. Did you mean FROM?" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 4,
        },
      ],
    },
    {
      code: "from a\r\nrunn b\r\n",
      errors: [
        {
          messageId: "unknown-instruction",
          data: { message: "Unknown instruction 'runn'. Did you mean RUN?" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 5,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD XYZZY b\n",
      errors: [
        {
          messageId: "unknown-instruction",
          data: { message: "Unknown instruction 'XYZZY'." },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
  ],
});
