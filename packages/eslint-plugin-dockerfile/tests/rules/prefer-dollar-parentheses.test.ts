import rule from "../../src/rules/prefer-dollar-parentheses.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-dollar-parentheses", rule, {
  valid: [
    "FROM a\nRUN echo '`b`'\n",
    "FROM a\nRUN A=$(b)\n",
    "FROM a\nRUN echo \\`b\\`\n",
    "FROM a\nRUN cat <<E\n`b`\nE\n",
    'FROM a\nRUN echo "\\`b\\`"\n',
    'FROM a\nRUN A="$(b)"\n',
    "FROM a\nRUN A=$((1 + 2))\n",
    "FROM a\nRUN B=${C:-$(d)}\n",
    "FROM a\nCMD A=`b`\n",
    "FROM a\nRUN <<EOF python3\nA=`b`\nEOF\n",
    "FROM a\nRUN cat <<'E' > x\nA=`b`\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN A=`b`\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN A=`b`\n',
    'FROM a\nRUN ["sh", "-c", "A=`b`"]\n',
    "FROM a\nRUN if A=`b`\n",
  ],
  invalid: [
    {
      code: 'FROM a\nRUN echo "a `b c` d"\n',
      output: 'FROM a\nRUN echo "a $(b c) d"\n',
      errors: [{ messageId: "backticks", line: 2, column: 13, endLine: 2, endColumn: 18 }],
    },
    {
      code: "FROM a\nRUN A=`b \\`c\\``\n",
      output: null,
      errors: [{ messageId: "backticks", line: 2, column: 7, endLine: 2, endColumn: 16 }],
    },
    {
      code: "FROM a\nRUN A=`(b; c)`\n",
      output: "FROM a\nRUN A=$( (b; c))\n",
      errors: [{ messageId: "backticks", line: 2, column: 7, endLine: 2, endColumn: 15 }],
    },
    {
      code: "FROM a\nRUN echo ${A:-`b`}\n",
      output: "FROM a\nRUN echo ${A:-$(b)}\n",
      errors: [{ messageId: "backticks", line: 2, column: 15, endLine: 2, endColumn: 18 }],
    },
    {
      code: "FROM a\nRUN A=`b # c`\n",
      output: null,
      errors: [{ messageId: "backticks", line: 2, column: 7, endLine: 2, endColumn: 14 }],
    },
    {
      code: "FROM a\nRUN A=`b` c `d`\n",
      output: "FROM a\nRUN A=$(b) c $(d)\n",
      errors: [
        { messageId: "backticks", line: 2, column: 7, endLine: 2, endColumn: 10 },
        { messageId: "backticks", line: 2, column: 13, endLine: 2, endColumn: 16 },
      ],
    },
    {
      code: "FROM a\nRUN A=$(b `c`)\n",
      output: "FROM a\nRUN A=$(b $(c))\n",
      errors: [{ messageId: "backticks", line: 2, column: 11, endLine: 2, endColumn: 14 }],
    },
    {
      code: "from a\r\nrun true && \\\r\n  # note\r\n  x; A=`b`\r\n",
      output: "from a\r\nrun true && \\\r\n  # note\r\n  x; A=$(b)\r\n",
      errors: [{ messageId: "backticks", line: 4, column: 8, endLine: 4, endColumn: 11 }],
    },
    {
      code: "FROM a\nRUN <<EOF\nA=`b`\nEOF\n",
      output: "FROM a\nRUN <<EOF\nA=$(b)\nEOF\n",
      errors: [{ messageId: "backticks", line: 3, column: 3, endLine: 3, endColumn: 6 }],
    },
    {
      // The first '<<' is a command's, whose lines the parentheses would take in.
      code: "FROM a\nRUN <<EOF\ncat <<E < `\nb`\n'\nE\nEOF\n",
      output: null,
      errors: [{ messageId: "backticks", line: 3, column: 11, endLine: 4, endColumn: 3 }],
    },
    {
      code: "FROM a\nRUN <<EOF\nA=`\nb`\nEOF\n",
      output: "FROM a\nRUN <<EOF\nA=$(\nb)\nEOF\n",
      errors: [{ messageId: "backticks", line: 3, column: 3, endLine: 4, endColumn: 3 }],
    },
    {
      code: "FROM a\nONBUILD RUN A=`b`\n",
      output: "FROM a\nONBUILD RUN A=$(b)\n",
      errors: [{ messageId: "backticks", line: 2, column: 15, endLine: 2, endColumn: 18 }],
    },
    {
      code: "FROM a AS b\nRUN A=`b`\nFROM c\nRUN true\n",
      output: "FROM a AS b\nRUN A=$(b)\nFROM c\nRUN true\n",
      errors: [{ messageId: "backticks", line: 2, column: 7, endLine: 2, endColumn: 10 }],
    },
  ],
});
