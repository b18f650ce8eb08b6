import rule from "../../src/rules/require-cd-failure-handling.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-cd-failure-handling", rule, {
  valid: [
    "FROM a\nRUN cd /a && b\n",
    "FROM a\nRUN cd /a || exit 1\n",
    "FROM a\nRUN set -e; cd /a; b\n",
    "FROM a\nRUN set -ex && cd /a; b\n",
    "FROM a\nRUN cd ..; a\n",
    "FROM a\nRUN cd /; a\n",
    "FROM a\nRUN cd ../..; a\n",
    "FROM a\nRUN if cd /a; then b; fi\n",
    "FROM a\nRUN while cd /a; do b; done\n",
    "FROM a\nRUN (cd /a; b) && c\n",
    "FROM a\nRUN { cd /a; b; } || c\n",
    'FROM a\nSHELL ["/bin/bash", "-e", "-c"]\nRUN cd /a; b\n',
    "FROM a\nRUN set -o errexit; cd /a\n",
    "FROM a\nRUN echo cd /a; b\n",
    'FROM a\nRUN cd "/a" \\\n  && b\n',
    '# escape=`\nFROM a\nSHELL ["/bin/bash", "-c"]\nRUN cd /a `\n  && b\n',
    "FROM a\nRUN if a && cd /b; then c; fi\n",
    "FROM a\nRUN until cd /a; do b; done\n",
    "FROM a\nRUN pushd -n /a; b\n",
    "FROM a\nRUN case a in b) cd /c && d;; esac\n",
    "FROM a\nRUN cd /a \\\n  # note; x\n  && b\n",
    "FROM a\nRUN <<EOF\n#!/bin/sh -e\ncd /a\nb\nEOF\n",
    "FROM a\nCMD cd /a; b\n",
    "FROM a\nRUN <<EOF python3\ncd /a; b\nEOF\n",
    "FROM a\nRUN cat <<'E' > x\ncd /a; b\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN cd /a; b\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN cd /a; b\n',
    'FROM a\nRUN ["sh", "-c", "cd /a; b"]\n',
    "FROM a\nRUN if cd /a; b\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN cd /a\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 10,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN cd /a || exit\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN b && cd /a\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 15,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN b && cd /a || exit\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN cd; b\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 7,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN cd || exit; b\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN cd -; b\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 9,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN cd - || exit; b\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN (cd /a; b); c\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 11,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN (cd /a || exit; b); c\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN if a; then cd /b; fi\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 21,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN if a; then cd /b || exit; fi\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN if a; b; then cd /c; d; fi\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 24,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN if a; b; then cd /c || exit; d; fi\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN A=$(cd /a; b)\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 14,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN A=$(cd /a || exit; b)\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN ! cd /a\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 12,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN ! cd /a || exit\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN cd /a | b\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 10,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN cd /a || exit | b\n" }],
        },
      ],
    },
    {
      code: 'FROM a\nRUN cd "$x" > /dev/null; b\n',
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 24,
          suggestions: [{ messageId: "exit", output: 'FROM a\nRUN cd "$x" > /dev/null || exit; b\n' }],
        },
      ],
    },
    {
      code: 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN pushd /a; popd\n',
      errors: [
        {
          messageId: "unchecked",
          data: { command: "pushd" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 13,
          suggestions: [{ messageId: "exit", output: 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN pushd /a || exit; popd\n' }],
        },
        {
          messageId: "unchecked",
          data: { command: "popd" },
          line: 3,
          column: 15,
          endLine: 3,
          endColumn: 19,
          suggestions: [{ messageId: "exit", output: 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN pushd /a; popd || exit\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN case a in b) cd /c;; esac\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 23,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN case a in b) cd /c || exit;; esac\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN for i in a b; do cd $i; done\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 27,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN for i in a b; do cd $i || exit; done\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN if a; cd /b; c; then d; fi\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 16,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN if a; cd /b || exit; c; then d; fi\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN while read -r x; do cd '&&'; done\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 32,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN while read -r x; do cd '&&' || exit; done\n" }],
        },
      ],
    },
    {
      code: "from a\r\nrun true && \\\r\n  # note\r\n  x; cd /a; b\r\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 4,
          column: 6,
          endLine: 4,
          endColumn: 11,
          suggestions: [{ messageId: "exit", output: "from a\r\nrun true && \\\r\n  # note\r\n  x; cd /a || exit; b\r\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\ncd /a; b\nEOF\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 6,
          suggestions: [{ messageId: "exit", output: "FROM a\nRUN <<EOF\ncd /a || exit; b\nEOF\n" }],
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN cd /a; b\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 18,
          suggestions: [{ messageId: "exit", output: "FROM a\nONBUILD RUN cd /a || exit; b\n" }],
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN cd /a; b\nFROM c\nRUN true\n",
      errors: [
        {
          messageId: "unchecked",
          data: { command: "cd" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 10,
          suggestions: [{ messageId: "exit", output: "FROM a AS b\nRUN cd /a || exit; b\nFROM c\nRUN true\n" }],
        },
      ],
    },
  ],
});
