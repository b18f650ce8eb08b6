import rule from "../../src/rules/valid-image-reference.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-image-reference", rule, {
  valid: [
    "FROM a AS Build\nFROM build\n",
    "FROM $A\n",
    "FROM scratch\n",
    "FROM a AS Build\nFROM b\nCOPY --from=BUILD c d\nRUN --mount=from=Build,target=/c d\n",
    "FROM a\nCOPY --from=b:1 c d\nCOPY --from=Acme/b c d\nCOPY --from=9 c d\nCOPY --from=$B c d\n",
    "FROM a\nONBUILD COPY --from=Build b c\n",
  ],
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
      code: "FROM a\nCOPY --link --from=Build b c\nRUN --mount=target=/b,from=c: d\n",
      errors: [
        { messageId: "neither", data: { name: "Build" }, line: 2, column: 20, endLine: 2, endColumn: 25 },
        { messageId: "neither", data: { name: "c:" }, line: 3, column: 23, endLine: 3, endColumn: 30 },
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
