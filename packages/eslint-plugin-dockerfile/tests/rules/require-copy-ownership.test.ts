import rule from "../../src/rules/require-copy-ownership.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-copy-ownership", rule, {
  valid: [
    "FROM a:1\nCOPY a b\nUSER c\n",
    "FROM a:1\nUSER b\nCOPY --chown=b c d\n",
    "FROM a:1 AS z\nFROM a:1\nUSER b\nCOPY --from=z c d\n",
    "FROM a:1\nUSER root\nCOPY b c\n",
    "FROM a:1\nUSER 0\nCOPY b c\n",
    "FROM a:1\nUSER $U\nCOPY b c\n",
    "FROM a:1\nUSER b\nCOPY c $D\n",
    "FROM a AS s\nUSER b\nCOPY c d\nFROM e\nCOPY c d\n",
    { code: "FROM a:1\nUSER b\nCOPY c /app\n", options: [{ paths: ["/data/*"] }] },
    "FROM a:1\nUSER b\nONBUILD COPY c d\n",
    "FROM a:1\nUSER b\nUSER root\nCOPY c d\n",
    "# escape=`\nFROM a\nUSER ContainerAdministrator\nCOPY b c\n",
    "FROM a:1\nUSER b\nRUN <<EOF\nCOPY c d\nEOF\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nUSER b\nCOPY c /d\n",
      errors: [{ messageId: "missing", data: { keyword: "COPY", path: "/d", user: "b" }, line: 3, column: 1, endLine: 3, endColumn: 5 }],
    },
    {
      code: "from a:1\r\nuser 1001:0\r\nadd \\\r\n  c d\r\n",
      errors: [{ messageId: "missing", data: { keyword: "ADD", path: "d", user: "1001" }, line: 3, column: 1, endLine: 3, endColumn: 4 }],
    },
    {
      code: 'FROM a:1\nARG U=b\nUSER $U\nCOPY ["c", "/d"]\n',
      errors: [{ messageId: "missing", data: { keyword: "COPY", path: "/d", user: "b" }, line: 4, column: 1, endLine: 4, endColumn: 5 }],
    },
    {
      code: "FROM a AS s\nUSER b\nFROM s\nCOPY <<EOF /d\nc\nEOF\n",
      errors: [{ messageId: "missing", data: { keyword: "COPY", path: "/d", user: "b" }, line: 4, column: 1, endLine: 4, endColumn: 5 }],
    },
    {
      code: "FROM a:1\nUSER b\nCOPY c /data/x\nCOPY c /app\n",
      options: [{ paths: ["/data/*"] }],
      errors: [
        { messageId: "missing", data: { keyword: "COPY", path: "/data/x", user: "b" }, line: 3, column: 1, endLine: 3, endColumn: 5 },
      ],
    },
  ],
});
