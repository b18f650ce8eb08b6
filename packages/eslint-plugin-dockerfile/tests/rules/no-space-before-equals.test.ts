import rule from "../../src/rules/no-space-before-equals.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-space-before-equals", rule, {
  valid: [
    "FROM a:1\nENV A=b\n",
    "FROM a:1\nENV A b\n",
    "FROM a:1\nENV A b=c\n",
    "FROM a:1\nENV A b = c\n",
    "FROM a:1\nENV A==b\n",
    "FROM a:1\nENV A=\n",
    "FROM a:1\nLABEL a=b c=d\n",
    "FROM a:1\nENV A '=b'\n",
    "FROM a:1\nENV A \\=b\n",
    "ARG A\nFROM a:1\n",
    "FROM a:1\nRUN A =b\n",
    "# ENV A =b\nFROM a:1\n",
  ],
  invalid: [
    {
      code: "FROM a:1\nENV A =b\n",
      errors: [
        {
          messageId: "blank",
          data: { key: "A", value: "=b" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 9,
          suggestions: [{ messageId: "join", data: { pair: "A=b" }, output: "FROM a:1\nENV A=b\n" }],
        },
      ],
    },
    {
      code: "from a:1\r\nlabel a = b\r\n",
      errors: [
        {
          messageId: "blank",
          data: { key: "a", value: "= b" },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 12,
          suggestions: [{ messageId: "join", data: { pair: "a=b" }, output: "from a:1\r\nlabel a=b\r\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nENV A = b c\n",
      errors: [
        {
          messageId: "blank",
          data: { key: "A", value: "= b c" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 12,
          suggestions: [{ messageId: "join", data: { pair: 'A="b c"' }, output: 'FROM a:1\nENV A="b c"\n' }],
        },
      ],
    },
    {
      code: 'FROM a:1\nENV A = "b c"\n',
      errors: [
        {
          messageId: "blank",
          data: { key: "A", value: '= "b c"' },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 14,
          suggestions: [{ messageId: "join", data: { pair: 'A="b c"' }, output: 'FROM a:1\nENV A="b c"\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nENV A =$B\n",
      errors: [
        {
          messageId: "blank",
          data: { key: "A", value: "=$B" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 10,
          suggestions: [{ messageId: "join", data: { pair: "A=$B" }, output: "FROM a:1\nENV A=$B\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nENV A =$B c\n",
      errors: [{ messageId: "blank", data: { key: "A", value: "=$B c" }, line: 2, column: 5, endLine: 2, endColumn: 12 }],
    },
    {
      code: "FROM a:1\nENV A =b C=d\n",
      errors: [
        {
          messageId: "blank",
          data: { key: "A", value: "=b C=d" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 13,
          suggestions: [{ messageId: "join", data: { pair: 'A="b C=d"' }, output: 'FROM a:1\nENV A="b C=d"\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nENV A \\\n  =b\n",
      errors: [{ messageId: "blank", data: { key: "A", value: "=b" }, line: 2, column: 5, endLine: 3, endColumn: 5 }],
    },
    {
      code: "FROM a:1\nENV A =\n",
      errors: [
        {
          messageId: "blank",
          data: { key: "A", value: "=" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 8,
          suggestions: [{ messageId: "join", data: { pair: "A=" }, output: "FROM a:1\nENV A=\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nONBUILD ENV A =b\n",
      errors: [
        {
          messageId: "blank",
          data: { key: "A", value: "=b" },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 17,
          suggestions: [{ messageId: "join", data: { pair: "A=b" }, output: "FROM a:1\nONBUILD ENV A=b\n" }],
        },
      ],
    },
  ],
});
