import rule from "../../src/rules/no-forward-stage-reference.js";
import { ruleTester } from "../rule-tester.js";

const at = (line: number, column: number, endColumn: number) => ({ line, column, endLine: line, endColumn });
const later = (name: string, defined: string, place: ReturnType<typeof at>) => ({
  messageId: "later",
  data: { name, line: defined },
  ...place,
});

ruleTester.run("no-forward-stage-reference", rule, {
  valid: [
    "FROM a:1 AS x\nFROM b:1\nCOPY --from=x a b\n",
    "FROM a:1\nFROM b:1\nCOPY --from=0 a b\n",
    "FROM a:1\nCOPY --from=nginx a b\n",
    "FROM a:1\nRUN --mount=type=bind,from=nginx,target=/x y\n",
    "FROM a:1\nRUN --mount=type=bind,from=1,target=/x y\nFROM b:1\n",
    "FROM a:1\nRUN --mount=type=bind,from=$X,target=/x y\n",
    "FROM a:1\nONBUILD COPY --from=x a b\nFROM b:1 AS x\n",
    "FROM a:1\nONBUILD COPY --from=9 a b\n",
    "FROM a:1\nCOPY --from=1.5 a b\n",
    "FROM x\nFROM a:1 AS x\n",
    "FROM a:1 AS x\nCOPY --from=x a b\n",
    "FROM a:1 AS x\nCOPY --from=y a b\nFROM x AS y\n",
    "FROM a:1\nCOPY <<EOF /b\nCOPY --from=x a b\nEOF\nFROM b:1 AS x\n",
    "",
  ],
  invalid: [
    // Of several stages of one name COPY takes the last.
    { code: "FROM a:1 AS x\nFROM b:1\nCOPY --from=x a b\nFROM c:1 AS x\n", errors: [later("x", "4", at(3, 13, 14))] },
    { code: "FROM a:1\nCOPY --from=x a b\nFROM b:1 AS x\n", errors: [later("x", "3", at(2, 13, 14))] },
    { code: "from a:1\r\ncopy \\\r\n  --from=X a b\r\nfrom b:1 as x\r\n", errors: [later("X", "4", at(3, 10, 11))] },
    { code: "FROM a:1\nCOPY --from=1 a b\nFROM b:1\n", errors: [later("1", "3", at(2, 13, 14))] },
    {
      code: "FROM a:1\nRUN --mount=type=cache,from=x,target=/x y\nFROM b:1 AS x\n",
      errors: [later("x", "3", at(2, 24, 30))],
    },
    { code: "FROM a:1\nCOPY --from=1 a b\n", errors: [{ messageId: "noSuchStage", data: { name: "1", last: "0" }, ...at(2, 13, 14) }] },
    { code: "FROM a:1\nCOPY --from=-1 a b\n", errors: [{ messageId: "noSuchStage", data: { name: "-1", last: "0" }, ...at(2, 13, 15) }] },
    {
      code: 'ARG X=a:1\nFROM a:1\nCOPY --from=${X} ["a", "b"]\n',
      errors: [{ messageId: "variable", data: { name: "${X}" }, ...at(3, 13, 17) }],
    },
  ],
});
