import rule from "../../src/rules/from-as-casing.js";
import { ruleTester } from "../rule-tester.js";

const mixed = (as: string, from: string, line: number, column: number) => ({
  messageId: "mixed",
  data: { as, from, expected: from.toLowerCase() === from ? "as" : "AS" },
  line,
  column,
  endLine: line,
  endColumn: column + 2,
});

ruleTester.run("from-as-casing", rule, {
  valid: [
    "FROM a:1 AS b\n",
    "from a:1 as b\r\n",
    "FROM a:1\n",
    "From a:1 as b\n",
    "fRoM a:1 AS b\n",
    "FROM as\n",
    "FROM as AS as\n",
    "FROM a:1 AS b\nfrom c:1 as d\n",
    "FROM a:1\nRUN <<EOF\nFROM a as b\nEOF\n",
    "# FROM a as b\nFROM a:1\n",
    "FROM\n",
  ],
  invalid: [
    { code: "FROM a:1 as b\n", output: "FROM a:1 AS b\n", errors: [mixed("as", "FROM", 1, 10)] },
    { code: "from a:1 AS b\r\n", output: "from a:1 as b\r\n", errors: [mixed("AS", "from", 1, 10)] },
    { code: "FROM a:1 \\\n  aS \\\n  b\n", output: "FROM a:1 \\\n  AS \\\n  b\n", errors: [mixed("aS", "FROM", 2, 3)] },
    {
      code: "FROM as as as\nfrom --platform=$BUILDPLATFORM b As c\n",
      output: "FROM as AS as\nfrom --platform=$BUILDPLATFORM b as c\n",
      errors: [mixed("as", "FROM", 1, 9), mixed("As", "from", 2, 34)],
    },
  ],
});
