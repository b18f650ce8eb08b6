import rule from "../../src/rules/require-healthcheck-timing.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-healthcheck-timing", rule, {
  valid: [
    "FROM a:1\nHEALTHCHECK --interval=5s --timeout=1s --start-period=2s CMD b\n",
    'from a:1\r\nhealthcheck --start-period=2s \\\r\n  --retries=2 --timeout=1s \\\r\n  --interval=5s CMD ["b"]\r\n',
    "FROM a:1\nHEALTHCHECK NONE\n",
    "ARG I\nFROM a:1\nARG I\nHEALTHCHECK --interval=$I --timeout=1s --start-period=2s CMD b\n",
    "FROM a:1\nCMD b\n",
    "FROM a:1\nRUN <<EOF\nHEALTHCHECK CMD b\nEOF\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nHEALTHCHECK --interval=5s --timeout=1s --start-period=2s CMD b\n',
    "FROM a:1\nHEALTHCHECK\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nHEALTHCHECK CMD b\n",
      errors: [
        {
          messageId: "missing",
          data: { flags: "'--interval', '--timeout', '--start-period'" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 12,
        },
      ],
    },
    {
      code: 'from a:1\r\nhealthcheck --interval=5s \\\r\n  cmd ["b"]\r\n',
      errors: [{ messageId: "missing", data: { flags: "'--timeout', '--start-period'" }, line: 2, column: 1, endLine: 2, endColumn: 12 }],
    },
    {
      code: "FROM a:1 AS b\nHEALTHCHECK --timeout=1s --start-period=2s CMD c\nFROM b\nONBUILD HEALTHCHECK --retries=1 CMD c\n",
      errors: [
        { messageId: "missing", data: { flags: "'--interval'" }, line: 2, column: 1, endLine: 2, endColumn: 12 },
        {
          messageId: "missing",
          data: { flags: "'--interval', '--timeout', '--start-period'" },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 20,
        },
      ],
    },
    {
      code: '# escape=`\nFROM a:1\nSHELL ["powershell"]\nHEALTHCHECK CMD b $PORT\n',
      errors: [
        {
          messageId: "missing",
          data: { flags: "'--interval', '--timeout', '--start-period'" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 12,
        },
      ],
    },
  ],
});
