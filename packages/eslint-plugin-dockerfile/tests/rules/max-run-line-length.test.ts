import rule from "../../src/rules/max-run-line-length.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("max-run-line-length", rule, {
  valid: [
    "FROM a:1\nRUN a b c d e f g\n",
    "FROM a:1\nRUN a xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
    "FROM a:1\nRUN curl -a -b -c -d -e -f https://example.org/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
    "FROM a:1\nRUN a b c d e f # x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x \n",
    "FROM a:1\nRUN a \\\n# x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x \n  b\n",
    "FROM a:1\nCMD a b c d e f xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
    "FROM a:1\nRUN cat <<EOF > f\nx x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x \nEOF\n",
    "# x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x \nFROM a:1\n",
    {
      code: "FROM a:1\nRUN one two three four five six xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
      options: [{ max: 200 }],
    },
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN one two three four five six xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
      errors: [{ messageId: "tooLong", data: { length: "122", max: "120" }, line: 2, column: 121, endLine: 2, endColumn: 123 }],
    },
    {
      code: "from a:1\r\nrun a \\\r\n  && one two three four five six xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx \\\r\n  && b\r\n",
      errors: [{ messageId: "tooLong", data: { length: "125", max: "120" }, line: 3, column: 121, endLine: 3, endColumn: 126 }],
    },
    {
      code: "FROM a:1\nRUN <<EOF\none two three four five six xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\nEOF\n",
      errors: [{ messageId: "tooLong", data: { length: "123", max: "120" }, line: 3, column: 121, endLine: 3, endColumn: 124 }],
    },
    {
      code: "FROM a:1\nONBUILD RUN one two three four five six xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
      errors: [{ messageId: "tooLong", data: { length: "130", max: "120" }, line: 2, column: 121, endLine: 2, endColumn: 131 }],
    },
    {
      code: 'FROM a:1\nRUN ["a", "b", "c", "d", "e", "f", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]\n',
      errors: [{ messageId: "tooLong", data: { length: "128", max: "120" }, line: 2, column: 121, endLine: 2, endColumn: 129 }],
    },
    {
      code: "ARG A\nFROM a:1 AS b\nRUN one two three four five six xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx $A\nFROM b\n",
      errors: [{ messageId: "tooLong", data: { length: "125", max: "120" }, line: 3, column: 121, endLine: 3, endColumn: 126 }],
    },
    {
      code: "FROM a:1\nRUN a b c d e f g\n",
      options: [{ max: 10 }],
      errors: [{ messageId: "tooLong", data: { length: "17", max: "10" }, line: 2, column: 11, endLine: 2, endColumn: 18 }],
    },
    {
      code: 'FROM a:1\nSHELL ["powershell"]\nRUN one two three four five six xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n',
      errors: [{ messageId: "tooLong", data: { length: "122", max: "120" }, line: 3, column: 121, endLine: 3, endColumn: 123 }],
    },
  ],
});
