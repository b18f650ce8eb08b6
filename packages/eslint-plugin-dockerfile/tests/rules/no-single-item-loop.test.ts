import rule from "../../src/rules/no-single-item-loop.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-single-item-loop", rule, {
  valid: [
    "FROM a\nRUN for i in a b; do c; done\n",
    "FROM a\nRUN for i in $x; do c; done\n",
    'FROM a\nRUN for i in "$x"; do c; done\n',
    "FROM a\nRUN for i in *.c; do c; done\n",
    "FROM a\nRUN for i in $(a); do c; done\n",
    "FROM a\nRUN for i in {a,b}; do c; done\n",
    "FROM a\nRUN for i in 'a'; do c; done\n",
    "FROM a\nRUN for i; do c; done\n",
    "FROM a\nRUN for i in; do c; done\n",
    'FROM a\nRUN echo "for i in a; do b; done"\n',
    "FROM a\nRUN for i in a-$x; do c; done\n",
    "FROM a\nRUN for i in a \\\n  b; do c; done\n",
    "FROM a\nRUN while a; do b; done\n",
    "FROM a\nCMD for i in a; do b; done\n",
    "FROM a\nRUN <<EOF python3\nfor i in a; do b; done\nEOF\n",
    "FROM a\nRUN cat <<'E' > x\nfor i in a; do b; done\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN for i in a; do b; done\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN for i in a; do b; done\n',
    'FROM a\nRUN ["sh", "-c", "for i in a; do b; done"]\n',
    "FROM a\nRUN if\n",
  ],
  invalid: [
    {
      code: 'FROM a\nRUN for i in "b \\\n  c"; do d; done\n',
      errors: [{ messageId: "single", data: { item: '"b \\\n  c"' }, line: 2, column: 14, endLine: 3, endColumn: 5 }],
    },
    {
      code: '# escape=`\nFROM a\nSHELL ["/bin/bash", "-c"]\nRUN for i in a `\n; do b; done\n',
      errors: [{ messageId: "single", data: { item: "a" }, line: 4, column: 14, endLine: 4, endColumn: 15 }],
    },
    {
      code: 'FROM a\nRUN for i in "a b"; do echo "$i"; done\n',
      errors: [{ messageId: "single", data: { item: '"a b"' }, line: 2, column: 14, endLine: 2, endColumn: 19 }],
    },
    {
      code: "FROM a\nRUN for i in a.b/c \\\n; do b; done\n",
      errors: [{ messageId: "single", data: { item: "a.b/c" }, line: 2, column: 14, endLine: 2, endColumn: 19 }],
    },
    {
      code: "FROM a\nRUN x && for i in 1; do y; done\n",
      errors: [{ messageId: "single", data: { item: "1" }, line: 2, column: 19, endLine: 2, endColumn: 20 }],
    },
    {
      code: "FROM a\nRUN A=$(for i in a; do b; done)\n",
      errors: [{ messageId: "single", data: { item: "a" }, line: 2, column: 18, endLine: 2, endColumn: 19 }],
    },
    {
      code: "FROM a\nRUN if x; then for i in a; do y; done; fi\n",
      errors: [{ messageId: "single", data: { item: "a" }, line: 2, column: 25, endLine: 2, endColumn: 26 }],
    },
    {
      code: "from a\r\nrun true && \\\r\n  # note\r\n  x; for i in a; do b; done\r\n",
      errors: [{ messageId: "single", data: { item: "a" }, line: 4, column: 15, endLine: 4, endColumn: 16 }],
    },
    {
      code: "FROM a\nRUN <<EOF\nfor i in a; do b; done\nEOF\n",
      errors: [{ messageId: "single", data: { item: "a" }, line: 3, column: 10, endLine: 3, endColumn: 11 }],
    },
    {
      code: "FROM a\nONBUILD RUN for i in a; do b; done\n",
      errors: [{ messageId: "single", data: { item: "a" }, line: 2, column: 22, endLine: 2, endColumn: 23 }],
    },
    {
      code: "FROM a AS b\nRUN for i in a; do b; done\nFROM c\nRUN true\n",
      errors: [{ messageId: "single", data: { item: "a" }, line: 2, column: 14, endLine: 2, endColumn: 15 }],
    },
  ],
});
