import rule from "../../src/rules/continuation-indent.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("continuation-indent", rule, {
  valid: [
    "FROM a:1\nRUN a \\\n  b\n",
    "FROM a:1\nRUN a \\\n\tb\n",
    "FROM a:1\nRUN a \\\n# c\n  b\n",
    "FROM a:1\nRUN a\\\nb\n",
    'FROM a:1\nRUN echo "a \\\nb"\n',
    "FROM a:1\nRUN echo 'a \\\nb'\n",
    'FROM a:1\nENV A="b \\\nc"\n',
    "FROM a:1\nENV A b \\\nc\n",
    "FROM a:1\nWORKDIR /a \\\nb\n",
    "FROM a:1\nRUN <<EOF\na \\\nb\nEOF\n",
    "FROM a:1\nCMD a \\\nb\n",
    "FROM a:1\nENTRYPOINT a && \\\nb\n",
    "FROM a:1\nHEALTHCHECK CMD a && \\\nb\n",
    "FROM a:1\nONBUILD RUN a && \\\nb\n",
    'FROM a:1\nRUN ["a \\\nb"]\n',
    'FROM a:1\nSHELL ["powershell"]\nRUN a \\\nb\n',
    'FROM a:1\nRUN case a in "b \\\nc") d;; esac\n',
    "FROM a:1\nRUN a &\\\n& b\n",
    'FROM a:1\nRUN for a in "b \\\nc"; do d; done\n',
    "FROM a:1\nRUN echo $((1 + \\\n2))\n",
    "FROM a:1\nRUN if a; \\\nthen (\n",
    "FROM a:1\nRUN a \\\n\n",
    "# escape=`\nFROM a:1\nRUN a `\nb\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN a \\\nb\n",
      output: "FROM a:1\nRUN a \\\n    b\n",
      errors: [{ messageId: "notIndented", data: { keyword: "RUN", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 2 }],
    },
    {
      code: "from a:1\r\nrun a && \\\r\nb\r\n",
      output: "from a:1\r\nrun a && \\\r\n    b\r\n",
      errors: [{ messageId: "notIndented", data: { keyword: "run", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 2 }],
    },
    {
      code: "FROM a:1\nRUN a \\\n&& b\n",
      output: "FROM a:1\nRUN a \\\n    && b\n",
      errors: [{ messageId: "notIndented", data: { keyword: "RUN", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 5 }],
    },
    {
      code: "FROM a:1\nRUN a\\\n&& b\n",
      output: "FROM a:1\nRUN a\\\n    && b\n",
      errors: [{ messageId: "notIndented", data: { keyword: "RUN", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 5 }],
    },
    {
      code: "FROM a:1\nRUN a &&\\\nb\n",
      output: "FROM a:1\nRUN a &&\\\n    b\n",
      errors: [{ messageId: "notIndented", data: { keyword: "RUN", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 2 }],
    },
    {
      code: "FROM a:1\nRUN a && \\\n# c's\nb\n",
      output: "FROM a:1\nRUN a && \\\n# c's\n    b\n",
      errors: [{ messageId: "notIndented", data: { keyword: "RUN", line: "2" }, line: 4, column: 1, endLine: 4, endColumn: 2 }],
    },
    {
      code: "FROM a:1\nRUN if a; then \\\nb; \\\nfi\n",
      output: "FROM a:1\nRUN if a; then \\\n    b; \\\n    fi\n",
      errors: [
        { messageId: "notIndented", data: { keyword: "RUN", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 5 },
        { messageId: "notIndented", data: { keyword: "RUN", line: "2" }, line: 4, column: 1, endLine: 4, endColumn: 3 },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["a", \\\n"b"]\n',
      output: 'FROM a:1\nRUN ["a", \\\n    "b"]\n',
      errors: [{ messageId: "notIndented", data: { keyword: "RUN", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 5 }],
    },
    {
      code: 'FROM a:1\nCMD ["a", \\\n"b"]\n',
      output: 'FROM a:1\nCMD ["a", \\\n    "b"]\n',
      errors: [{ messageId: "notIndented", data: { keyword: "CMD", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 5 }],
    },
    {
      code: "FROM a:1\nENV A=b \\\nC=d\n",
      output: "FROM a:1\nENV A=b \\\n    C=d\n",
      errors: [{ messageId: "notIndented", data: { keyword: "ENV", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 4 }],
    },
    {
      code: "FROM a:1\nCOPY a \\\nb /c\n",
      output: "FROM a:1\nCOPY a \\\n    b /c\n",
      errors: [{ messageId: "notIndented", data: { keyword: "COPY", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 5 }],
    },
    {
      code: "ARG A=b\nFROM a:1 \\\nAS c\nFROM c\nRUN --mount=type=cache,target=/d \\\na $A\n",
      output: "ARG A=b\nFROM a:1 \\\n    AS c\nFROM c\nRUN --mount=type=cache,target=/d \\\n    a $A\n",
      errors: [
        { messageId: "notIndented", data: { keyword: "FROM", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 5 },
        { messageId: "notIndented", data: { keyword: "RUN", line: "5" }, line: 6, column: 1, endLine: 6, endColumn: 5 },
      ],
    },
    {
      code: "FROM a:1\nEXPOSE 80 \\\n81\n",
      output: "FROM a:1\nEXPOSE 80 \\\n    81\n",
      errors: [{ messageId: "notIndented", data: { keyword: "EXPOSE", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 3 }],
    },
    {
      code: "FROM a:1\nRUN cat \\\n<<EOF\na \\\nb\nEOF\n",
      output: "FROM a:1\nRUN cat \\\n    <<EOF\na \\\nb\nEOF\n",
      errors: [{ messageId: "notIndented", data: { keyword: "RUN", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 6 }],
    },
    {
      code: "FROM a:1\nRUN case a in b) \\\nc;; esac\n",
      output: "FROM a:1\nRUN case a in b) \\\n    c;; esac\n",
      errors: [{ messageId: "notIndented", data: { keyword: "RUN", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 9 }],
    },
    {
      code: "FROM a:1\nRUN a \\\nb\n",
      options: [{ indent: 2 }],
      output: "FROM a:1\nRUN a \\\n  b\n",
      errors: [{ messageId: "notIndented", data: { keyword: "RUN", line: "2" }, line: 3, column: 1, endLine: 3, endColumn: 2 }],
    },
  ],
});
