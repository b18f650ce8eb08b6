import rule from "../../src/rules/operator-linebreak.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("operator-linebreak", rule, {
  valid: [
    "FROM a:1\nRUN a && b\n",
    "FROM a:1\nRUN a \\\n  && b \\\n  || c\n",
    "FROM a:1\nRUN a; \\\n  b\n",
    "FROM a:1\nRUN a | \\\n  b\n",
    "FROM a:1\nRUN a && \\\n# c\n  b\n",
    "FROM a:1\nRUN a \\\n  && \\\n  b\n",
    "FROM a:1\nRUN <<EOF\na &&\nb\nEOF\n",
    "FROM a:1\nRUN echo 'a && \\\n b'\n",
    "FROM a:1\nCMD a && \\\n  b\n",
    'FROM a:1\nRUN ["a", "&&", \\\n  "b"]\n',
    'FROM a:1\nSHELL ["powershell"]\nRUN a && \\\n  b\n',
    { code: "FROM a:1\nRUN a && \\\n  b\n", options: [{ style: "after" }] },
    "",
  ],
  invalid: [
    {
      code: '# escape=`\nFROM a\nSHELL ["/bin/bash", "-c"]\nRUN a && `\n  b\n',
      output: '# escape=`\nFROM a\nSHELL ["/bin/bash", "-c"]\nRUN a `\n  && b\n',
      errors: [{ messageId: "before", data: { operator: "&&" }, line: 4, column: 7, endLine: 4, endColumn: 9 }],
    },
    {
      code: "FROM a:1\nRUN a && \\\n\n  b\n",
      errors: [{ messageId: "before", data: { operator: "&&" }, line: 2, column: 7, endLine: 2, endColumn: 9 }],
    },
    {
      code: "FROM a:1\nRUN a && \\\n    b\n",
      output: "FROM a:1\nRUN a \\\n    && b\n",
      errors: [{ messageId: "before", data: { operator: "&&" }, line: 2, column: 7, endLine: 2, endColumn: 9 }],
    },
    {
      code: "from a:1\r\nrun a &&\\\r\n    b || \\\r\n    c\r\n",
      output: "from a:1\r\nrun a \\\r\n    && b \\\r\n    || c\r\n",
      errors: [
        { messageId: "before", data: { operator: "&&" }, line: 2, column: 7, endLine: 2, endColumn: 9 },
        { messageId: "before", data: { operator: "||" }, line: 3, column: 7, endLine: 3, endColumn: 9 },
      ],
    },
    {
      code: "FROM a:1\nRUN a > c && \\\n  (b)\n",
      output: "FROM a:1\nRUN a > c \\\n  && (b)\n",
      errors: [{ messageId: "before", data: { operator: "&&" }, line: 2, column: 11, endLine: 2, endColumn: 13 }],
    },
    {
      code: "FROM a:1\nRUN if a; then b && \\\n      c; fi && \\\n    d\n",
      output: "FROM a:1\nRUN if a; then b \\\n      && c; fi \\\n    && d\n",
      errors: [
        { messageId: "before", data: { operator: "&&" }, line: 2, column: 18, endLine: 2, endColumn: 20 },
        { messageId: "before", data: { operator: "&&" }, line: 3, column: 13, endLine: 3, endColumn: 15 },
      ],
    },
    {
      code: "ARG A\nFROM a:1 AS b\nRUN a $A && \\\nb\nFROM b\nONBUILD RUN a && \\\n  b\n",
      output: "ARG A\nFROM a:1 AS b\nRUN a $A \\\n&& b\nFROM b\nONBUILD RUN a && \\\n  b\n",
      errors: [
        { messageId: "before", data: { operator: "&&" }, line: 3, column: 10, endLine: 3, endColumn: 12 },
        { messageId: "before", data: { operator: "&&" }, line: 6, column: 15, endLine: 6, endColumn: 17 },
      ],
    },
    {
      code: "FROM a:1\nRUN a \\\n    && b\n",
      options: [{ style: "after" }],
      output: "FROM a:1\nRUN a && \\\n    b\n",
      errors: [{ messageId: "after", data: { operator: "&&" }, line: 3, column: 5, endLine: 3, endColumn: 7 }],
    },
    {
      code: "FROM a:1\r\nRUN (a) \\\r\n  || \tb\r\n",
      options: [{ style: "after" }],
      output: "FROM a:1\r\nRUN (a) || \\\r\n  b\r\n",
      errors: [{ messageId: "after", data: { operator: "||" }, line: 3, column: 3, endLine: 3, endColumn: 5 }],
    },
    {
      code: "FROM a:1\nRUN [ a ] && \\ \n  b\n",
      output: "FROM a:1\nRUN [ a ] \\ \n  && b\n",
      errors: [{ messageId: "before", data: { operator: "&&" }, line: 2, column: 11, endLine: 2, endColumn: 13 }],
    },
    {
      code: "FROM a:1\nONBUILD RUN a && \\\n  b\n",
      errors: [{ messageId: "before", data: { operator: "&&" }, line: 2, column: 15, endLine: 2, endColumn: 17 }],
    },
  ],
});
