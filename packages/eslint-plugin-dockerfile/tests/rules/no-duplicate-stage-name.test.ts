import rule from "../../src/rules/no-duplicate-stage-name.js";
import { ruleTester } from "../rule-tester.js";

const duplicate = (name: string, first: string, line: number, column: number, endColumn: number) => ({
  messageId: "duplicate",
  data: { name, line: first },
  line,
  column,
  endLine: line,
  endColumn,
});

ruleTester.run("no-duplicate-stage-name", rule, {
  valid: [
    "FROM a:1 AS b\nFROM c:1 AS d\n",
    "FROM a:1\nFROM a:1\n",
    "FROM b:1 AS b\n",
    "FROM a:1 AS b\nFROM b\n",
    "FROM a:1 AS b\nFROM b AS c\n",
    "FROM a:1 AS b\nFROM c:1 AS b2\n",
    "FROM a:1 AS b\nRUN <<EOF\nFROM c AS b\nEOF\n",
    "# FROM a AS b\nFROM a:1 AS b\n",
    "FROM a:1 AS\n",
    "FROM\n",
    "",
  ],
  invalid: [
    { code: "FROM a:1 AS b\nFROM c:1 AS b\n", errors: [duplicate("b", "1", 2, 13, 14)] },
    { code: "from a:1 as b\r\nfrom c:1 as B\r\n", errors: [duplicate("B", "1", 2, 13, 14)] },
    {
      code: "FROM a:1\nFROM a:1 AS b\nFROM c:1 AS \\\n  b\nFROM d:1 AS b\n",
      errors: [duplicate("b", "2", 4, 3, 4), duplicate("b", "2", 5, 13, 14)],
    },
    { code: "FROM $A AS b\nONBUILD RUN c\nFROM b AS b\n", errors: [duplicate("b", "1", 3, 11, 12)] },
  ],
});
