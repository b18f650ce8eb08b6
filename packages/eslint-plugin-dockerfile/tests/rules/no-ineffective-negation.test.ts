import rule from "../../src/rules/no-ineffective-negation.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-ineffective-negation", rule, {
  valid: [
    "FROM a\nRUN ! a; b\n",
    "FROM a\nRUN set -e; ! a\n",
    "FROM a\nRUN set -e; ! a && b\n",
    "FROM a\nRUN set -e; ! a & b\n",
    '# escape=`\nFROM a\nSHELL ["/bin/bash", "-c"]\nRUN set -e; ! a `\n  && b\n',
    "FROM a\nRUN set -e; ! a || b\n",
    "FROM a\nRUN set -e; if ! a; then b; fi\n",
    "FROM a\nRUN set -e; while ! a; do b; done\n",
    "FROM a\nRUN set -e; b && ! a; c\n",
    "FROM a\nRUN set -e; ! a | b\n",
    "FROM a\nRUN set -e; ! a | { b; c; }\n",
    "FROM a\nRUN set -e; [ ! -f a ]; b\n",
    "FROM a\nRUN set -e; echo !; b\n",
    "FROM a\nRUN set -e; until ! a; do b; done; c\n",
    "FROM a\nRUN ! a; set +x; b\n",
    "FROM a\nRUN set -x; ! a; b\n",
    "FROM a\nCMD set -e; ! a; b\n",
    "FROM a\nRUN <<EOF python3\nset -e; ! a; b\nEOF\n",
    "FROM a\nRUN cat <<'E' > x\nset -e; ! a; b\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN set -e; ! a; b\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN set -e; ! a; b\n',
    'FROM a\nRUN ["sh", "-c", "set -e; ! a; b"]\n',
    "FROM a\nRUN if set -e; ! a; b\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN set -ex\\\n ; ! grep -q a b; c\n",
      errors: [
        {
          messageId: "ignored",
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 17,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN set -ex\\\n ; ! grep -q a b || exit 1; c\n" }],
        },
      ],
    },
    {
      code: 'FROM a\nSHELL ["/bin/bash", "-e", "-c"]\nRUN ! a; b\n',
      errors: [
        {
          messageId: "ignored",
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 8,
          suggestions: [{ messageId: "exit", output: 'FROM a\nSHELL ["/bin/bash", "-e", "-c"]\nRUN ! a || exit 1; b\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN set -o errexit; { ! a; }; b\n",
      errors: [
        {
          messageId: "ignored",
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 26,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN set -o errexit; { ! a || exit 1; }; b\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN set -e; ! a | b; c\n",
      errors: [
        {
          messageId: "ignored",
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 16,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN set -e; ! a | b || exit 1; c\n" }],
        },
      ],
    },
    {
      code: "from a\r\nrun true && \\\r\n  # note\r\n  x; set -e; ! a; b\r\n",
      errors: [
        {
          messageId: "ignored",
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 17,
          suggestions: [{ messageId: "exit", output: "from a\r\nrun true && \\\r\n  # note\r\n  x; set -e; ! a || exit 1; b\r\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\nset -e; ! a; b\nEOF\n",
      errors: [
        {
          messageId: "ignored",
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 12,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN <<EOF\nset -e; ! a || exit 1; b\nEOF\n" }],
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN set -e; ! a; b\n",
      errors: [
        {
          messageId: "ignored",
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 24,
          suggestions: [{ messageId: "exit", output: "FROM a\nONBUILD RUN set -e; ! a || exit 1; b\n" }],
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN set -e; ! a; b\nFROM c\nRUN true\n",
      errors: [
        {
          messageId: "ignored",
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 16,
          suggestions: [{ messageId: "exit", output: "FROM a AS b\nRUN set -e; ! a || exit 1; b\nFROM c\nRUN true\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\nset -e\n! cat 2> c <<X\nx\nX\nb\nEOF\n",
      errors: [
        {
          messageId: "ignored",
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 15,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN <<EOF\nset -e\n! cat 2> c <<X || exit 1\nx\nX\nb\nEOF\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN set -e; ! a | { b; }; c\n",
      errors: [{ messageId: "ignored", line: 2, column: 13, endLine: 2, endColumn: 16 }],
    },
  ],
});
