import rule from "../../src/rules/no-unused-stage.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-unused-stage", rule, {
  valid: [
    "FROM a AS b\nFROM b\n",
    "FROM a AS b\nFROM c\nCOPY --from=b d e\n",
    "FROM a AS b\nFROM c\nRUN --mount=type=bind,from=B,target=/d e\n",
    "FROM a AS b\nFROM c\nCOPY --from=0 d e\n",
    "FROM a AS b\nFROM c\nCOPY --from=$X d e\n",
    "FROM a AS b\nFROM $X\n",
    "FROM a AS b\n",
    "FROM a\nFROM b\n",
    { code: "FROM a AS test\nFROM a AS ci-x\nFROM b\n", options: [{ allow: ["test", "ci-*"] }] },
    "ARG S=b\nFROM a AS b\nFROM $S\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a AS b\nFROM c\n",
      errors: [{ messageId: "unused", data: { name: "b" }, line: 1, column: 11, endLine: 1, endColumn: 12 }],
    },
    {
      code: "from a as Bin\r\nfrom c \\\r\n  as d\r\n",
      errors: [{ messageId: "unused", data: { name: "Bin" }, line: 1, column: 11, endLine: 1, endColumn: 14 }],
    },
    {
      code: "FROM a AS b\nRUN <<EOF\nCOPY --from=b c d\nEOF\nFROM c\nONBUILD COPY --from=b d e\n",
      errors: [{ messageId: "unused", data: { name: "b" }, line: 1, column: 11, endLine: 1, endColumn: 12 }],
    },
    {
      code: "FROM a AS test\nFROM a AS b\nFROM c\n",
      options: [{ allow: ["test"] }],
      errors: [{ messageId: "unused", data: { name: "b" }, line: 2, column: 11, endLine: 2, endColumn: 12 }],
    },
    {
      code: "ARG V=1\nFROM a:$V AS b\nFROM b AS c\nFROM d\n",
      errors: [{ messageId: "unused", data: { name: "c" }, line: 3, column: 11, endLine: 3, endColumn: 12 }],
    },
    {
      code: '# escape=`\nFROM a AS b\nSHELL ["powershell"]\nFROM c\nCOPY ["b", "d"]\n',
      errors: [{ messageId: "unused", data: { name: "b" }, line: 2, column: 11, endLine: 2, endColumn: 12 }],
    },
  ],
});
