import rule from "../../src/rules/no-legacy-key-value.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-legacy-key-value", rule, {
  valid: [
    "FROM a:1\nENV A=b\n",
    "FROM a:1\nENV A=b C=d\n",
    "FROM a:1\nENV A='b c'\n",
    "FROM a:1\nENV A=b \\\n  C=d\n",
    "FROM a:1\nLABEL a=b\n",
    "FROM a:1\nENV A =b\n",
    "FROM a:1\nENV A = b\n",
    "ARG A\nFROM a:1\nARG B c\n",
    "FROM a:1\nONBUILD ENV A b\n",
    "FROM a:1\nENV A=\n",
    "FROM a:1\nENV\n",
    "FROM a:1\nRUN <<EOF\nENV A b\nEOF\n",
    "# ENV A b\nFROM a:1\n",
  ],
  invalid: [
    {
      // The builder splits pairs at this blank too, but not a name from its value.
      code: "FROM a:1\nENV A\u00A0B c\n",
      errors: [{ messageId: "legacy", data: { keyword: "ENV", key: "A\u00A0B" }, line: 2, column: 5, endLine: 2, endColumn: 10 }],
    },
    {
      // A quote behind it would be part of the variable.
      code: "FROM a:1\nENV A b ${C\n",
      errors: [{ messageId: "legacy", data: { keyword: "ENV", key: "A" }, line: 2, column: 5, endLine: 2, endColumn: 12 }],
    },
    {
      code: "FROM a:1\nENV A b\n",
      output: "FROM a:1\nENV A=b\n",
      errors: [{ messageId: "legacy", data: { keyword: "ENV", key: "A" }, line: 2, column: 5, endLine: 2, endColumn: 8 }],
    },
    {
      code: "from a:1\r\nenv A /opt/b:/c\r\n",
      output: "from a:1\r\nenv A=/opt/b:/c\r\n",
      errors: [{ messageId: "legacy", data: { keyword: "ENV", key: "A" }, line: 2, column: 5, endLine: 2, endColumn: 16 }],
    },
    {
      code: "FROM a:1\nLABEL description two words, one = sign\n",
      output: 'FROM a:1\nLABEL description="two words, one = sign"\n',
      errors: [{ messageId: "legacy", data: { keyword: "LABEL", key: "description" }, line: 2, column: 7, endLine: 2, endColumn: 40 }],
    },
    {
      code: "FROM a:1\nENV A\t  b\n",
      output: "FROM a:1\nENV A=b\n",
      errors: [{ messageId: "legacy", data: { keyword: "ENV", key: "A" }, line: 2, column: 5, endLine: 2, endColumn: 10 }],
    },
    {
      code: "FROM a:1\nENV A $B/c d\n",
      output: null,
      errors: [
        {
          messageId: "legacy",
          data: { keyword: "ENV", key: "A" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 13,
          suggestions: [{ messageId: "useEquals", data: { pair: 'A="$B/c d"' }, output: 'FROM a:1\nENV A="$B/c d"\n' }],
        },
      ],
    },
    {
      code: 'FROM a:1\nENV A "b c"\n',
      output: null,
      errors: [
        {
          messageId: "legacy",
          data: { keyword: "ENV", key: "A" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 12,
          suggestions: [{ messageId: "useEquals", data: { pair: 'A="b c"' }, output: 'FROM a:1\nENV A="b c"\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nENV A 'b c'\n",
      output: null,
      errors: [
        {
          messageId: "legacy",
          data: { keyword: "ENV", key: "A" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 12,
          suggestions: [{ messageId: "useEquals", data: { pair: "A='b c'" }, output: "FROM a:1\nENV A='b c'\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nENV A it\\'s\n",
      output: null,
      errors: [{ messageId: "legacy", data: { keyword: "ENV", key: "A" }, line: 2, column: 5, endLine: 2, endColumn: 12 }],
    },
    {
      code: "FROM a:1\nENV A \\\n  b\n",
      output: null,
      errors: [{ messageId: "legacy", data: { keyword: "ENV", key: "A" }, line: 2, column: 5, endLine: 3, endColumn: 4 }],
    },
    {
      code: "FROM a:1\nENV A b \\\n  c\n",
      output: null,
      errors: [{ messageId: "legacy", data: { keyword: "ENV", key: "A" }, line: 2, column: 5, endLine: 3, endColumn: 4 }],
    },
    {
      code: "FROM a:1\nENV A b#c\n",
      output: 'FROM a:1\nENV A="b#c"\n',
      errors: [{ messageId: "legacy", data: { keyword: "ENV", key: "A" }, line: 2, column: 5, endLine: 2, endColumn: 10 }],
    },
    {
      code: "# escape=`\nFROM a:1\nENV A C:\\b\n",
      output: null,
      errors: [{ messageId: "legacy", data: { keyword: "ENV", key: "A" }, line: 3, column: 5, endLine: 3, endColumn: 11 }],
    },
    {
      code: "FROM a:1 AS b\nENV A b=c\nFROM b\nLABEL x.y z\n",
      output: "FROM a:1 AS b\nENV A=b=c\nFROM b\nLABEL x.y=z\n",
      errors: [
        { messageId: "legacy", data: { keyword: "ENV", key: "A" }, line: 2, column: 5, endLine: 2, endColumn: 10 },
        { messageId: "legacy", data: { keyword: "LABEL", key: "x.y" }, line: 4, column: 7, endLine: 4, endColumn: 12 },
      ],
    },
    {
      code: "FROM a:1\nENV A b c  \n",
      output: 'FROM a:1\nENV A="b c"  \n',
      errors: [{ messageId: "legacy", data: { keyword: "ENV", key: "A" }, line: 2, column: 5, endLine: 2, endColumn: 10 }],
    },
  ],
});
