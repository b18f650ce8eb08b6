import rule from "../../src/rules/sort-packages.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("sort-packages", rule, {
  valid: [
    "FROM a:1\nRUN apt-get install -y a b c\n",
    "FROM a:1\nRUN apt-get install -y b a\n",
    "FROM a:1\nRUN apt-get update c b a\n",
    "FROM a:1\nRUN apt-get install $A c b a\n",
    "FROM a:1\nRUN pip install -r c b a\n",
    "FROM a:1\nRUN pip install -rc c b a\n",
    "FROM a:1\nRUN npm install c b a\n",
    "FROM a:1\nRUN apk del c b a\n",
    "FROM a:1\nRUN apk add c b a --no-cache\n",
    "FROM a:1\nRUN echo apt-get install c b a\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN apt-get install c b a\n',
    "FROM a:1\nRUN apk add A B a\n",
    { code: "FROM a:1\nRUN apk add a B c\n", options: [{ caseInsensitive: true }] },
    { code: "FROM a:1\nRUN apk add c b a\n", options: [{ minItems: 4 }] },
    'FROM a:1\nRUN ["apk", "add", "a", "b", "c"]\n',
    "FROM a:1\nRUN apk add --no-cache -t c a b d\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN apt-get install -y c a b\n",
      errors: [
        {
          messageId: "unsorted",
          data: { package: "a", before: "c" },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 27,
          suggestions: [{ messageId: "sort", output: "FROM a:1\nRUN apt-get install -y a b c\n" }],
        },
      ],
    },
    {
      code: "from a:1\r\nrun apk add --no-cache \\\r\n    c \\\r\n    b \\\r\n    a\r\n",
      errors: [
        {
          messageId: "unsorted",
          data: { package: "b", before: "c" },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 6,
          suggestions: [{ messageId: "sort", output: "from a:1\r\nrun apk add --no-cache \\\r\n    a \\\r\n    b \\\r\n    c\r\n" }],
        },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["apk", "add", "c", "a", "b"]\n',
      errors: [
        {
          messageId: "unsorted",
          data: { package: "a", before: "c" },
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 28,
          suggestions: [{ messageId: "sort", output: 'FROM a:1\nRUN ["apk", "add", "a", "b", "c"]\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN <<EOF\napk add b c a\nEOF\n",
      errors: [
        {
          messageId: "unsorted",
          data: { package: "a", before: "c" },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 14,
          suggestions: [{ messageId: "sort", output: "FROM a:1\nRUN <<EOF\napk add a b c\nEOF\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nONBUILD RUN apk add b c a\n",
      errors: [
        {
          messageId: "unsorted",
          data: { package: "a", before: "c" },
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 26,
          suggestions: [{ messageId: "sort", output: "FROM a:1\nONBUILD RUN apk add a b c\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN apk add \\\n  b \\\n  # for b\n  c \\\n  a\n",
      errors: [{ messageId: "unsorted", data: { package: "a", before: "c" }, line: 6, column: 3, endLine: 6, endColumn: 4 }],
    },
    {
      code: 'ARG V=1\nFROM a:1 AS s\nRUN apk add a\nFROM s\nRUN pip install z "y>1" x\n',
      errors: [
        {
          messageId: "unsorted",
          data: { package: "y>1", before: "z" },
          line: 5,
          column: 19,
          endLine: 5,
          endColumn: 24,
          suggestions: [{ messageId: "sort", output: 'ARG V=1\nFROM a:1 AS s\nRUN apk add a\nFROM s\nRUN pip install x "y>1" z\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN apk add a B c A\n",
      options: [{ caseInsensitive: true }],
      errors: [
        {
          messageId: "unsorted",
          data: { package: "A", before: "c" },
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 20,
          suggestions: [{ messageId: "sort", output: "FROM a:1\nRUN apk add a A B c\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN apk add b a\n",
      options: [{ minItems: 2 }],
      errors: [
        {
          messageId: "unsorted",
          data: { package: "a", before: "b" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 16,
          suggestions: [{ messageId: "sort", output: "FROM a:1\nRUN apk add a b\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN apk add c b\\\nb a\n",
      errors: [{ messageId: "unsorted", data: { package: "bb", before: "c" }, line: 2, column: 15, endLine: 3, endColumn: 2 }],
    },
    {
      code: "FROM a:1\nRUN apt-get update && apt-get install --no-install-recommends -y b a c && rm -rf /var/lib/apt/lists/*\n",
      errors: [
        {
          messageId: "unsorted",
          data: { package: "a", before: "b" },
          line: 2,
          column: 68,
          endLine: 2,
          endColumn: 69,
          suggestions: [
            {
              messageId: "sort",
              output: "FROM a:1\nRUN apt-get update && apt-get install --no-install-recommends -y a b c && rm -rf /var/lib/apt/lists/*\n",
            },
          ],
        },
      ],
    },
  ],
});
