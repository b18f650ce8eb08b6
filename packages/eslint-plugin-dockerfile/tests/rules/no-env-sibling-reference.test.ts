import rule from "../../src/rules/no-env-sibling-reference.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-env-sibling-reference", rule, {
  valid: [
    "FROM a:1\nENV A=1\nENV B=$A\n",
    "FROM a:1\nENV PATH=/x:$PATH\n",
    "FROM a:1\nENV A=1\nENV A=2 B=$A\n",
    "FROM a:1\nARG A\nENV A=1 B=$A\n",
    "FROM a:1 AS b\nENV A=1\nFROM b\nENV A=2 B=$A\n",
    "FROM a:1\nENV A=1 B='$A'\n",
    "FROM a:1\nENV A=1 B=\\$A\n",
    "FROM a:1\nENV A=1 B=$AB\n",
    "FROM a:1\nENV A b$A\n",
    "FROM a:1\nLABEL A=1 B=$A\n",
    "FROM a:1\nARG A=1 B=$A\n",
    "FROM a:1\nRUN A=1 B=$A\n",
    "FROM python:3\nENV PYTHON_VERSION=1 B=$PYTHON_VERSION\n",
    { code: "FROM a:1\nENV A=1\nFROM b:1\nENV A=1 B=$A\n", options: [{ scope: "file" }] },
    { code: "ARG A\nFROM a:1\nENV A=1 B=$A\n", options: [{ scope: "file" }] },
  ],
  invalid: [
    {
      code: "FROM a:1\nENV A=1 B=$A\n",
      errors: [
        {
          messageId: "sibling",
          data: { name: "A" },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 13,
          suggestions: [{ messageId: "split", output: "FROM a:1\nENV A=1\nENV B=$A\n" }],
        },
      ],
    },
    {
      code: "from a:1\r\nenv A=1 \\\r\n    B=${A}/b \\\r\n    C=3\r\n",
      errors: [
        {
          messageId: "sibling",
          data: { name: "A" },
          line: 3,
          column: 7,
          endLine: 3,
          endColumn: 11,
          suggestions: [{ messageId: "split", output: "from a:1\r\nenv A=1\r\nenv B=${A}/b \\\r\n    C=3\r\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nENV B=$A A=1\n",
      errors: [{ messageId: "sibling", data: { name: "A" }, line: 2, column: 7, endLine: 2, endColumn: 9 }],
    },
    {
      code: "FROM a:1\nENV A=1 B=${X:-$A}\n",
      errors: [
        {
          messageId: "sibling",
          data: { name: "A" },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 18,
          suggestions: [{ messageId: "split", output: "FROM a:1\nENV A=1\nENV B=${X:-$A}\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nENV A=1\nFROM b:1\nENV A=1 B=$A\n",
      errors: [
        {
          messageId: "sibling",
          data: { name: "A" },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 13,
          suggestions: [{ messageId: "split", output: "FROM a:1\nENV A=1\nFROM b:1\nENV A=1\nENV B=$A\n" }],
        },
      ],
    },
    {
      code: "ARG A\nFROM a:1\nENV A=1 B=$A\n",
      errors: [
        {
          messageId: "sibling",
          data: { name: "A" },
          line: 3,
          column: 11,
          endLine: 3,
          endColumn: 13,
          suggestions: [{ messageId: "split", output: "ARG A\nFROM a:1\nENV A=1\nENV B=$A\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nENV A=$A B=$A\n",
      errors: [
        {
          messageId: "sibling",
          data: { name: "A" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 14,
          suggestions: [{ messageId: "split", output: "FROM a:1\nENV A=$A\nENV B=$A\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nENV A=1 \\\n# why\n  B=$A\n",
      errors: [{ messageId: "sibling", data: { name: "A" }, line: 4, column: 5, endLine: 4, endColumn: 7 }],
    },
    {
      code: "FROM a:1\nENV A=1 B=${A:-x}\n",
      errors: [
        {
          messageId: "sibling",
          data: { name: "A" },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 18,
          suggestions: [{ messageId: "split", output: "FROM a:1\nENV A=1\nENV B=${A:-x}\n" }],
        },
      ],
    },
    {
      code: 'FROM a:1\nENV A=1 B="x${A}y"\n',
      options: [{ scope: "file" }],
      errors: [
        {
          messageId: "sibling",
          data: { name: "A" },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 17,
          suggestions: [{ messageId: "split", output: 'FROM a:1\nENV A=1\nENV B="x${A}y"\n' }],
        },
      ],
    },
  ],
});
