import rule from "../../src/rules/no-unknown-instruction.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-unknown-instruction", rule, {
  valid: ["FROM a\nRUN <<EOF\nFOO\nEOF\n", "FROM a\nRUN b \\\n  && FOO\n", "# FOO\nFROM a\n"],
  invalid: [
    {
      code: "FROM a\r\n// eslint-disable-next-line dockerfile/no-root-user -- why\r\nUSER root\r\n",
      output: "FROM a\r\n# eslint-disable-next-line dockerfile/no-root-user -- why\r\nUSER root\r\n",
      errors: [{ messageId: "notComment", data: { mark: "//" }, line: 2, column: 1, endLine: 2, endColumn: 3 }],
    },
    {
      code: "/* eslint-disable dockerfile/no-root-user */\nFROM a\nUSER root\n",
      output: "# eslint-disable dockerfile/no-root-user\nFROM a\nUSER root\n",
      errors: [{ messageId: "notComment", data: { mark: "/*" }, line: 1, column: 1, endLine: 1, endColumn: 3 }],
    },
    // As a comment it would leave the line behind it to the continuation before it.
    {
      code: "FROM a\n \\\n# c\n// eslint-disable-line\nRUN b\n",
      errors: [
        { messageId: "unknown-instruction", data: { message: "Unknown instruction '//'." }, line: 4, column: 1, endLine: 4, endColumn: 3 },
      ],
    },
    {
      code: "FROM a\nONBUILD // eslint-disable-line\n",
      errors: [
        { messageId: "unknown-instruction", data: { message: "Unknown instruction '//'." }, line: 2, column: 9, endLine: 2, endColumn: 11 },
      ],
    },
    {
      code: "FROM a\n// eslint-disable-line \\\nRUN b\n",
      errors: [
        { messageId: "unknown-instruction", data: { message: "Unknown instruction '//'." }, line: 2, column: 1, endLine: 2, endColumn: 3 },
      ],
    },
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
          suggestions: [{ messageId: "replace", data: { text: "FROM" }, output: "FROM a\nFROM b\n" }],
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
          suggestions: [{ messageId: "replace", data: { text: "run" }, output: "from a\r\nrun b\r\n" }],
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
