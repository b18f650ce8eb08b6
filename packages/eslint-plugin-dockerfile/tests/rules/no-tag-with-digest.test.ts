import rule from "../../src/rules/no-tag-with-digest.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-tag-with-digest", rule, {
  valid: [
    "FROM a:1\n",
    "FROM a@sha256:0000000000000000000000000000000000000000000000000000000000000000\n",
    "FROM r:5000/a@sha256:0000000000000000000000000000000000000000000000000000000000000000\n",
    "FROM $A@sha256:0000000000000000000000000000000000000000000000000000000000000000\n",
    "FROM scratch\n",
    "FROM a:1\nCOPY --from=b:1@sha256:0000000000000000000000000000000000000000000000000000000000000000 c d\n",
    "FROM a:1\nRUN <<EOF\nFROM a:1@sha256:0000000000000000000000000000000000000000000000000000000000000000\nEOF\n",
    "FROM a:1\nONBUILD RUN a:1@sha256:0000000000000000000000000000000000000000000000000000000000000000\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1@sha256:0000000000000000000000000000000000000000000000000000000000000000\n",
      errors: [
        {
          messageId: "both",
          data: { tag: "1" },
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 81,
          suggestions: [
            { messageId: "removeTag", output: "FROM a@sha256:0000000000000000000000000000000000000000000000000000000000000000\n" },
            { messageId: "removeDigest", output: "FROM a:1\n" },
          ],
        },
      ],
    },
    {
      code: "from --platform=a \\\r\n  r:5000/b:1.2-c@sha256:0000000000000000000000000000000000000000000000000000000000000000 as d\r\nfrom d\r\n",
      errors: [
        {
          messageId: "both",
          data: { tag: "1.2-c" },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 89,
          suggestions: [
            {
              messageId: "removeTag",
              output:
                "from --platform=a \\\r\n  r:5000/b@sha256:0000000000000000000000000000000000000000000000000000000000000000 as d\r\nfrom d\r\n",
            },
            { messageId: "removeDigest", output: "from --platform=a \\\r\n  r:5000/b:1.2-c as d\r\nfrom d\r\n" },
          ],
        },
      ],
    },
    {
      code: "ARG V=1\nFROM a:$V@sha256:0000000000000000000000000000000000000000000000000000000000000000\n",
      errors: [
        {
          messageId: "both",
          data: { tag: "$V" },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 82,
          suggestions: [
            { messageId: "removeTag", output: "ARG V=1\nFROM a@sha256:0000000000000000000000000000000000000000000000000000000000000000\n" },
            { messageId: "removeDigest", output: "ARG V=1\nFROM a:$V\n" },
          ],
        },
      ],
    },
    // What is behind the '@' is no digest.
    {
      code: "ARG V=1\nFROM a:$V@b.c:12\n",
      errors: [
        {
          messageId: "both",
          data: { tag: "$V" },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 17,
          suggestions: [{ messageId: "removeDigest", output: "ARG V=1\nFROM a:$V\n" }],
        },
      ],
    },
    {
      code: 'FROM "a:1@sha256:0000000000000000000000000000000000000000000000000000000000000000"\n',
      errors: [{ messageId: "both", data: { tag: "1" }, line: 1, column: 6, endLine: 1, endColumn: 83 }],
    },
    {
      code: '# escape=`\nFROM a:1@sha256:0000000000000000000000000000000000000000000000000000000000000000 AS b\nSHELL ["powershell"]\n',
      errors: [
        {
          messageId: "both",
          data: { tag: "1" },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 81,
          suggestions: [
            {
              messageId: "removeTag",
              output:
                '# escape=`\nFROM a@sha256:0000000000000000000000000000000000000000000000000000000000000000 AS b\nSHELL ["powershell"]\n',
            },
            { messageId: "removeDigest", output: '# escape=`\nFROM a:1 AS b\nSHELL ["powershell"]\n' },
          ],
        },
      ],
    },
  ],
});
