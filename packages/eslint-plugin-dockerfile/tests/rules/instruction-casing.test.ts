import rule from "../../src/rules/instruction-casing.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("instruction-casing", rule, {
  valid: [
    "FROM a:1\nRUN x\n",
    "from a:1\nrun x\n",
    "arg A\nfrom a:1\nrun x\n",
    "FROM a:1\nONBUILD run x\n",
    "from a:1\nonbuild RUN x\n",
    "FROM a:1 as b\nRUN x\n",
    "FROM a:1\nRUN <<EOF\nrun x\nEOF\n",
    "# from\nFROM a:1\n",
    "FROM a:1\nRUN a \\\n  run\n",
    "FROM a:1\nfoo bar\n",
    "",
    { code: "from a:1\nrun x\n", options: [{ casing: "lower" }] },
    { code: "FROM a:1\n", options: [{ casing: "upper" }] },
  ],
  invalid: [
    {
      code: "FROM a:1\nrun x\n",
      output: "FROM a:1\nRUN x\n",
      errors: [{ messageId: "casing", data: { keyword: "run", expected: "RUN" }, line: 2, column: 1, endLine: 2, endColumn: 4 }],
    },
    {
      code: "from a:1\r\nRUN x\r\nrun y\r\nCopy a b\r\n",
      output: "from a:1\r\nrun x\r\nrun y\r\ncopy a b\r\n",
      errors: [
        { messageId: "casing", data: { keyword: "RUN", expected: "run" }, line: 2, column: 1, endLine: 2, endColumn: 4 },
        { messageId: "casing", data: { keyword: "Copy", expected: "copy" }, line: 4, column: 1, endLine: 4, endColumn: 5 },
      ],
    },
    {
      code: "FROM a:1\nOnBuild run x\n",
      output: "FROM a:1\nONBUILD run x\n",
      errors: [{ messageId: "casing", data: { keyword: "OnBuild", expected: "ONBUILD" }, line: 2, column: 1, endLine: 2, endColumn: 8 }],
    },
    {
      code: 'arg A\nFROM a:1\nRUN x\nCMD ["a"]\n',
      output: 'ARG A\nFROM a:1\nRUN x\nCMD ["a"]\n',
      errors: [{ messageId: "casing", data: { keyword: "arg", expected: "ARG" }, line: 1, column: 1, endLine: 1, endColumn: 4 }],
    },
    {
      code: "From a:1\n",
      output: "FROM a:1\n",
      errors: [{ messageId: "casing", data: { keyword: "From", expected: "FROM" }, line: 1, column: 1, endLine: 1, endColumn: 5 }],
    },
    {
      code: "FROM a:1\n  Run \\\n  x\n",
      output: "FROM a:1\n  RUN \\\n  x\n",
      errors: [{ messageId: "casing", data: { keyword: "Run", expected: "RUN" }, line: 2, column: 3, endLine: 2, endColumn: 6 }],
    },
    {
      code: "from a:1\nrun x\n",
      options: [{ casing: "upper" }],
      output: "FROM a:1\nRUN x\n",
      errors: [
        { messageId: "casing", data: { keyword: "from", expected: "FROM" }, line: 1, column: 1, endLine: 1, endColumn: 5 },
        { messageId: "casing", data: { keyword: "run", expected: "RUN" }, line: 2, column: 1, endLine: 2, endColumn: 4 },
      ],
    },
    {
      code: "FROM a:1\nRUN x\n",
      options: [{ casing: "lower" }],
      output: "from a:1\nrun x\n",
      errors: [
        { messageId: "casing", data: { keyword: "FROM", expected: "from" }, line: 1, column: 1, endLine: 1, endColumn: 5 },
        { messageId: "casing", data: { keyword: "RUN", expected: "run" }, line: 2, column: 1, endLine: 2, endColumn: 4 },
      ],
    },
  ],
});
