import rule from "../../src/rules/no-stage-index.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-stage-index", rule, {
  valid: [
    "FROM a:1 AS b\nFROM c:1\nCOPY --from=b d e\n",
    "FROM a:1\nCOPY --from=alpine:3 a b\n",
    "FROM a:1\nCOPY --from=$N a b\n",
    "FROM a:1\nCOPY --from=0 a b\n",
    "FROM a:1\nONBUILD COPY --from=0 a b\n",
    "FROM a:1\nFROM c\nCOPY --from=7 a b\n",
    "FROM a:1\nRUN --mount=type=bind,from=0 a\n",
    "FROM a:1\nRUN <<EOF\nCOPY --from=0 a b\nEOF\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN COPY --from=0\n',
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nFROM c:1\nCOPY --from=0 d e\n",
      errors: [
        {
          messageId: "index",
          data: { index: "0" },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 14,
          suggestions: [
            { messageId: "nameStage", data: { name: "stage-0" }, output: "FROM a:1 AS stage-0\nFROM c:1\nCOPY --from=stage-0 d e\n" },
          ],
        },
      ],
    },
    {
      code: "from a:1 as Bin\r\nfrom c:1\r\ncopy --from=0 \\\r\n  d e\r\n",
      errors: [
        {
          messageId: "index",
          data: { index: "0" },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 14,
          suggestions: [
            { messageId: "useName", data: { name: "Bin" }, output: "from a:1 as Bin\r\nfrom c:1\r\ncopy --from=Bin \\\r\n  d e\r\n" },
          ],
        },
      ],
    },
    {
      code: 'from a:1\r\nfrom c\r\ncopy --from=0 ["d", "e"]\r\n',
      errors: [
        {
          messageId: "index",
          data: { index: "0" },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 14,
          suggestions: [
            {
              messageId: "nameStage",
              data: { name: "stage-0" },
              output: 'from a:1 as stage-0\r\nfrom c\r\ncopy --from=stage-0 ["d", "e"]\r\n',
            },
          ],
        },
      ],
    },
    {
      code: 'ARG V=1\nFROM a:$V\nFROM b AS c\nFROM c\nCOPY --from=1 a b\nCOPY --from="0" d e\n',
      errors: [
        {
          messageId: "index",
          data: { index: "1" },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 14,
          suggestions: [
            {
              messageId: "useName",
              data: { name: "c" },
              output: 'ARG V=1\nFROM a:$V\nFROM b AS c\nFROM c\nCOPY --from=c a b\nCOPY --from="0" d e\n',
            },
          ],
        },
        {
          messageId: "index",
          data: { index: "0" },
          line: 6,
          column: 13,
          endLine: 6,
          endColumn: 16,
          suggestions: [
            {
              messageId: "nameStage",
              data: { name: "stage-0" },
              output: "ARG V=1\nFROM a:$V AS stage-0\nFROM b AS c\nFROM c\nCOPY --from=1 a b\nCOPY --from=stage-0 d e\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a AS b\nFROM a AS b\nFROM c\nCOPY --from=0 d e\nCOPY --from=1 d e\n",
      errors: [
        { messageId: "index", data: { index: "0" }, line: 4, column: 13, endLine: 4, endColumn: 14 },
        {
          messageId: "index",
          data: { index: "1" },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 14,
          suggestions: [
            {
              messageId: "useName",
              data: { name: "b" },
              output: "FROM a AS b\nFROM a AS b\nFROM c\nCOPY --from=0 d e\nCOPY --from=b d e\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nFROM b AS stage-0\nFROM c\nCOPY --from=0 d e\n",
      errors: [{ messageId: "index", data: { index: "0" }, line: 4, column: 13, endLine: 4, endColumn: 14 }],
    },
    {
      code: "FROM a\nFROM b\nCOPY --from=0 <<EOF /d\nx\nEOF\n",
      errors: [
        {
          messageId: "index",
          data: { index: "0" },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 14,
          suggestions: [
            {
              messageId: "nameStage",
              data: { name: "stage-0" },
              output: "FROM a AS stage-0\nFROM b\nCOPY --from=stage-0 <<EOF /d\nx\nEOF\n",
            },
          ],
        },
      ],
    },
  ],
});
