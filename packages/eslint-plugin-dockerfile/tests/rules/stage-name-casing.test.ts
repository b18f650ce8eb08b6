import rule from "../../src/rules/stage-name-casing.js";
import { ruleTester } from "../rule-tester.js";

const upperCase = (name: string, line: number, column: number) => ({
  messageId: "upperCase",
  data: { name, lowerCase: name.toLowerCase() },
  line,
  column,
  endLine: line,
  endColumn: column + name.length,
});

ruleTester.run("stage-name-casing", rule, {
  valid: [
    "FROM a:1 AS build\n",
    "FROM a:1 as build-1.x_y\nFROM build-1.x_y\n",
    "FROM a:1\n",
    "FROM a:1 AS build\nCOPY --from=BUILD a b\n",
    "ARG BASE=Build\nFROM $BASE AS build\n",
    "FROM A:1\n",
    "FROM a:1\nCOPY --from=Build a b\n",
    "FROM a:1\nRUN <<EOF\nFROM a AS Build\nEOF\n",
    "# FROM a AS Build\nFROM a:1\n",
    "FROM a:1 AS\n",
    "FROM\n",
  ],
  invalid: [
    { code: "FROM a:1 AS Build\n", output: "FROM a:1 AS build\n", errors: [upperCase("Build", 1, 13)] },
    {
      code: "from a:1 as Build\r\nFROM Build\r\nCOPY --from=Build a b\r\nRUN --mount=type=bind,from=BUILD,target=/x y\r\n",
      output: "from a:1 as build\r\nFROM build\r\nCOPY --from=build a b\r\nRUN --mount=type=bind,from=build,target=/x y\r\n",
      errors: [upperCase("Build", 1, 13)],
    },
    {
      code: 'FROM a:1 AS \\\n  One\nFROM b:1 AS Two\nCOPY --from="One" a b\nCOPY --from=Two-1 a b\nONBUILD COPY --from=One a b\n',
      // The second name is within what the first fix changes; it takes another pass.
      output: 'FROM a:1 AS \\\n  one\nFROM b:1 AS Two\nCOPY --from="one" a b\nCOPY --from=Two-1 a b\nONBUILD COPY --from=One a b\n',
      errors: [upperCase("One", 2, 3), upperCase("Two", 3, 13)],
    },
    {
      code: "FROM a:1 AS X\nFROM ${X}\nRUN echo X\nCOPY --from=$X a b\n",
      output: "FROM a:1 AS x\nFROM ${X}\nRUN echo X\nCOPY --from=$X a b\n",
      errors: [upperCase("X", 1, 13)],
    },
  ],
});
