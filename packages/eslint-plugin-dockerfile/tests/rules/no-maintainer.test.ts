import rule from "../../src/rules/no-maintainer.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-maintainer", rule, {
  valid: [
    "FROM a:1\n",
    "FROM a:1\nLABEL maintainer=x\n",
    "# MAINTAINER x\nFROM a:1\n",
    "FROM a:1\nRUN <<EOF\nMAINTAINER x\nEOF\n",
    "FROM a:1\nRUN echo \\\n  MAINTAINER x\n",
    "FROM a:1\nONBUILD MAINTAINER x\n",
    "FROM a:1\nENV MAINTAINER=x\n",
    "FROM a:1\nMAINTAINER\n",
    "FROM maintainer:1 AS maintainer\n",
    "FROM a:1\nLABEL org.opencontainers.image.authors=x\n",
    "",
    "FROM\n",
  ],
  invalid: [
    {
      code: "FROM a:1\nMAINTAINER Ann <a@example.com>\n",
      output: 'FROM a:1\nLABEL org.opencontainers.image.authors="Ann <a@example.com>"\n',
      errors: [{ messageId: "deprecated", data: { name: "Ann <a@example.com>" }, line: 2, column: 1, endLine: 2, endColumn: 31 }],
    },
    {
      code: "from a:1\r\nmaintainer Ann\r\nrun x\r\n",
      output: 'from a:1\r\nlabel org.opencontainers.image.authors="Ann"\r\nrun x\r\n',
      errors: [{ messageId: "deprecated", data: { name: "Ann" }, line: 2, column: 1, endLine: 2, endColumn: 15 }],
    },
    {
      code: 'FROM a:1\nMAINTAINER "Ann O"\n',
      output: null,
      errors: [
        {
          messageId: "deprecated",
          data: { name: '"Ann O"' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 19,
          suggestions: [
            {
              messageId: "useLabel",
              data: { label: 'LABEL org.opencontainers.image.authors="Ann O"' },
              output: 'FROM a:1\nLABEL org.opencontainers.image.authors="Ann O"\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nMAINTAINER $Ann \\\n",
      output: null,
      errors: [
        {
          messageId: "deprecated",
          data: { name: "$Ann" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 18,
          suggestions: [
            {
              messageId: "useLabel",
              data: { label: 'LABEL org.opencontainers.image.authors="\\$Ann"' },
              output: 'FROM a:1\nLABEL org.opencontainers.image.authors="\\$Ann" \\\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nMAINTAINER it's $me\n",
      output: null,
      errors: [
        {
          messageId: "deprecated",
          data: { name: "it's $me" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 20,
          suggestions: [
            {
              messageId: "useLabel",
              data: { label: 'LABEL org.opencontainers.image.authors="it\'s \\$me"' },
              output: 'FROM a:1\nLABEL org.opencontainers.image.authors="it\'s \\$me"\n',
            },
          ],
        },
      ],
    },
    {
      code: "# escape=`\nFROM a:1\nMAINTAINER a`b\n",
      output: null,
      errors: [
        {
          messageId: "deprecated",
          data: { name: "a`b" },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 15,
          suggestions: [
            {
              messageId: "useLabel",
              data: { label: 'LABEL org.opencontainers.image.authors="a``b"' },
              output: '# escape=`\nFROM a:1\nLABEL org.opencontainers.image.authors="a``b"\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nMAINTAINER a \\\n  b\n",
      output: null,
      errors: [{ messageId: "deprecated", data: { name: "a   b" }, line: 2, column: 1, endLine: 3, endColumn: 4 }],
    },
    {
      code: "FROM a:1\nLABEL org.opencontainers.image.authors=Bob\nMAINTAINER Ann\n",
      output: null,
      errors: [
        {
          messageId: "deprecated",
          data: { name: "Ann" },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 15,
          suggestions: [
            {
              messageId: "useLabel",
              data: { label: 'LABEL org.opencontainers.image.authors="Ann"' },
              output: 'FROM a:1\nLABEL org.opencontainers.image.authors=Bob\nLABEL org.opencontainers.image.authors="Ann"\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nLABEL $KEY=Bob\nMAINTAINER Ann\n",
      output: null,
      errors: [
        {
          messageId: "deprecated",
          data: { name: "Ann" },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 15,
          suggestions: [
            {
              messageId: "useLabel",
              data: { label: 'LABEL org.opencontainers.image.authors="Ann"' },
              output: 'FROM a:1\nLABEL $KEY=Bob\nLABEL org.opencontainers.image.authors="Ann"\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1 AS b\nMAINTAINER Ann\nFROM b\nMAINTAINER Bob\n",
      output: 'FROM a:1 AS b\nLABEL org.opencontainers.image.authors="Ann"\nFROM b\nLABEL org.opencontainers.image.authors="Bob"\n',
      errors: [
        { messageId: "deprecated", data: { name: "Ann" }, line: 2, column: 1, endLine: 2, endColumn: 15 },
        { messageId: "deprecated", data: { name: "Bob" }, line: 4, column: 1, endLine: 4, endColumn: 15 },
      ],
    },
  ],
});
