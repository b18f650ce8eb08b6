import rule from "../../src/rules/no-reserved-stage-name.js";
import { ruleTester } from "../rule-tester.js";

const reserved = (name: string, line: number, column: number, endColumn: number) => ({
  messageId: "reserved",
  data: { name },
  line,
  column,
  endLine: line,
  endColumn,
});

ruleTester.run("no-reserved-stage-name", rule, {
  valid: [
    "FROM scratch\n",
    "FROM scratch AS empty\n",
    "FROM context\n",
    "FROM a:1 AS contexts\n",
    "FROM a:1 AS scratch-1\n",
    "FROM a:1 AS build-context\n",
    "FROM a:1\nCOPY --from=context a b\n",
    "FROM a:1\nRUN <<EOF\nFROM a AS scratch\nEOF\n",
    "# FROM a AS scratch\nFROM a:1\n",
    "FROM a:1 AS\n",
    "FROM\n",
  ],
  invalid: [
    { code: "FROM a:1 AS scratch\n", errors: [reserved("scratch", 1, 13, 20)] },
    { code: "from a:1 as Context\r\nrun b\r\n", errors: [reserved("Context", 1, 13, 20)] },
    {
      code: "FROM a:1 AS \\\n  scratch\nFROM scratch AS CONTEXT\n",
      errors: [reserved("scratch", 2, 3, 10), reserved("CONTEXT", 3, 17, 24)],
    },
  ],
});
