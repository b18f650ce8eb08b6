import rule from "../../src/rules/prefer-copy-link.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-copy-link", rule, {
  valid: [
    "FROM a:1\nCOPY --link a /b/\n",
    "FROM a:1\nCOPY a b\n",
    "FROM a:1\nCOPY a $B\n",
    "FROM a:1\nCOPY a /bin/\n",
    "FROM a:1\nCOPY a /var/run/b\n",
    "FROM a:1\nCOPY --chown=b a /b/\n",
    "FROM a:1\nCOPY --chown=$U a /b/\n",
    "FROM a:1\nADD a /b/\n",
    "FROM a:1\nONBUILD COPY a /b/\n",
    "FROM a:1\nRUN <<EOF\nCOPY a /b/\nEOF\n",
    "# escape=`\nFROM a\nCOPY a /b/\n",
    "FROM a:1\nCOPY a\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nCOPY a /b/\n",
      errors: [
        {
          messageId: "missing",
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 5,
          suggestions: [{ messageId: "add", output: "FROM a:1\nCOPY --link a /b/\n" }],
        },
      ],
    },
    {
      code: "from a:1\r\ncopy --chown=1:1 \\\r\n  a /b/\r\n",
      errors: [
        {
          messageId: "missing",
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 5,
          suggestions: [{ messageId: "add", output: "from a:1\r\ncopy --link --chown=1:1 \\\r\n  a /b/\r\n" }],
        },
      ],
    },
    {
      code: 'FROM a:1\nCOPY ["a", "/b/"]\n',
      errors: [
        {
          messageId: "missing",
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 5,
          suggestions: [{ messageId: "add", output: 'FROM a:1\nCOPY --link ["a", "/b/"]\n' }],
        },
      ],
    },
    {
      code: "ARG V\nFROM a:$V AS s\nCOPY <<EOF /b\nc\nEOF\nFROM s\nCOPY --from=s /a /usr/b\n",
      errors: [
        {
          messageId: "missing",
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 5,
          suggestions: [
            { messageId: "add", output: "ARG V\nFROM a:$V AS s\nCOPY --link <<EOF /b\nc\nEOF\nFROM s\nCOPY --from=s /a /usr/b\n" },
          ],
        },
        {
          messageId: "missing",
          line: 7,
          column: 1,
          endLine: 7,
          endColumn: 5,
          suggestions: [
            { messageId: "add", output: "ARG V\nFROM a:$V AS s\nCOPY <<EOF /b\nc\nEOF\nFROM s\nCOPY --link --from=s /a /usr/b\n" },
          ],
        },
      ],
    },
  ],
});
