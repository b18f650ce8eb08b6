import rule from "../../src/rules/no-self-copy-from.js";
import { ruleTester } from "../rule-tester.js";

const self = (name: string, line: number, column: number, endColumn = column + name.length) => ({
  messageId: "self",
  data: { name },
  line,
  column,
  endLine: line,
  endColumn,
});

ruleTester.run("no-self-copy-from", rule, {
  valid: [
    "FROM a:1 AS x\nFROM b:1\nCOPY --from=x a b\n",
    "FROM a:1 AS x\nFROM x AS y\nCOPY --from=x a b\n",
    "FROM a:1\nFROM b:1\nCOPY --from=0 a b\n",
    "FROM a:1 AS x\nCOPY a b\n",
    "FROM a:1 AS x\nCOPY --from=$x a b\n",
    "FROM a:1 AS x\nCOPY --from=x:1 a b\n",
    "FROM a:1 AS x\nONBUILD COPY --from=x a b\n",
    "FROM a:1\nRUN --mount=type=bind,from=0,target=/x y\n",
    "FROM a:1 AS x\nRUN --mount=type=bind,from=$x,target=/x y\n",
    "FROM a:1 AS x\nRUN --mount=type=cache,target=/x y\n",
    "FROM x AS x\n",
    "FROM a:1 AS x\nCOPY <<EOF /b\nCOPY --from=x a b\nEOF\n",
  ],
  invalid: [
    { code: "FROM a:1 AS x\nCOPY --from=x a b\n", errors: [self("x", 2, 13)] },
    { code: "from a:1 as X\r\ncopy --from=x a b\r\n", errors: [self("x", 2, 13)] },
    { code: "FROM a:1\nFROM b:1\nCOPY \\\n  --from=1 \\\n  a b\n", errors: [self("1", 4, 10)] },
    { code: 'FROM a:1 AS x\nCOPY --from=X ["a", "b"]\n', errors: [self("X", 2, 13)] },
    { code: "FROM a:1 AS x\nRUN --mount=from=x,target=/x y\n", errors: [self("x", 2, 13, 19)] },
  ],
});
