import rule from "../../src/rules/no-copy-entire-stage.js";
import { ruleTester } from "../rule-tester.js";

const everything = (name: string, line: number, column: number, endColumn: number) => ({
  messageId: "everything",
  data: { name },
  line,
  column,
  endLine: line,
  endColumn,
});

ruleTester.run("no-copy-entire-stage", rule, {
  valid: [
    "FROM a:1 AS x\nFROM b:1\nCOPY --from=x /app /app\n",
    "FROM a:1 AS x\nFROM b:1\nCOPY --from=x / /root\n",
    "FROM a:1 AS x\nFROM b:1\nCOPY --from=x /app /\n",
    "FROM a:1 AS x\nFROM b:1\nCOPY --from=x / ./\n",
    "FROM a:1 AS x\nFROM b:1\nCOPY --from=x . /\n",
    "FROM a:1\nCOPY / /\n",
    "FROM a:1\nADD / /\n",
    "FROM a:1 AS x\nFROM b:1\nCOPY --from=x $A $B\n",
    "FROM a:1 AS x\nFROM b:1\nCOPY --from=x /*.so /\n",
    "FROM a:1 AS x\nFROM b:1\nRUN --mount=type=bind,from=x,target=/x cp / /\n",
    "FROM a:1 AS x\nFROM b:1\nONBUILD COPY --from=x / /\n",
    "FROM a:1 AS x\nFROM b:1\nCOPY <<EOF /b\nCOPY --from=x / /\nEOF\n",
    "FROM a:1 AS x\nFROM b:1\nCOPY --from=x /\n",
  ],
  invalid: [
    { code: "FROM a:1 AS x\nFROM b:1\nCOPY --from=x / /\n", errors: [everything("x", 3, 15, 16)] },
    { code: "from a:1\r\nfrom scratch\r\ncopy --from=0 / /\r\n", errors: [everything("0", 3, 15, 16)] },
    { code: "FROM a:1\nCOPY --from=nginx:1 --chown=1:1 \\\n  / \\\n  /\n", errors: [everything("nginx:1", 3, 3, 4)] },
    { code: 'FROM a:1 AS x\nFROM b:1\nCOPY --from=x ["/", "/"]\n', errors: [everything("x", 3, 16, 19)] },
    {
      code: "FROM a:1 AS x\nFROM b:1\nCOPY --from=x /. /\nCOPY --from=x /a /* //\n",
      errors: [everything("x", 3, 15, 17), everything("x", 4, 18, 20)],
    },
  ],
});
