import rule from "../../src/rules/valid-copy-chmod.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-copy-chmod", rule, {
  valid: [
    "FROM a\nCOPY --chmod=755 b c\n",
    "FROM a\nCOPY --chmod=0644 b c\n",
    "FROM a\nADD --chmod=u=rwX,go=rX b c\n",
    "FROM a\nARG M=999\nCOPY --chmod=$M b c\n",
    "FROM a\nCOPY --chmod=+x b c\n",
    "FROM a\nRUN --network=x b\n",
    "FROM a\nCOPY --chown=999 b c\n",
    "FROM a\nCOPY --chmod b c\n",
    "FROM a\nRUN chmod 999 b\n",
    "FROM a\nCOPY b --chmod=999\n",
  ],
  invalid: [
    {
      code: "FROM a\nCOPY --chmod=999 b c\n",
      errors: [
        {
          messageId: "bad-flag-value",
          data: { message: "'999' is no value for '--chmod', which takes an octal mode or chmod's letters." },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 17,
        },
      ],
    },
    {
      code: "from a\r\nadd --chmod=rwx b c\r\n",
      errors: [
        {
          messageId: "bad-flag-value",
          data: { message: "'rwx' is no value for '--chmod', which takes an octal mode or chmod's letters." },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 16,
        },
      ],
    },
  ],
});
