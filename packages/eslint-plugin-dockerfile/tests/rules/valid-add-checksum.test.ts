import rule from "../../src/rules/valid-add-checksum.js";
import { ruleTester } from "../rule-tester.js";

const digest = `sha256:${"0a".repeat(32)}`;

ruleTester.run("valid-add-checksum", rule, {
  valid: ["FROM a\nADD b /c\n", `FROM a\nADD --checksum=${digest} https://b/c /d\n`, "FROM a\nADD --checksum=$SUM b /c\n"],
  invalid: [
    {
      code: `FROM a\nADD --checksum=${digest} b /c\n`,
      errors: [
        {
          messageId: "bad-checksum",
          data: { message: "'--checksum' goes with a URL or a Git repository, not with a file of the build context. Remove it." },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 87,
        },
      ],
    },
  ],
});
