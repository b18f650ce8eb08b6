import rule from "../../src/rules/no-world-readable-secret-mount.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-world-readable-secret-mount", rule, {
  valid: [
    "FROM a:1\nRUN --mount=type=secret,id=b c\n",
    "FROM a:1\nRUN --mount=type=secret,id=b,mode=0440 c\n",
    "FROM a:1\nRUN --mount=type=ssh,mode=0600 c\n",
    "FROM a:1\nRUN --mount=type=cache,target=/b,mode=0777 c\n",
    "FROM a:1\nARG M\nRUN --mount=type=secret,id=b,mode=$M c\n",
    "FROM a:1\nRUN --mount=type=secret,id=b,mode=rw c\n",
    "FROM a:1\nRUN --mount=type=secret,id=b,mode= c\n",
    "FROM a:1\nCOPY --chmod=0444 b /c\n",
    "FROM a:1\nRUN <<EOF\n--mount=type=secret,mode=0444\nEOF\n",
    'FROM a:1\nRUN --mount=type=secret,id=b ["c", "mode=0444"]\n',
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN --mount=type=secret,id=b c\n',
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN --mount=type=secret,id=b,mode=0444 c\n",
      errors: [
        {
          messageId: "worldReadable",
          data: { mode: "0444", type: "secret", closed: "0440" },
          line: 2,
          column: 30,
          endLine: 2,
          endColumn: 39,
          suggestions: [{ messageId: "close", data: { closed: "0440" }, output: "FROM a:1\nRUN --mount=type=secret,id=b,mode=0440 c\n" }],
        },
      ],
    },
    {
      code: "from a:1\r\nrun --mount=type=cache,target=/d \\\r\n  --mount=mode=0664,type=ssh \\\r\n  c\r\n",
      errors: [
        {
          messageId: "worldReadable",
          data: { mode: "0664", type: "SSH agent", closed: "0660" },
          line: 3,
          column: 11,
          endLine: 3,
          endColumn: 20,
          suggestions: [
            {
              messageId: "close",
              data: { closed: "0660" },
              output: "from a:1\r\nrun --mount=type=cache,target=/d \\\r\n  --mount=mode=0660,type=ssh \\\r\n  c\r\n",
            },
          ],
        },
      ],
    },
    {
      code: 'FROM a:1\nONBUILD RUN --mount=type=secret,id=b,mode=7 ["c"]\n',
      errors: [
        {
          messageId: "worldReadable",
          data: { mode: "7", type: "secret", closed: "0" },
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 44,
          suggestions: [
            { messageId: "close", data: { closed: "0" }, output: 'FROM a:1\nONBUILD RUN --mount=type=secret,id=b,mode=0 ["c"]\n' },
          ],
        },
      ],
    },
    {
      code: 'ARG A\nFROM a:1 AS b\nRUN --mount=type=secret,id=$A,mode=0404,required <<EOF\nc\nEOF\nFROM b\nRUN --mount="type=ssh,mode=0777" c\n',
      errors: [
        {
          messageId: "worldReadable",
          data: { mode: "0404", type: "secret", closed: "0400" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 40,
          suggestions: [
            {
              messageId: "close",
              data: { closed: "0400" },
              output:
                'ARG A\nFROM a:1 AS b\nRUN --mount=type=secret,id=$A,mode=0400,required <<EOF\nc\nEOF\nFROM b\nRUN --mount="type=ssh,mode=0777" c\n',
            },
          ],
        },
        {
          messageId: "worldReadable",
          data: { mode: "0777", type: "SSH agent", closed: "0770" },
          line: 7,
          column: 23,
          endLine: 7,
          endColumn: 32,
          suggestions: [
            {
              messageId: "close",
              data: { closed: "0770" },
              output:
                'ARG A\nFROM a:1 AS b\nRUN --mount=type=secret,id=$A,mode=0404,required <<EOF\nc\nEOF\nFROM b\nRUN --mount="type=ssh,mode=0770" c\n',
            },
          ],
        },
      ],
    },
  ],
});
