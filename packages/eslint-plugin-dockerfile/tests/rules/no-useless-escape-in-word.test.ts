import rule from "../../src/rules/no-useless-escape-in-word.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-useless-escape-in-word", rule, {
  valid: [
    "FROM a\nRUN echo \"\\d\" '\\d'\n",
    'FROM a\nRUN echo \\$ \\" \\; \\& \\( \\. \\, \\~ \\# \\* \\[ \\{ \\! \\@ \\+ \\  a\n',
    "FROM a\nRUN find . -name \\*.c -exec x {} \\;\n",
    "FROM a\nRUN \\ls\n",
    "FROM a\nRUN echo a\\\\b\n",
    "FROM a\nRUN echo \\n \\t\n",
    "FROM a\nRUN echo a \\\n  b\n",
    "FROM a\nRUN echo a\\\nb\n",
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN [[ a =~ \\d ]]\n',
    "FROM a\nRUN echo ${x#\\d}\n",
    "FROM a\nRUN cat <<E\n\\d\nE\n",
    "FROM a\nRUN echo $((1 + \\\n 2))\n",
    "FROM a\nCMD sed s/\\d/x/ a\n",
    "FROM a\nRUN <<EOF python3\nsed s/\\d/x/ a\nEOF\n",
    "FROM a\nRUN cat <<'E' > x\nsed s/\\d/x/ a\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN sed s/\\d/x/ a\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN sed s/\\d/x/ a\n',
    'FROM a\nRUN ["sh", "-c", "sed s/\\\\d/x/ a"]\n',
    "FROM a\nRUN if sed s/\\d/x/ a\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN echo a\\-b \\:\n",
      errors: [
        { messageId: "dropped", data: { escape: "\\-" }, line: 2, column: 11, endLine: 2, endColumn: 13 },
        { messageId: "dropped", data: { escape: "\\:" }, line: 2, column: 15, endLine: 2, endColumn: 17 },
      ],
    },
    {
      code: "FROM a\nRUN A=\\d\n",
      errors: [{ messageId: "dropped", data: { escape: "\\d" }, line: 2, column: 7, endLine: 2, endColumn: 9 }],
    },
    {
      code: "FROM a\nRUN sed \"a\"\\s'b'\n",
      errors: [{ messageId: "dropped", data: { escape: "\\s" }, line: 2, column: 12, endLine: 2, endColumn: 14 }],
    },
    {
      code: "FROM a\nRUN echo a \\\n  # note\n  b\\%\n",
      errors: [{ messageId: "dropped", data: { escape: "\\%" }, line: 4, column: 4, endLine: 4, endColumn: 6 }],
    },
    {
      code: "FROM a\nRUN cat > \\x\n",
      errors: [{ messageId: "dropped", data: { escape: "\\x" }, line: 2, column: 11, endLine: 2, endColumn: 13 }],
    },
    {
      code: "FROM a\nRUN echo $(grep \\w a)\n",
      errors: [{ messageId: "dropped", data: { escape: "\\w" }, line: 2, column: 17, endLine: 2, endColumn: 19 }],
    },
    {
      code: "FROM a\nRUN x\\_y\n",
      errors: [{ messageId: "dropped", data: { escape: "\\_" }, line: 2, column: 6, endLine: 2, endColumn: 8 }],
    },
    {
      code: "from a\r\nrun true && \\\r\n  # note\r\n  x; sed s/\\d/x/ a\r\n",
      errors: [{ messageId: "dropped", data: { escape: "\\d" }, line: 4, column: 12, endLine: 4, endColumn: 14 }],
    },
    {
      code: "FROM a\nRUN <<EOF\nsed s/\\d/x/ a\nEOF\n",
      errors: [{ messageId: "dropped", data: { escape: "\\d" }, line: 3, column: 7, endLine: 3, endColumn: 9 }],
    },
    {
      code: "FROM a\nONBUILD RUN sed s/\\d/x/ a\n",
      errors: [{ messageId: "dropped", data: { escape: "\\d" }, line: 2, column: 19, endLine: 2, endColumn: 21 }],
    },
    {
      code: "FROM a AS b\nRUN sed s/\\d/x/ a\nFROM c\nRUN true\n",
      errors: [{ messageId: "dropped", data: { escape: "\\d" }, line: 2, column: 11, endLine: 2, endColumn: 13 }],
    },
  ],
});
