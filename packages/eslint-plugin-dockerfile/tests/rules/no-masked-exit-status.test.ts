import rule from "../../src/rules/no-masked-exit-status.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-masked-exit-status", rule, {
  valid: [
    "FROM a\nRUN A=$(b); export A\n",
    "FROM a\nRUN export A=b\n",
    'FROM a\nRUN export A="$B"\n',
    'FROM a\nRUN export "A=$(b)"\n',
    "FROM a\nRUN export A=$((1 + 2))\n",
    "FROM a\nRUN A=$(b) c\n",
    "FROM a\nRUN exporter A=$(b)\n",
    "FROM a\nRUN echo export A=$(b)\n",
    "FROM a\nRUN export A\n",
    "FROM a\nRUN export A='$(b)'\n",
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN declare -x A=b\n',
    "FROM a\nCMD export A=$(b)\n",
    "FROM a\nRUN <<EOF python3\nexport A=$(b)\nEOF\n",
    "FROM a\nRUN cat <<'E' > x\nexport A=$(b)\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN export A=$(b)\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN export A=$(b)\n',
    'FROM a\nRUN ["sh", "-c", "export A=$(b)"]\n',
    "FROM a\nRUN if export A=$(b)\n",
  ],
  invalid: [
    {
      code: 'FROM a\nRUN export A="x-$(b)"\n',
      errors: [{ messageId: "masked", data: { command: "export", name: "A" }, line: 2, column: 12, endLine: 2, endColumn: 13 }],
    },
    {
      code: "FROM a\nRUN export A=1 B=`c`\n",
      errors: [{ messageId: "masked", data: { command: "export", name: "B" }, line: 2, column: 16, endLine: 2, endColumn: 17 }],
    },
    {
      code: "FROM a\nRUN readonly A=$(b)\n",
      errors: [{ messageId: "masked", data: { command: "readonly", name: "A" }, line: 2, column: 14, endLine: 2, endColumn: 15 }],
    },
    {
      code: 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN f() { local A=$(b); }; declare -r C=$(d)\n',
      errors: [
        { messageId: "masked", data: { command: "local", name: "A" }, line: 3, column: 17, endLine: 3, endColumn: 18 },
        { messageId: "masked", data: { command: "declare", name: "C" }, line: 3, column: 39, endLine: 3, endColumn: 40 },
      ],
    },
    {
      code: 'FROM a\nRUN export PATH="$(a):$PATH" && b\n',
      errors: [{ messageId: "masked", data: { command: "export", name: "PATH" }, line: 2, column: 12, endLine: 2, endColumn: 16 }],
    },
    {
      code: "from a\r\nrun true && \\\r\n  # note\r\n  x; export A=$(b)\r\n",
      errors: [{ messageId: "masked", data: { command: "export", name: "A" }, line: 4, column: 13, endLine: 4, endColumn: 14 }],
    },
    {
      code: "FROM a\nRUN <<EOF\nexport A=$(b)\nEOF\n",
      errors: [{ messageId: "masked", data: { command: "export", name: "A" }, line: 3, column: 8, endLine: 3, endColumn: 9 }],
    },
    {
      code: "FROM a\nONBUILD RUN export A=$(b)\n",
      errors: [{ messageId: "masked", data: { command: "export", name: "A" }, line: 2, column: 20, endLine: 2, endColumn: 21 }],
    },
    {
      code: "FROM a AS b\nRUN export A=$(b)\nFROM c\nRUN true\n",
      errors: [{ messageId: "masked", data: { command: "export", name: "A" }, line: 2, column: 12, endLine: 2, endColumn: 13 }],
    },
  ],
});
