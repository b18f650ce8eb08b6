import rule from "../../src/rules/require-user-id.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-user-id", rule, {
  valid: [
    "FROM a:1\nRUN groupadd -g 1 a && useradd -u 1 -g a a\n",
    "FROM a:1\nRUN useradd -mu 1 a\n",
    "FROM a:1\nRUN adduser --uid=1 a\n",
    "FROM a:1\nRUN adduser a b\n",
    "FROM a:1\nRUN usermod -aG a b\n",
    "FROM a:1\nARG U\nRUN useradd -u $U a\n",
    "FROM a:1\nRUN useradd $ARGS a\n",
    "FROM a AS b\nRUN useradd c\nFROM d\n",
    "FROM a:1\nRUN echo useradd a\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN useradd a\n',
    "FROM a:1\nRUN useradd\n",
    "FROM a:1\nCMD useradd a\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN useradd -r a\n",
      errors: [{ messageId: "missing", data: { name: "a", option: "-u" }, line: 2, column: 5, endLine: 2, endColumn: 17 }],
    },
    {
      code: "from a:1\r\nrun addgroup -S a \\\r\n  && adduser -S -G a a\r\n",
      errors: [
        { messageId: "missing", data: { name: "a", option: "-g" }, line: 2, column: 5, endLine: 2, endColumn: 18 },
        { messageId: "missing", data: { name: "a", option: "-u" }, line: 3, column: 6, endLine: 3, endColumn: 23 },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["useradd", "a"]\n',
      errors: [{ messageId: "missing", data: { name: "a", option: "-u" }, line: 2, column: 6, endLine: 2, endColumn: 20 }],
    },
    {
      code: "FROM a:1\nRUN <<EOF\ngroupadd a\nEOF\n",
      errors: [{ messageId: "missing", data: { name: "a", option: "-g" }, line: 3, column: 1, endLine: 3, endColumn: 11 }],
    },
    {
      code: "ARG V\nFROM a:$V AS b\nRUN useradd c\nFROM b\n",
      errors: [{ messageId: "missing", data: { name: "c", option: "-u" }, line: 3, column: 5, endLine: 3, endColumn: 14 }],
    },
    {
      code: "FROM a:1\nONBUILD RUN useradd a\n",
      errors: [{ messageId: "missing", data: { name: "a", option: "-u" }, line: 2, column: 13, endLine: 2, endColumn: 22 }],
    },
  ],
});
