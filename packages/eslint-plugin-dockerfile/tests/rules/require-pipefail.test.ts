import rule from "../../src/rules/require-pipefail.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-pipefail", rule, {
  valid: [
    'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b\n',
    'FROM a\nSHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nRUN a | b\n',
    "FROM a\nRUN a || b\n",
    "FROM a\nRUN echo 'a | b' \"c | d\"\n",
    'FROM a AS b\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM b\nRUN a | b\n',
    'FROM a AS b\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM b AS c\nFROM c\nRUN a | b\n',
    "FROM a\nRUN set -o pipefail && a | b\n",
    "FROM a\nRUN set -euxo pipefail; a | b\n",
    "FROM a\nRUN <<EOF\nset -eo pipefail\na | b\nEOF\n",
    "FROM a\nCMD a | b\n",
    'FROM a\nSHELL ["powershell", "-Command"]\nRUN a | b\n',
    'FROM a\nSHELL ["cmd", "/S", "/C"]\nRUN a | b\n',
    'FROM a\nSHELL ["/bin/sh", "-o", "pipefail", "-c"]\nRUN a | b\n',
    "FROM a\nRUN case a in b|c) d;; esac\n",
    "FROM a\nRUN a \\| b\n",
    "FROM a\nRUN <<EOF python3\na | b\nEOF\n",
    'FROM a\nRUN ["sh", "-c", "a | b"]\n',
    "FROM a\nRUN cat <<EOF > x\na | b\nEOF\n",
    'FROM a\nSHELL ["/usr/bin/pwsh", "-c"]\nRUN a | b\n',
  ],
  invalid: [
    {
      code: "FROM a\nRUN a | b\n",
      errors: [
        {
          messageId: "masked",
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/bash", "-o", "pipefail", "-c"]' },
              output: 'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b\n',
            },
          ],
        },
      ],
    },
    {
      code: "from debian\r\nrun a | \\\r\n  b | c\r\n",
      errors: [
        {
          messageId: "masked",
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 4,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/bash", "-o", "pipefail", "-c"]' },
              output: 'from debian\r\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\r\nrun a | \\\r\n  b | c\r\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM alpine:3\nRUN a | b\n",
      errors: [
        {
          messageId: "masked",
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/ash", "-o", "pipefail", "-c"]' },
              output: 'FROM alpine:3\nSHELL ["/bin/ash", "-o", "pipefail", "-c"]\nRUN a | b\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM python:3-alpine\nRUN a |& b\n",
      errors: [
        {
          messageId: "masked",
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 11,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/ash", "-o", "pipefail", "-c"]' },
              output: 'FROM python:3-alpine\nSHELL ["/bin/ash", "-o", "pipefail", "-c"]\nRUN a |& b\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN a | b\n",
      errors: [
        {
          messageId: "masked",
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 18,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/bash", "-o", "pipefail", "-c"]' },
              output: 'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nONBUILD RUN a | b\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\na | b\nEOF\n",
      errors: [
        {
          messageId: "masked",
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 6,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/bash", "-o", "pipefail", "-c"]' },
              output: 'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN <<EOF\na | b\nEOF\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN x=$(a | b)\n",
      errors: [
        {
          messageId: "masked",
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 14,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/bash", "-o", "pipefail", "-c"]' },
              output: 'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN x=$(a | b)\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN a | while read x; do y; done\n",
      errors: [
        {
          messageId: "masked",
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 21,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/bash", "-o", "pipefail", "-c"]' },
              output: 'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | while read x; do y; done\n',
            },
          ],
        },
      ],
    },
    {
      code: 'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nSHELL ["/bin/bash", "-c"]\nRUN a | b\n',
      errors: [
        {
          messageId: "masked",
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/bash", "-o", "pipefail", "-c"]' },
              output:
                'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nSHELL ["/bin/bash", "-c"]\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b\n',
            },
          ],
        },
      ],
    },
    {
      code: 'FROM a AS b\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM c\nRUN a | b\n',
      errors: [
        {
          messageId: "masked",
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/bash", "-o", "pipefail", "-c"]' },
              output:
                'FROM a AS b\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM c\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN a | b && set -o pipefail\n",
      errors: [
        {
          messageId: "masked",
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/bash", "-o", "pipefail", "-c"]' },
              output: 'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b && set -o pipefail\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN set -o errexit; a | b\n",
      errors: [
        {
          messageId: "masked",
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 26,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/bash", "-o", "pipefail", "-c"]' },
              output: 'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN set -o errexit; a | b\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN set -o pipefail && a | b\n",
      options: [{ allowSet: false }],
      errors: [
        {
          messageId: "masked",
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/bash", "-o", "pipefail", "-c"]' },
              output: 'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN set -o pipefail && a | b\n',
            },
          ],
        },
      ],
    },
    {
      code: 'FROM a\nSHELL ["/bin/bash", "pipefail", "-c"]\nRUN a | b\nRUN c | d\n',
      errors: [
        {
          messageId: "masked",
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/bash", "-o", "pipefail", "-c"]' },
              output: 'FROM a\nSHELL ["/bin/bash", "pipefail", "-c"]\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b\nRUN c | d\n',
            },
          ],
        },
        {
          messageId: "masked",
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/bash", "-o", "pipefail", "-c"]' },
              output: 'FROM a\nSHELL ["/bin/bash", "pipefail", "-c"]\nRUN a | b\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN c | d\n',
            },
          ],
        },
      ],
    },
    {
      code: "ARG V=x\nFROM alpine:$V\nRUN { a; } | b\n",
      errors: [
        {
          messageId: "masked",
          line: 3,
          column: 14,
          endLine: 3,
          endColumn: 15,
          suggestions: [
            {
              messageId: "addShell",
              data: { shell: '["/bin/ash", "-o", "pipefail", "-c"]' },
              output: 'ARG V=x\nFROM alpine:$V\nSHELL ["/bin/ash", "-o", "pipefail", "-c"]\nRUN { a; } | b\n',
            },
          ],
        },
      ],
    },
  ],
});
