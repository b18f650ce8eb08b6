import rule from "../../src/rules/require-syntax-directive.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-syntax-directive", rule, {
  valid: [
    "# syntax=docker/dockerfile:1\nFROM a\nRUN <<EOF\nb\nEOF\n",
    "FROM a:1\nCOPY --from=b --chown=c d e\n",
    "FROM a:1\nRUN a\n",
    "# check=skip=all\nFROM a\n",
    "FROM a:1\nRUN echo --mount=b\n",
    'FROM a:1\n# --mount\nCMD ["<<EOF"]\n',
    '# escape=`\nFROM a\nSHELL ["powershell"]\nRUN b\n',
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN --mount=type=cache,target=/b c\nCOPY --link d e\n",
      errors: [
        {
          messageId: "feature",
          data: { feature: "'--mount'" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 33,
          suggestions: [
            {
              messageId: "insert",
              output: "# syntax=docker/dockerfile:1\nFROM a:1\nRUN --mount=type=cache,target=/b c\nCOPY --link d e\n",
            },
          ],
        },
      ],
    },
    {
      code: "from a:1\r\nrun <<EOF\r\nb\r\nEOF\r\n",
      errors: [
        {
          messageId: "feature",
          data: { feature: "here-documents" },
          line: 3,
          column: 1,
          endLine: 4,
          endColumn: 4,
          suggestions: [{ messageId: "insert", output: "# syntax=docker/dockerfile:1\r\nfrom a:1\r\nrun <<EOF\r\nb\r\nEOF\r\n" }],
        },
      ],
    },
    {
      code: '﻿FROM a\nCOPY --link ["b", "c"]\n',
      errors: [
        {
          messageId: "feature",
          data: { feature: "'--link'" },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 12,
          suggestions: [{ messageId: "insert", output: '﻿# syntax=docker/dockerfile:1\nFROM a\nCOPY --link ["b", "c"]\n' }],
        },
      ],
    },
    {
      code: "# check=error=true\nFROM a\n",
      errors: [
        {
          messageId: "check",
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 19,
          suggestions: [{ messageId: "insert", output: "# syntax=docker/dockerfile:1\n# check=error=true\nFROM a\n" }],
        },
      ],
    },
    {
      code: "# escape=`\n# c\nFROM a AS b\nFROM b\nADD --checksum=sha256:1 `\n  https://a /c\n",
      errors: [
        {
          messageId: "feature",
          data: { feature: "'--checksum'" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 24,
          suggestions: [
            {
              messageId: "insert",
              output: "# syntax=docker/dockerfile:1\n# escape=`\n# c\nFROM a AS b\nFROM b\nADD --checksum=sha256:1 `\n  https://a /c\n",
            },
          ],
        },
      ],
    },
    {
      code: "ARG V\nFROM a:$V\nONBUILD COPY <<EOF /b\nc\nEOF\n",
      errors: [
        {
          messageId: "feature",
          data: { feature: "here-documents" },
          line: 4,
          column: 1,
          endLine: 5,
          endColumn: 4,
          suggestions: [{ messageId: "insert", output: "# syntax=docker/dockerfile:1\nARG V\nFROM a:$V\nONBUILD COPY <<EOF /b\nc\nEOF\n" }],
        },
      ],
    },
  ],
});
