import rule from "../../src/rules/no-unset-in-other-layer.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-unset-in-other-layer", rule, {
  valid: [
    "FROM a:1\nENV A=1\nRUN unset A && make\n",
    "FROM a:1\nRUN unset A\n",
    "FROM a:1\nARG A=1\nRUN unset A\n",
    "FROM a:1\nENV A=1\nRUN unset B\n",
    "FROM a:1\nRUN unset A\nENV A=1\n",
    "FROM a:1 AS b\nENV A=1\nFROM c:1\nRUN unset A\n",
    "FROM a:1\nENV A=1\nRUN unset -f A\n",
    "FROM a:1\nENV A=1\nRUN unset $A\n",
    'FROM a:1\nENV A=1\nRUN ["unset", "A"]\n',
    "FROM a:1\nENV A=1\nONBUILD RUN unset A\n",
    "FROM a:1\nENV A=1\nCMD unset A\n",
    '# escape=`\nFROM a:1\nENV A=1\nSHELL ["powershell"]\nRUN unset A\n',
    "FROM a:1\nENV A=1\nRUN <<EOF\nunset A\nmake\nEOF\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nENV A=1\nRUN unset A\n",
      errors: [{ messageId: "stays", data: { name: "A", line: "2" }, line: 3, column: 11, endLine: 3, endColumn: 12 }],
    },
    {
      code: "from a:1\r\nenv B=2 \\\r\n  A=1\r\nrun make && \\\r\n  unset A B\r\n",
      errors: [
        { messageId: "stays", data: { name: "A", line: "3" }, line: 5, column: 9, endLine: 5, endColumn: 10 },
        { messageId: "stays", data: { name: "B", line: "2" }, line: 5, column: 11, endLine: 5, endColumn: 12 },
      ],
    },
    {
      code: "FROM a:1 AS b\nENV A 1\nFROM b\nRUN make; unset -v A\n",
      errors: [{ messageId: "stays", data: { name: "A", line: "2" }, line: 4, column: 20, endLine: 4, endColumn: 21 }],
    },
    {
      code: "FROM a:1\nENV A=1\nRUN <<EOF\nset -e\nmake\nunset A\nEOF\n",
      errors: [{ messageId: "stays", data: { name: "A", line: "2" }, line: 6, column: 7, endLine: 6, endColumn: 8 }],
    },
    {
      code: "ARG V=1\nFROM a:1\nENV A=$V\nRUN unset A || true\nRUN unset A && unset A\n",
      errors: [
        { messageId: "stays", data: { name: "A", line: "3" }, line: 5, column: 11, endLine: 5, endColumn: 12 },
        { messageId: "stays", data: { name: "A", line: "3" }, line: 5, column: 22, endLine: 5, endColumn: 23 },
      ],
    },
  ],
});
