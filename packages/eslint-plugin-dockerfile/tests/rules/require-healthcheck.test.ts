import rule from "../../src/rules/require-healthcheck.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-healthcheck", rule, {
  valid: [
    "FROM a:1\nHEALTHCHECK NONE\n",
    'FROM a:1\nHEALTHCHECK CMD ["a"]\n',
    "FROM a:1 AS b\nHEALTHCHECK NONE\nFROM b\n",
    "FROM a:1 AS b\nRUN x\nFROM c:1\nHEALTHCHECK NONE\nCOPY --from=b /a /a\n",
    "from a:1\r\nhealthcheck none\r\n",
    "",
    "ARG A=b\nFROM a:1 AS b\nHEALTHCHECK NONE\nFROM $A\n",
    "FROM a:1 AS b\nHEALTHCHECK NONE\nFROM b AS c\nFROM c\n",
    "FROM a:1\nHEALTHCHECK \\\n  NONE\n",
    "FROM a:1 AS B\nHEALTHCHECK NONE\nFROM b\n",
    { code: "FROM a:1 AS b\nFROM b\nHEALTHCHECK NONE\n", options: [{ stages: "each" }] },
    { code: "FROM a:1 AS b\nFROM c:1\nHEALTHCHECK NONE\nCOPY --from=b /a /a\n", options: [{ stages: "each" }] },
  ],
  invalid: [
    { code: "FROM a:1\n", errors: [{ messageId: "missing", line: 1, column: 1, endLine: 1, endColumn: 9 }] },
    { code: "from a:1\r\n# healthcheck none\r\n", errors: [{ messageId: "missing", line: 1, column: 1, endLine: 1, endColumn: 9 }] },
    {
      code: "FROM a:1 AS b\nHEALTHCHECK NONE\nFROM c:1\n",
      errors: [{ messageId: "missing", line: 3, column: 1, endLine: 3, endColumn: 9 }],
    },
    { code: "FROM a:1\nONBUILD HEALTHCHECK NONE\n", errors: [{ messageId: "missing", line: 1, column: 1, endLine: 1, endColumn: 9 }] },
    {
      code: "FROM a:1\nRUN <<EOF\nHEALTHCHECK NONE\nEOF\n",
      errors: [{ messageId: "missing", line: 1, column: 1, endLine: 1, endColumn: 9 }],
    },
    { code: "FROM --platform=linux/amd64 \\\n  a:1\n", errors: [{ messageId: "missing", line: 1, column: 1, endLine: 2, endColumn: 6 }] },
    {
      code: "FROM a:1 AS b\nFROM c:1 AS d\nHEALTHCHECK NONE\nFROM e:1\nCOPY --from=0 /a /a\n",
      options: [{ stages: "each" }],
      errors: [
        { messageId: "missing", line: 1, column: 1, endLine: 1, endColumn: 14 },
        { messageId: "missing", line: 4, column: 1, endLine: 4, endColumn: 9 },
      ],
    },
  ],
});
