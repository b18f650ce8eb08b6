import rule from "../../src/rules/prefer-heredoc.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-heredoc", rule, {
  valid: [
    "FROM a:1\nRUN a && b && c\n",
    "FROM a:1\nRUN a; b; c; d\n",
    "FROM a:1\nRUN a || b && c && d && e\n",
    "FROM a:1\nRUN if a; then b && c && d && e; fi\n",
    "FROM a:1\nRUN <<EOF\na && b && c && d\nEOF\n",
    "FROM a:1\nCMD a && b && c && d\n",
    'FROM a:1\nRUN ["sh", "-c", "a && b && c && d"]\n',
    'FROM a:1\nSHELL ["powershell"]\nRUN a && b && c && d\n',
    "FROM a:1\nONBUILD RUN a && b && c && d\n",
    { code: "FROM a:1\nRUN a && b && c && d\n", options: [{ minCommands: 5 }] },
    "FROM a:1\nRUN a | b | c | d\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN a && b && c && d\n",
      errors: [
        {
          messageId: "chain",
          data: { count: "4", max: "3" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 4,
          suggestions: [{ messageId: "convert", output: "FROM a:1\nRUN <<EOF\nset -e\na\nb\nc\nd\nEOF\n" }],
        },
      ],
    },
    {
      code: "from a:1\r\nrun a && \\\r\n  b && c && d\r\n",
      errors: [{ messageId: "chain", data: { count: "4", max: "3" }, line: 2, column: 1, endLine: 2, endColumn: 4 }],
    },
    {
      code: "FROM a:1\nRUN a && \\\n  b && c && d \\\n# e\n\n",
      errors: [{ messageId: "chain", data: { count: "4", max: "3" }, line: 2, column: 1, endLine: 2, endColumn: 4 }],
    },
    {
      // In one line too: with the file's line ends the script would not run.
      code: "FROM a:1\r\nRUN a && b && c && d\r\n",
      errors: [{ messageId: "chain", data: { count: "4", max: "3" }, line: 2, column: 1, endLine: 2, endColumn: 4 }],
    },
    {
      code: 'FROM a:1\nRUN --mount=type=cache,target=/x a \\\n    && b \\\n    && c "d" \\\n       e | f > g \\\n    && h\n',
      errors: [
        {
          messageId: "chain",
          data: { count: "4", max: "3" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 4,
          suggestions: [
            {
              messageId: "convert",
              output: 'FROM a:1\nRUN --mount=type=cache,target=/x <<EOF\nset -e\na\nb\nc "d" \\\n       e | f > g\nh\nEOF\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN a && \\\n # x\n b && c && d\n",
      errors: [{ messageId: "chain", data: { count: "4", max: "3" }, line: 2, column: 1, endLine: 2, endColumn: 4 }],
    },
    {
      code: "ARG V\nFROM a:$V AS s\nRUN set -x && a && b && c\nFROM s\n",
      errors: [{ messageId: "chain", data: { count: "4", max: "3" }, line: 3, column: 1, endLine: 3, endColumn: 4 }],
    },
    // The end of the new one would be that of the one before it.
    {
      code: "FROM a:1\nRUN a && b && c && d\nCOPY <<EOF /e\nf\n",
      errors: [{ messageId: "chain", data: { count: "4", max: "3" }, line: 2, column: 1, endLine: 2, endColumn: 4 }],
    },
    {
      code: "FROM a:1\nRUN a && b\n",
      options: [{ minCommands: 2 }],
      errors: [
        {
          messageId: "chain",
          data: { count: "2", max: "1" },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 4,
          suggestions: [{ messageId: "convert", output: "FROM a:1\nRUN <<EOF\nset -e\na\nb\nEOF\n" }],
        },
      ],
    },
    {
      code: '# escape=`\nFROM a\nSHELL ["bash", "-c"]\nRUN a && b && c && d\n',
      errors: [{ messageId: "chain", data: { count: "4", max: "3" }, line: 4, column: 1, endLine: 4, endColumn: 4 }],
    },
    {
      code: "FROM a:1\nRUN a && b && c && d # e\n",
      errors: [{ messageId: "chain", data: { count: "4", max: "3" }, line: 2, column: 1, endLine: 2, endColumn: 4 }],
    },
  ],
});
