import rule from "../../src/rules/valid-flags.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-flags", rule, {
  valid: [
    "FROM a\nCOPY --chmod=$MODE b c\n",
    "FROM a\nCOPY --exclude=b --exclude=c d e\n",
    "FROM a\nRUN apk add --x\n",
    "FROM a\nCOPY -- --b c\n",
    "FROM a\nARG --x\n",
    "FROM a\nCOPY --chmod=999 b c\nRUN --network=bridge b\nHEALTHCHECK --interval=3 CMD b\n",
  ],
  invalid: [
    {
      code: "FROM a\nCOPY --form=b c d\n",
      errors: [
        {
          messageId: "unknown-flag",
          data: { message: "COPY has no flag '--form'. Did you mean '--from'?" },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 14,
          suggestions: [{ messageId: "replace", data: { text: "from" }, output: "FROM a\nCOPY --from=b c d\n" }],
        },
      ],
    },
    {
      code: "from a\r\ncopy --from=b --from=c d e\r\n",
      errors: [
        {
          messageId: "duplicate-flag",
          data: { message: "The flag '--from' is given twice. Remove one." },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 23,
        },
      ],
    },
    {
      code: "FROM a\nCOPY --from b c\n",
      errors: [
        {
          messageId: "missing-flag-value",
          data: { message: "The flag '--from' has no value. Write '--from=...'." },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 12,
        },
      ],
    },
    {
      code: "FROM a\nCOPY --link=maybe b c\n",
      errors: [
        {
          messageId: "bad-flag-value",
          data: { message: "The flag '--link' is either true or false, not 'maybe'." },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 18,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD COPY --x b c\n",
      errors: [{ messageId: "unknown-flag", data: { message: "COPY has no flag '--x'." }, line: 2, column: 14, endLine: 2, endColumn: 17 }],
    },
  ],
});
