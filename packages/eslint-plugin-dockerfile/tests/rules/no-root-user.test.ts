import rule from "../../src/rules/no-root-user.js";
import { ruleTester } from "../rule-tester.js";

const root = (user: string, line: number, endColumn: number) => ({
  messageId: "root",
  data: { user },
  line,
  column: 6,
  endLine: line,
  endColumn,
});

ruleTester.run("no-root-user", rule, {
  valid: [
    "FROM a\n",
    "FROM a\nUSER nonroot\n",
    "FROM a\nUSER root\nRUN b\nUSER nonroot:nonroot\n",
    "FROM a\nUSER 10001:0\n",
    "FROM a AS b\nUSER root\nFROM c\nCOPY --from=b /d /d\n",
    "FROM a AS b\nUSER root\nFROM b\nUSER nonroot\n",
    "FROM a\nARG U\nUSER $U\n",
    "FROM a\nARG U=root\nENV U=app\nUSER $U\n",
    "FROM a\nONBUILD USER root\n",
    "FROM a\nUSER rooted\n",
    "FROM a\nUSER ROOT\n",
    'FROM a\nARG U=app\nUSER "${U}:root"\n',
    "FROM a\nUSER\n",
    "ARG U=root\nFROM a\nUSER ${U}\n",
    "FROM a\nUSER $U:root\n",
    // The base image may have a variable of that name.
    "FROM a\nUSER ${U:-0}\n",
    "FROM a AS b\nUSER root\nONBUILD USER app\nFROM b\n",
    { code: 'FROM a\nUSER "root"\n', options: [{ stages: "each" }] },
    { code: "FROM a\nARG U=root\nUSER $U\n", options: [{ stages: "each" }] },
    { code: "FROM a\nUSER root\nUSER app\nFROM b\nUSER 00\n", options: [{ stages: "each" }] },
    { code: "FROM a AS b\nUSER app\nFROM b\nONBUILD USER root\n", options: [{ stages: "each" }] },
    "",
  ],
  invalid: [
    { code: "FROM a\nUSER root:$G\n", errors: [root("root", 2, 13)] },
    {
      code: "FROM a AS b\nUSER root\nFROM c\nUSER 0:app\n",
      options: [{ stages: "each" }],
      errors: [root("root", 2, 10), root("0", 4, 11)],
    },
    { code: "FROM a\nUSER root\n", errors: [root("root", 2, 10)] },
    { code: "from a\r\nuser 0:0\r\n", errors: [root("0", 2, 9)] },
    { code: "FROM a\nUSER nonroot\nUSER root:root\n", errors: [root("root", 3, 15)] },
    { code: "FROM a AS b\nUSER root\nFROM B AS c\nRUN d\nFROM c\n", errors: [root("root", 2, 10)] },
    { code: "FROM a\nARG U=root\nUSER $U\n", errors: [root("root", 3, 8)] },
    { code: "ARG U=root\nFROM a\nARG U\nUSER ${U}\n", errors: [root("root", 4, 10)] },
    { code: "FROM alpine\nUSER ${U:-0}\n", errors: [root("0", 2, 13)] },
    { code: "FROM a\nARG U\nUSER ${U:-0}\n", errors: [root("0", 3, 13)] },
    { code: "FROM a AS b\nUSER app\nONBUILD USER root\nFROM b\n", errors: [{ ...root("root", 3, 18), column: 14 }] },
    { code: 'FROM a\nARG U=0\nUSER "${U}:app"\n', errors: [root("0", 3, 16)] },
    { code: 'FROM a\nUSER "root"\n', errors: [root("root", 2, 12)] },
    { code: "FROM a\nUSER containerAdministrator\n", errors: [root("containerAdministrator", 2, 28)] },
    { code: "FROM a\nUSER \\\n     root\nRUN <<EOF\nx\nEOF\n", errors: [root("root", 3, 10)] },
  ],
});
