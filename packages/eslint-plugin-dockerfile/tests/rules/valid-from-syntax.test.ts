import rule from "../../src/rules/valid-from-syntax.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-from-syntax", rule, {
  valid: ["FROM --platform=$BUILDPLATFORM a \\\n  as b\n", "FROM a\n"],
  invalid: [
    {
      code: "FROM a IN b\n",
      errors: [
        {
          messageId: "bad-from",
          data: { message: "FROM takes an image, or an image, AS and a name." },
          line: 1,
          column: 8,
          endLine: 1,
          endColumn: 12,
          suggestions: [{ messageId: "replace", data: { text: "AS" }, output: "FROM a AS b\n" }],
        },
      ],
    },
    {
      code: "FROM a b\n",
      errors: [
        {
          messageId: "bad-from",
          data: { message: "FROM takes an image, or an image, AS and a name." },
          line: 1,
          column: 8,
          endLine: 1,
          endColumn: 9,
        },
      ],
    },
    {
      code: "from a # b\r\n",
      errors: [
        {
          messageId: "bad-from",
          data: { message: "FROM takes an image, or an image, AS and a name." },
          line: 1,
          column: 8,
          endLine: 1,
          endColumn: 11,
        },
      ],
    },
  ],
});
