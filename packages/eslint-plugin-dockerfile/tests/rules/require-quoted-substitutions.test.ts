import rule from "../../src/rules/require-quoted-substitutions.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-quoted-substitutions", rule, {
  valid: [
    'FROM a\nRUN echo "$(b)"\n',
    "FROM a\nRUN A=$(b)\n",
    "FROM a\nRUN A=$(b) c\n",
    "FROM a\nRUN for i in $(b); do c; done\n",
    "FROM a\nRUN case $(b) in c) d;; esac\n",
    "FROM a\nRUN $(b) c\n",
    "FROM a\nRUN echo $(seq 3) $(pgrep a)\n",
    "FROM a\nRUN echo '$(b)'\n",
    "FROM a\nRUN echo $((1 + 2))\n",
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN diff <(a) <(b)\n',
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN export A=$(b)\n',
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN [[ $(a) = b ]]\n',
    "FROM a\nRUN cat <<E\n$(b)\nE\n",
    'FROM a\nARG A\nRUN echo "a $(b "$A") c"\n',
    "FROM a\nCMD echo $(b)\n",
    "FROM a\nRUN <<EOF python3\necho $(b)\nEOF\n",
    "FROM a\nRUN cat <<'E' > x\necho $(b)\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN echo $(b)\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN echo $(b)\n',
    'FROM a\nRUN ["sh", "-c", "echo $(b)"]\n',
    "FROM a\nRUN if echo $(b)\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN apt-get install -y $(cat list)\n",
      errors: [
        {
          messageId: "unquoted",
          data: { command: "cat" },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 35,
          suggestions: [{ messageId: "quote", output: 'FROM a\nRUN apt-get install -y "$(cat list)"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN make -j$(nproc)\n",
      errors: [
        {
          messageId: "unquoted",
          data: { command: "nproc" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 20,
          suggestions: [{ messageId: "quote", output: 'FROM a\nRUN make -j"$(nproc)"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN echo `b`\n",
      errors: [
        {
          messageId: "unquoted",
          data: { command: "b" },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 13,
          suggestions: [{ messageId: "quote", output: 'FROM a\nRUN echo "`b`"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN export A=$(b)\n",
      errors: [
        {
          messageId: "unquoted",
          data: { command: "b" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 18,
          suggestions: [{ messageId: "quote", output: 'FROM a\nRUN export A="$(b)"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN [ $(a) = b ] && cat < $(c)\n",
      errors: [
        {
          messageId: "unquoted",
          data: { command: "a" },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 11,
          suggestions: [{ messageId: "quote", output: 'FROM a\nRUN [ "$(a)" = b ] && cat < $(c)\n' }],
        },
        {
          messageId: "unquoted",
          data: { command: "c" },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 31,
          suggestions: [{ messageId: "quote", output: 'FROM a\nRUN [ $(a) = b ] && cat < "$(c)"\n' }],
        },
      ],
    },
    {
      code: 'FROM a\nRUN echo "$(a $(b))"\n',
      errors: [
        {
          messageId: "unquoted",
          data: { command: "b" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 19,
          suggestions: [{ messageId: "quote", output: 'FROM a\nRUN echo "$(a "$(b)")"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN A=$(x $(y))\n",
      errors: [
        {
          messageId: "unquoted",
          data: { command: "y" },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 15,
          suggestions: [{ messageId: "quote", output: 'FROM a\nRUN A=$(x "$(y)")\n' }],
        },
      ],
    },
    {
      code: 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN export $(cat .env)\n',
      errors: [
        {
          messageId: "unquoted",
          data: { command: "cat" },
          line: 3,
          column: 12,
          endLine: 3,
          endColumn: 23,
          suggestions: [{ messageId: "quote", output: 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN export "$(cat .env)"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN echo $(seq 3 | a)\n",
      errors: [
        {
          messageId: "unquoted",
          data: { command: "seq" },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 22,
          suggestions: [{ messageId: "quote", output: 'FROM a\nRUN echo "$(seq 3 | a)"\n' }],
        },
      ],
    },
    {
      code: "from a\r\nrun true && \\\r\n  # note\r\n  x; echo $(b)\r\n",
      errors: [
        {
          messageId: "unquoted",
          data: { command: "b" },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 15,
          suggestions: [{ messageId: "quote", output: 'from a\r\nrun true && \\\r\n  # note\r\n  x; echo "$(b)"\r\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\necho $(b)\nEOF\n",
      errors: [
        {
          messageId: "unquoted",
          data: { command: "b" },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 10,
          suggestions: [{ messageId: "quote", output: 'FROM a\nRUN <<EOF\necho "$(b)"\nEOF\n' }],
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN echo $(b)\n",
      errors: [
        {
          messageId: "unquoted",
          data: { command: "b" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 22,
          suggestions: [{ messageId: "quote", output: 'FROM a\nONBUILD RUN echo "$(b)"\n' }],
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN echo $(b)\nFROM c\nRUN true\n",
      errors: [
        {
          messageId: "unquoted",
          data: { command: "b" },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 14,
          suggestions: [{ messageId: "quote", output: 'FROM a AS b\nRUN echo "$(b)"\nFROM c\nRUN true\n' }],
        },
      ],
    },
  ],
});
