import rule from "../../src/rules/valid-image-reference.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-image-reference", rule, {
  valid: ["FROM a AS Build\nFROM build\n", "FROM $A\n", "FROM scratch\n"],
  invalid: [
    {
      code: "FROM Ab\n",
      errors: [
        {
          messageId: "bad-image-reference",
          data: { message: "'Ab' is no image reference: [registry/]name[:tag][@digest], the name in lower case, the digest whole." },
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 8,
        },
      ],
    },
    {
      code: "FROM a AS Build\nFROM Build\n",
      errors: [
        {
          messageId: "bad-image-reference",
          data: { message: "No stage is named 'Build': the builder keeps their names in lower case. Write 'build'." },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 11,
          suggestions: [{ messageId: "replace", data: { text: "build" }, output: "FROM a AS Build\nFROM build\n" }],
        },
      ],
    },
    {
      code: "from b:\r\n",
      errors: [
        {
          messageId: "bad-image-reference",
          data: { message: "'b:' is no image reference: [registry/]name[:tag][@digest], the name in lower case, the digest whole." },
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 8,
        },
      ],
    },
  ],
});
