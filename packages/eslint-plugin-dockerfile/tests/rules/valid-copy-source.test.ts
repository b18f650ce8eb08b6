import rule from "../../src/rules/valid-copy-source.js";
import { ruleTester } from "../rule-tester.js";

const digest = `sha256:${"0a".repeat(32)}`;

ruleTester.run("valid-copy-source", rule, {
  valid: [
    "FROM a\nCOPY b /c\n",
    "FROM a\nADD https://b/c /d\n",
    "FROM a\nCOPY $URL /c\n",
    `FROM a\nADD --checksum=${digest} https://b/c /d\n`,
  ],
  invalid: [
    {
      code: "FROM a\nCOPY https://example.org/b /c\n",
      errors: [
        {
          messageId: "bad-copy-source",
          data: { message: "COPY takes files of the build context or of an image, not a URL. Use ADD." },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 27,
        },
      ],
    },
  ],
});
