import rule from "../../src/rules/valid-healthcheck.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-healthcheck", rule, {
  valid: [
    "FROM a\nHEALTHCHECK none\n",
    "FROM a\nHEALTHCHECK NONE\n",
    "FROM a\nHEALTHCHECK --interval=30s --retries=3 CMD b\n",
    "FROM a\nHEALTHCHECK --timeout=1m30s --start-period=500ms cmd b\n",
    'FROM a\nHEALTHCHECK --interval=3s \\\n  CMD ["b"]\n',
    "FROM a\nHEALTHCHECK --start-interval=1h CMD b\n",
    "FROM a\nRUN --network=x b\n",
    "FROM a\nRUN b --interval=30\n",
    "FROM a\nCMD --retries=x\n",
    "# HEALTHCHECK x\nFROM a\n",
  ],
  invalid: [
    {
      code: "FROM a\nHEALTHCHECK curl b\n",
      errors: [
        {
          messageId: "bad-healthcheck",
          data: { message: "HEALTHCHECK takes CMD or NONE, not 'curl'." },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 17,
        },
      ],
    },
    {
      code: "from a\r\nhealthcheck --interval=30 cmd b\r\n",
      errors: [
        {
          messageId: "bad-flag-value",
          data: { message: "'30' is no value for '--interval', which takes a duration of at least 1ms, such as 30s." },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 26,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD HEALTHCHECK --retries=0x CMD b\n",
      errors: [
        {
          messageId: "bad-flag-value",
          data: { message: "'0x' is no value for '--retries', which takes a number." },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 33,
        },
      ],
    },
  ],
});
