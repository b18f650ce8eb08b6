import rule from "../../src/rules/no-trailing-symbol-in-command-name.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-trailing-symbol-in-command-name", rule, {
  valid: [
    "FROM a\nRUN foo a,\n",
    "FROM a\nRUN . ./a\n",
    "FROM a\nRUN : a\n",
    "FROM a\nRUN [ a ]\n",
    "FROM a\nRUN foo: a\n",
    'FROM a\nRUN "$x" a\n',
    "FROM a\nRUN $x a\n",
    "FROM a\nRUN $(x) a\n",
    "FROM a\nRUN a$x b\n",
    "FROM a\nRUN foo- a\n",
    "FROM a\nRUN /usr/bin/foo\n",
    "FROM a\nRUN { a; }\n",
    'FROM a\nRUN A=","\n',
    'FROM a\nRUN "a b"\n',
    "FROM a\nRUN foo\\ a\n",
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN [[ a ]]; (( 1 ))\n',
    "FROM a\nCMD foo, a\n",
    "FROM a\nRUN <<EOF python3\nfoo, a\nEOF\n",
    "FROM a\nRUN cat <<'E' > x\nfoo, a\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN foo, a\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN foo, a\n',
    'FROM a\nRUN ["sh", "-c", "foo, a"]\n',
    "FROM a\nRUN if foo, a\n",
  ],
  invalid: [
    {
      code: 'FROM a\nRUN ""\n',
      errors: [{ messageId: "empty", line: 2, column: 5, endLine: 2, endColumn: 7 }],
    },
    {
      code: 'FROM a\nRUN "" a\n',
      errors: [{ messageId: "empty", line: 2, column: 5, endLine: 2, endColumn: 7 }],
    },
    {
      code: "FROM a\nRUN ./\n",
      errors: [{ messageId: "directory", data: { name: "./" }, line: 2, column: 5, endLine: 2, endColumn: 7 }],
    },
    {
      code: "FROM a\nRUN /usr/bin/ a\n",
      errors: [{ messageId: "directory", data: { name: "/usr/bin/" }, line: 2, column: 5, endLine: 2, endColumn: 14 }],
    },
    {
      code: "FROM a\nRUN foo}\n",
      errors: [{ messageId: "symbol", data: { name: "foo}", last: "}" }, line: 2, column: 5, endLine: 2, endColumn: 9 }],
    },
    {
      code: "FROM a\nRUN $x, a\n",
      errors: [{ messageId: "symbol", data: { name: "$x,", last: "," }, line: 2, column: 5, endLine: 2, endColumn: 8 }],
    },
    {
      code: "FROM a\nRUN a && ]\n",
      errors: [{ messageId: "symbol", data: { name: "]", last: "]" }, line: 2, column: 10, endLine: 2, endColumn: 11 }],
    },
    {
      code: 'FROM a\nRUN "foo " a\n',
      errors: [{ messageId: "symbol", data: { name: '"foo "', last: " " }, line: 2, column: 5, endLine: 2, endColumn: 11 }],
    },
    {
      code: "FROM a\nRUN 'foo\"' a\n",
      errors: [{ messageId: "symbol", data: { name: "'foo\"'", last: '"' }, line: 2, column: 5, endLine: 2, endColumn: 11 }],
    },
    {
      code: "FROM a\nRUN foo% a\n",
      errors: [{ messageId: "symbol", data: { name: "foo%", last: "%" }, line: 2, column: 5, endLine: 2, endColumn: 9 }],
    },
    {
      code: "from a\r\nrun true && \\\r\n  # note\r\n  x; foo, a\r\n",
      errors: [{ messageId: "symbol", data: { name: "foo,", last: "," }, line: 4, column: 6, endLine: 4, endColumn: 10 }],
    },
    {
      code: "FROM a\nRUN <<EOF\nfoo, a\nEOF\n",
      errors: [{ messageId: "symbol", data: { name: "foo,", last: "," }, line: 3, column: 1, endLine: 3, endColumn: 5 }],
    },
    {
      code: "FROM a\nONBUILD RUN foo, a\n",
      errors: [{ messageId: "symbol", data: { name: "foo,", last: "," }, line: 2, column: 13, endLine: 2, endColumn: 17 }],
    },
    {
      code: "FROM a AS b\nRUN foo, a\nFROM c\nRUN true\n",
      errors: [{ messageId: "symbol", data: { name: "foo,", last: "," }, line: 2, column: 5, endLine: 2, endColumn: 9 }],
    },
  ],
});
