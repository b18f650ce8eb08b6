import rule from "../../src/rules/no-unknown-copy-from.js";
import { ruleTester } from "../rule-tester.js";

const unknown = (name: string, line: number, column: number, endColumn = column + name.length) => ({
  messageId: "unknown",
  data: { name },
  line,
  column,
  endLine: line,
  endColumn,
});

const all = [{ ignore: [] }];

ruleTester.run("no-unknown-copy-from", rule, {
  valid: [
    "FROM a:1 AS x\nFROM b:1\nCOPY --from=x a b\n",
    "FROM a:1 AS X\nFROM b:1\nCOPY --from=x a b\n",
    "FROM a:1\nFROM b:1\ncopy --from=0 a b\r\n",
    "FROM a:1 AS x\nCOPY --from=x a b\n",
    "FROM a:1\nCOPY --from=nginx:1.27 a b\n",
    "FROM a:1\nCOPY --from=nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef a b\n",
    "FROM a:1\nCOPY --from=ghcr.io/a/b a b\n",
    "FROM a:1\nCOPY --from=x a b\nFROM b:1 AS x\n",
    "FROM a:1\nCOPY --from=7 a b\n",
    "FROM a:1\nCOPY --from=$X a b\n",
    "FROM a:1\nONBUILD COPY --from=x a b\n",
    "FROM a:1\nRUN --mount=type=bind,from=x,target=/x y\n",
    "FROM a:1\nCOPY a b\n",
    "FROM a:1\nCOPY --from= a b\n",
    "FROM a:1\nCOPY <<EOF /b\nCOPY --from=x a b\nEOF\n",
    { code: "FROM a:1\nCOPY --from=docs a b\n", options: [{ contexts: ["docs"] }] },
    { code: "FROM a:1\nFROM b:1\nCOPY --from=1 a b\n", options: all },
  ],
  invalid: [
    {
      code: "FROM a:1 AS build\nFROM b:1\nCOPY --from=biuld a b\n",
      errors: [
        {
          ...unknown("biuld", 3, 13),
          suggestions: [
            { messageId: "useNearest", data: { nearest: "build" }, output: "FROM a:1 AS build\nFROM b:1\nCOPY --from=build a b\n" },
          ],
        },
      ],
    },
    { code: "from a:1\r\ncopy --chown=1:1 --from=nginx a b\r\n", errors: [unknown("nginx", 2, 25)] },
    { code: 'FROM a:1\nCOPY \\\n  --from=x \\\n  ["a", "b"]\n', errors: [unknown("x", 3, 10)] },
    { code: "FROM a:1\nCOPY --from=x a b\nFROM b:1 AS x\n", options: all, errors: [unknown("x", 2, 13)] },
    { code: "FROM a:1\nCOPY --from=7 a b\n", options: all, errors: [unknown("7", 2, 13)] },
    { code: "FROM a:1\nCOPY --from=$X a b\n", options: all, errors: [unknown("$X", 2, 13)] },
    { code: "FROM a:1\nCOPY --from=ghcr.io/a/b a b\n", options: all, errors: [unknown("ghcr.io/a/b", 2, 13)] },
  ],
});
