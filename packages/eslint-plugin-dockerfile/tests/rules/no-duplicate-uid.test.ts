import rule from "../../src/rules/no-duplicate-uid.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-duplicate-uid", rule, {
  valid: [
    "FROM a:1\nRUN useradd -u 1 a && useradd -u 2 b\n",
    "FROM a:1\nRUN groupadd -g 1 a && useradd -u 1 -g 1 a\n",
    "FROM a:1\nRUN useradd -u 1 a\nRUN useradd -u 1 a\n",
    "FROM a:1\nRUN useradd -u 1 a && userdel a && useradd -u 1 b\n",
    "FROM a:1\nARG A\nRUN useradd -u $A a && useradd -u $A b\n",
    "FROM a:1\nRUN if c; then useradd -u 1 a; else useradd -u 1 b; fi\n",
    "FROM a AS b\nRUN useradd -u 1 a\nFROM c\nRUN useradd -u 1 b\n",
    "FROM a:1\nRUN useradd a && useradd b\n",
    "FROM a:1\nRUN echo useradd -u 0 a\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN useradd -u 0 a\n',
    "FROM a:1\nRUN useradd -u 1 $A && useradd -u 1 b\n",
    "FROM a:1\nRUN groupadd -g 1 a && deluser $A && delgroup a && addgroup -g 1 b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN useradd -u 1 a && useradd -o -u 1 b\n",
      errors: [
        { messageId: "duplicate", data: { kind: "user", name: "b", id: "1", other: "a" }, line: 2, column: 23, endLine: 2, endColumn: 40 },
      ],
    },
    {
      code: "from a:1\r\nrun adduser -D \\\r\n  -u 0 a\r\n",
      errors: [
        { messageId: "duplicate", data: { kind: "user", name: "a", id: "0", other: "root" }, line: 2, column: 5, endLine: 3, endColumn: 9 },
      ],
    },
    {
      code: "FROM a:1\nRUN <<EOF\naddgroup -g 7 a\naddgroup -g 7 b\nEOF\n",
      errors: [
        { messageId: "duplicate", data: { kind: "group", name: "b", id: "7", other: "a" }, line: 4, column: 1, endLine: 4, endColumn: 16 },
      ],
    },
    {
      code: 'FROM a:1\nARG U=5\nRUN useradd --uid=$U a\nRUN ["useradd", "--uid", "5", "b"]\n',
      errors: [
        { messageId: "duplicate", data: { kind: "user", name: "b", id: "5", other: "a" }, line: 4, column: 6, endLine: 4, endColumn: 34 },
      ],
    },
    {
      code: "FROM a AS b\nRUN useradd -u 1 a\nFROM b\nRUN usermod -u 1 c\n",
      errors: [
        { messageId: "duplicate", data: { kind: "user", name: "c", id: "1", other: "a" }, line: 4, column: 5, endLine: 4, endColumn: 19 },
      ],
    },
    {
      code: "FROM a:1\nONBUILD RUN useradd -u 0 a\n",
      errors: [
        {
          messageId: "duplicate",
          data: { kind: "user", name: "a", id: "0", other: "root" },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 27,
        },
      ],
    },
  ],
});
