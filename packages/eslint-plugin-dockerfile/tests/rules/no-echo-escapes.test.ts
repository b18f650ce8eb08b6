import rule from "../../src/rules/no-echo-escapes.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-echo-escapes", rule, {
  valid: [
    'FROM a\nRUN echo "a"\n',
    'FROM a\nRUN echo -e "a\\nb"\n',
    'FROM a\nRUN printf "a\\nb"\n',
    "FROM a\nRUN echo a\\b\n",
    "FROM a\nRUN echo \\n\n",
    'FROM a\nRUN echo "\\d \\c \\."\n',
    'FROM a\nRUN echo "a\\$b" "\\"c\\""\n',
    'FROM a\nSHELL ["/bin/ash", "-c"]\nRUN echo "a\\nb"\n',
    'FROM a\nSHELL ["/bin/dash", "-c"]\nRUN echo "a\\nb"\n',
    'FROM a\nRUN echo -ne "a\\n"\n',
    'FROM a\nRUN # echo "\\n"\\\n  a\n',
    'FROM a\nCMD echo "a\\nb"\n',
    'FROM a\nRUN <<EOF python3\necho "a\\nb"\nEOF\n',
    "FROM a\nRUN cat <<'E' > x\necho \"a\\nb\"\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN echo "a\\nb"\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN echo "a\\nb"\n',
    'FROM a\nRUN ["sh", "-c", "echo \\"a\\\\nb\\""]\n',
    'FROM a\nRUN if echo "a\\nb"\n',
  ],
  invalid: [
    {
      code: "FROM a\nRUN echo 'a\\tb'\n",
      errors: [{ messageId: "escape", data: { escape: "\\t" }, line: 2, column: 10, endLine: 2, endColumn: 16 }],
    },
    {
      code: "FROM a\nRUN echo a\\\\nb\n",
      errors: [{ messageId: "escape", data: { escape: "\\n" }, line: 2, column: 10, endLine: 2, endColumn: 15 }],
    },
    {
      code: 'FROM a\nRUN echo -n "a\\n"\n',
      errors: [{ messageId: "escape", data: { escape: "\\n" }, line: 2, column: 13, endLine: 2, endColumn: 18 }],
    },
    {
      code: 'FROM a\nRUN /bin/echo "$x\\n"\n',
      errors: [{ messageId: "escape", data: { escape: "\\n" }, line: 2, column: 15, endLine: 2, endColumn: 21 }],
    },
    {
      code: 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN echo "\\x41" "\\033"\n',
      errors: [
        { messageId: "escape", data: { escape: "\\x" }, line: 3, column: 10, endLine: 3, endColumn: 16 },
        { messageId: "escape", data: { escape: "\\0" }, line: 3, column: 17, endLine: 3, endColumn: 23 },
      ],
    },
    {
      code: 'FROM a\nRUN echo $(echo "\\e")\n',
      errors: [{ messageId: "escape", data: { escape: "\\e" }, line: 2, column: 17, endLine: 2, endColumn: 21 }],
    },
    {
      code: 'from a\r\nrun true && \\\r\n  # note\r\n  x; echo "a\\nb"\r\n',
      errors: [{ messageId: "escape", data: { escape: "\\n" }, line: 4, column: 11, endLine: 4, endColumn: 17 }],
    },
    {
      code: 'FROM a\nRUN <<EOF\necho "a\\nb"\nEOF\n',
      errors: [{ messageId: "escape", data: { escape: "\\n" }, line: 3, column: 6, endLine: 3, endColumn: 12 }],
    },
    {
      code: 'FROM a\nONBUILD RUN echo "a\\nb"\n',
      errors: [{ messageId: "escape", data: { escape: "\\n" }, line: 2, column: 18, endLine: 2, endColumn: 24 }],
    },
    {
      code: 'FROM a AS b\nRUN echo "a\\nb"\nFROM c\nRUN true\n',
      errors: [{ messageId: "escape", data: { escape: "\\n" }, line: 2, column: 10, endLine: 2, endColumn: 16 }],
    },
  ],
});
