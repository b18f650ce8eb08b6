import rule from "../../src/rules/key-value-quotes.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("key-value-quotes", rule, {
  valid: [
    'FROM a:1\nENV A=b C="d e"\n',
    'FROM a:1\nLABEL a="b c"\n',
    "FROM a:1\nENV A='$b'\n",
    "FROM a:1\nENV A='b\\c'\n",
    "FROM a:1\nENV A='b\"c'\n",
    'FROM a:1\nENV A="$B"\n',
    'FROM a:1\nENV A="b\'c"\n',
    "FROM a:1\nENV A=\"\" B=''\n",
    'FROM a:1\nENV A "b"\n',
    'FROM a:1\nLABEL "a"=b\n',
    "FROM a:1\nENV A=b'c'd\n",
    "FROM a:1\nENV A=b\\ c\n",
    "FROM a:1\nARG A='b'\nRUN echo 'c'\n",
    "FROM a:1\nONBUILD ENV A='b'\n",
    "FROM a:1\nENV A='b \\\nc'\n",
    "FROM a:1\nRUN <<EOF\nENV A='b'\nEOF\n",
    { code: 'FROM a:1\nENV A="b" C="d e"\n', options: [{ style: "always" }] },
    { code: "FROM a:1\nENV A=$B C=d\\ e\n", options: [{ style: "always" }] },
    "# escape=`\nFROM a:1\nENV A='C:\\b'\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nENV A='b c'\n",
      output: 'FROM a:1\nENV A="b c"\n',
      errors: [{ messageId: "single", data: { value: "'b c'", text: '"b c"' }, line: 2, column: 7, endLine: 2, endColumn: 12 }],
    },
    {
      code: "from a:1\r\nlabel a=\"b\" \\\r\n  c='d'\r\n",
      output: "from a:1\r\nlabel a=b \\\r\n  c=d\r\n",
      errors: [
        { messageId: "needless", data: { value: '"b"', text: "b" }, line: 2, column: 9, endLine: 2, endColumn: 12 },
        { messageId: "needless", data: { value: "'d'", text: "d" }, line: 3, column: 5, endLine: 3, endColumn: 8 },
      ],
    },
    {
      code: "ARG A\nFROM a:1 AS s\nENV A=\"1\"\nFROM s\nLABEL a='b&c'\n",
      output: 'ARG A\nFROM a:1 AS s\nENV A=1\nFROM s\nLABEL a="b&c"\n',
      errors: [
        { messageId: "needless", data: { value: '"1"', text: "1" }, line: 3, column: 7, endLine: 3, endColumn: 10 },
        { messageId: "single", data: { value: "'b&c'", text: '"b&c"' }, line: 5, column: 9, endLine: 5, endColumn: 14 },
      ],
    },
    {
      code: "FROM a:1\nENV A=b C='d'\n",
      options: [{ style: "always" }],
      output: 'FROM a:1\nENV A="b" C="d"\n',
      errors: [
        { messageId: "missing", data: { value: "b", text: '"b"' }, line: 2, column: 7, endLine: 2, endColumn: 8 },
        { messageId: "single", data: { value: "'d'", text: '"d"' }, line: 2, column: 11, endLine: 2, endColumn: 14 },
      ],
    },
    {
      code: "# escape=`\nFROM a:1\nENV A='b c'\n",
      output: '# escape=`\nFROM a:1\nENV A="b c"\n',
      errors: [{ messageId: "single", data: { value: "'b c'", text: '"b c"' }, line: 3, column: 7, endLine: 3, endColumn: 12 }],
    },
  ],
});
