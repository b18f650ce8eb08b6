import rule from "../../src/rules/valid-instruction-arguments.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-instruction-arguments", rule, {
  valid: ["FROM a\nCOPY <<EOF /b\nc\nEOF\n", "FROM a\nRUN\nCMD\n", "FROM a\nWORKDIR /b c\n", "FROM a\nHEALTHCHECK none\n"],
  invalid: [
    {
      code: "FROM a\nCOPY b\n",
      errors: [
        {
          messageId: "missing-argument",
          data: { message: "COPY needs a source and a destination." },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 7,
        },
      ],
    },
    {
      code: "from a\r\nenv\r\n",
      errors: [
        {
          messageId: "missing-argument",
          data: { message: "ENV needs at least one argument." },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 4,
        },
      ],
    },
    {
      code: "FROM a\nHEALTHCHECK NONE b\n",
      errors: [
        {
          messageId: "extra-argument",
          data: { message: "HEALTHCHECK NONE takes no arguments." },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 19,
        },
      ],
    },
    {
      code: "FROM a\nCOPY b <<EOF\nc\nEOF\n",
      errors: [
        {
          messageId: "heredoc-destination",
          data: { message: "A here-document cannot be a destination." },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
    {
      code: 'FROM a\nCMD ["b", 1]\n',
      errors: [
        {
          messageId: "json-not-strings",
          data: { message: "An array in JSON form may hold strings only." },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
  ],
});
