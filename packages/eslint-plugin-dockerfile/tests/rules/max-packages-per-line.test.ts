import rule from "../../src/rules/max-packages-per-line.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("max-packages-per-line", rule, {
  valid: [
    "FROM a:1\nRUN apk add a b c d\n",
    "FROM a:1\nRUN apk add a b \\\n  c d e f\n",
    "FROM a:1\nRUN apk del a b c d e\n",
    "FROM a:1\nRUN echo apk add a b c d e\n",
    "FROM a:1\nRUN apk add --no-cache -t v -X r a b c d\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN apt-get install a b c d e\n',
    "FROM a:1\n# apk add a b c d e\n",
    { code: "FROM a:1\nRUN apk add a b c d e\n", options: [{ max: 5 }] },
    "FROM a:1\nRUN pip install -r a -c b c\n",
    "FROM a:1\nCMD apk add a b c d e\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN apk add --no-cache a b c d e\n",
      output: "FROM a:1\nRUN apk add --no-cache \\\n    a \\\n    b \\\n    c \\\n    d \\\n    e\n",
      errors: [{ messageId: "tooMany", data: { count: "5", max: "4" }, line: 2, column: 24, endLine: 2, endColumn: 33 }],
    },
    {
      code: "from a:1\r\nrun apk add a b c d e && f\r\n",
      output: "from a:1\r\nrun apk add \\\r\n    a \\\r\n    b \\\r\n    c \\\r\n    d \\\r\n    e && f\r\n",
      errors: [{ messageId: "tooMany", data: { count: "5", max: "4" }, line: 2, column: 13, endLine: 2, endColumn: 22 }],
    },
    {
      code: "FROM a:1\nRUN apk add \\\n  a b c d e \\\n  f && g\n",
      output: "FROM a:1\nRUN apk add \\\n  a \\\n  b \\\n  c \\\n  d \\\n  e \\\n  f && g\n",
      errors: [{ messageId: "tooMany", data: { count: "5", max: "4" }, line: 3, column: 3, endLine: 3, endColumn: 12 }],
    },
    {
      code: 'FROM a:1\nRUN f && \\\n\tapt-get install -y  a b c "d" $E \\\n\tg\n',
      output: 'FROM a:1\nRUN f && \\\n\tapt-get install -y \\\n\t    a \\\n\t    b \\\n\t    c \\\n\t    "d" \\\n\t    $E \\\n\tg\n',
      errors: [{ messageId: "tooMany", data: { count: "5", max: "4" }, line: 3, column: 22, endLine: 3, endColumn: 34 }],
    },
    {
      code: 'FROM a:1\nRUN ["apk", "add", "a", "b", "c", "d", "e"]\n',
      errors: [{ messageId: "tooMany", data: { count: "5", max: "4" }, line: 2, column: 20, endLine: 2, endColumn: 43 }],
    },
    {
      code: "FROM a:1\nRUN <<EOF\napk add a b c d e\nEOF\n",
      errors: [{ messageId: "tooMany", data: { count: "5", max: "4" }, line: 3, column: 9, endLine: 3, endColumn: 18 }],
    },
    {
      code: "FROM a:1\nONBUILD RUN apk add a b c d e\n",
      errors: [{ messageId: "tooMany", data: { count: "5", max: "4" }, line: 2, column: 21, endLine: 2, endColumn: 30 }],
    },
    {
      code: "ARG P=e\nFROM a:1 AS s\nRUN npm install a b c d $P\nFROM s\n",
      output: "ARG P=e\nFROM a:1 AS s\nRUN npm install \\\n    a \\\n    b \\\n    c \\\n    d \\\n    $P\nFROM s\n",
      errors: [{ messageId: "tooMany", data: { count: "5", max: "4" }, line: 3, column: 17, endLine: 3, endColumn: 27 }],
    },
    {
      code: "FROM a:1\nRUN apk add a b\n",
      options: [{ max: 1 }],
      output: "FROM a:1\nRUN apk add \\\n    a \\\n    b\n",
      errors: [{ messageId: "tooMany", data: { count: "2", max: "1" }, line: 2, column: 13, endLine: 2, endColumn: 16 }],
    },
    {
      code: "FROM a:1\nRUN if a; then apk add a b c d e; fi\n",
      output: "FROM a:1\nRUN if a; then apk add \\\n    a \\\n    b \\\n    c \\\n    d \\\n    e; fi\n",
      errors: [{ messageId: "tooMany", data: { count: "5", max: "4" }, line: 2, column: 24, endLine: 2, endColumn: 33 }],
    },
  ],
});
