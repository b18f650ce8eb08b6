import rule from "../../src/rules/no-circular-stage-dependency.js";
import { ruleTester } from "../rule-tester.js";

const circular = (name: string, line: number, column: number, endColumn = column + name.length) => ({
  messageId: "circular",
  data: { name },
  line,
  column,
  endLine: line,
  endColumn,
});

const stages = 20_000;
const chain = Array.from({ length: stages }, (_, index) => `FROM a:1 AS s${index}\nCOPY --from=s${(index + 1) % stages} a b\n`);

ruleTester.run("no-circular-stage-dependency", rule, {
  valid: [
    "FROM a:1 AS x\nFROM b:1 AS y\nCOPY --from=x a b\n",
    "FROM a:1 AS x\nCOPY --from=y a b\nFROM b:1 AS y\n",
    "FROM a:1 AS x\nCOPY --from=y a b\nFROM b:1 AS y\nCOPY --from=z a b\nFROM c:1 AS z\n",
    "FROM a:1 AS x\nCOPY --from=x a b\n",
    "FROM a:1 AS x\nONBUILD COPY --from=y a b\nFROM x AS y\n",
    "FROM a:1 AS x\nCOPY --from=$y a b\nFROM x AS y\n",
    "FROM a:1 AS x\nCOPY --from=y:1 a b\nFROM x AS y\n",
    "FROM a:1 AS x\nRUN --mount=type=bind,from=1,target=/x y\nFROM x\n",
    "FROM x AS y\nFROM y AS x\n",
    "FROM a:1 AS x\nFROM x AS y\nCOPY --from=x a b\nFROM y\nCOPY --from=x a b\n",
    "FROM a:1 AS x\nCOPY <<EOF /b\nCOPY --from=y a b\nEOF\nFROM x AS y\n",
    "",
    { name: "a long chain without a circle", code: chain.slice(0, -1).join("") },
  ],
  invalid: [
    { code: "FROM a:1 AS x\nCOPY --from=y a b\nFROM x AS y\n", errors: [circular("y", 2, 13)] },
    { code: "from a:1 as x\r\ncopy --from=Y a b\r\nfrom b:1 as y\r\ncopy --from=x a b\r\n", errors: [circular("Y", 2, 13)] },
    {
      code: "FROM a:1 AS x\nRUN --mount=type=bind,from=y,target=/x z\nFROM b:1 AS y\nRUN --mount=type=bind,from=x,target=/x z\n",
      errors: [circular("y", 2, 23, 29)],
    },
    {
      code: "FROM a:1 AS x\nCOPY \\\n  --from=2 a b\nFROM b:1 AS y\nCOPY --from=x c d\nFROM c:1 AS z\nCOPY --from=y c d\n",
      errors: [circular("2", 3, 10)],
    },
    {
      code: "ARG BASE=x\nFROM a:1 AS x\nCOPY --from=y a b\nCOPY --from=z a b\nFROM $BASE AS y\nFROM b:1 AS z\n",
      errors: [circular("y", 3, 13)],
    },
    {
      name: "a long circle",
      code: chain.join(""),
      errors: Array.from({ length: stages - 1 }, (_, index) => circular(`s${index + 1}`, 2 * index + 2, 13)),
    },
  ],
});
