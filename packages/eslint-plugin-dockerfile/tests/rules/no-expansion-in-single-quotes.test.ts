import rule from "../../src/rules/no-expansion-in-single-quotes.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-expansion-in-single-quotes", rule, {
  valid: [
    "FROM a\nRUN awk '{ print $1 }' a\n",
    "FROM a\nRUN gawk '$x'\n",
    '# escape=`\nFROM a\nSHELL ["/bin/bash", "-c"]\nRUN echo \'b `\n  c `\n  d\'\n',
    "FROM a\nRUN sed 's/a$/b/'\n",
    "FROM a\nRUN sed -e '$d' -e '$a x'\n",
    "FROM a\nRUN perl -pe 's/$x//'\n",
    "FROM a\nRUN sh -c 'echo $1'\n",
    "FROM a\nRUN /bin/bash -c '$x'\n",
    "FROM a\nRUN sudo sh -c '$x'\n",
    "FROM a\nRUN trap 'rm $x' EXIT\n",
    "FROM a\nRUN eval '$x'\n",
    "FROM a\nRUN PS1='$x'\n",
    "FROM a\nRUN export PS1='$x'\n",
    "FROM a\nRUN jq '.[$x]'\n",
    "FROM a\nRUN find . -exec sh -c 'echo $1' \\;\n",
    "FROM a\nRUN git filter-branch '$x'\n",
    "FROM a\nRUN dpkg-query -f='${Version}'\n",
    "FROM a\nRUN echo '$' 'a$' '$?' '$$' '`'\n",
    "FROM a\nRUN echo \"'$x'\"\n",
    "FROM a\nRUN echo 'a'$x'b'\n",
    "FROM a\nCMD echo '$x'\n",
    "FROM a\nRUN <<EOF python3\necho '$x'\nEOF\n",
    "FROM a\nRUN cat <<'E' > x\necho '$x'\nE\n",
    "FROM a\nSHELL [\"powershell\"]\nRUN echo '$x'\n",
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN echo \'$x\'\n',
    'FROM a\nRUN ["sh", "-c", "echo \'$x\'"]\n',
    "FROM a\nRUN if echo '$x'\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN A='$x'\n",
      errors: [{ messageId: "literal", data: { text: "$x" }, line: 2, column: 7, endLine: 2, endColumn: 11 }],
    },
    {
      code: "FROM a\nRUN export A='a ${x}'\n",
      errors: [{ messageId: "literal", data: { text: "${" }, line: 2, column: 14, endLine: 2, endColumn: 22 }],
    },
    {
      code: "FROM a\nRUN echo '$(a)' '`b`' '$1'\n",
      errors: [
        { messageId: "literal", data: { text: "$(" }, line: 2, column: 10, endLine: 2, endColumn: 16 },
        { messageId: "literal", data: { text: "`b`" }, line: 2, column: 17, endLine: 2, endColumn: 22 },
        { messageId: "literal", data: { text: "$1" }, line: 2, column: 23, endLine: 2, endColumn: 27 },
      ],
    },
    {
      code: "FROM a\nRUN sed 's/$x/b/'\n",
      errors: [{ messageId: "literal", data: { text: "$x" }, line: 2, column: 9, endLine: 2, endColumn: 18 }],
    },
    {
      code: "FROM a\nRUN grep -r '$x' .\n",
      errors: [{ messageId: "literal", data: { text: "$x" }, line: 2, column: 13, endLine: 2, endColumn: 17 }],
    },
    {
      code: "FROM a\nRUN su -c '$x' a\n",
      errors: [{ messageId: "literal", data: { text: "$x" }, line: 2, column: 11, endLine: 2, endColumn: 15 }],
    },
    {
      code: "FROM a\nRUN printf '%s' '$x'\n",
      errors: [{ messageId: "literal", data: { text: "$x" }, line: 2, column: 17, endLine: 2, endColumn: 21 }],
    },
    {
      code: "FROM a\nRUN echo a'$x'b > '$y'\n",
      errors: [
        { messageId: "literal", data: { text: "$x" }, line: 2, column: 11, endLine: 2, endColumn: 15 },
        { messageId: "literal", data: { text: "$y" }, line: 2, column: 19, endLine: 2, endColumn: 23 },
      ],
    },
    {
      code: "FROM a\nRUN find . -name '$x'\n",
      errors: [{ messageId: "literal", data: { text: "$x" }, line: 2, column: 18, endLine: 2, endColumn: 22 }],
    },
    {
      code: "FROM a\nARG x\nRUN echo '$x'\n",
      errors: [{ messageId: "literal", data: { text: "$x" }, line: 3, column: 10, endLine: 3, endColumn: 14 }],
    },
    {
      code: "from a\r\nrun true && \\\r\n  # note\r\n  x; echo '$x'\r\n",
      errors: [{ messageId: "literal", data: { text: "$x" }, line: 4, column: 11, endLine: 4, endColumn: 15 }],
    },
    {
      code: "FROM a\nRUN <<EOF\necho '$x'\nEOF\n",
      errors: [{ messageId: "literal", data: { text: "$x" }, line: 3, column: 6, endLine: 3, endColumn: 10 }],
    },
    {
      code: "FROM a\nONBUILD RUN echo '$x'\n",
      errors: [{ messageId: "literal", data: { text: "$x" }, line: 2, column: 18, endLine: 2, endColumn: 22 }],
    },
    {
      code: "FROM a AS b\nRUN echo '$x'\nFROM c\nRUN true\n",
      errors: [{ messageId: "literal", data: { text: "$x" }, line: 2, column: 10, endLine: 2, endColumn: 14 }],
    },
  ],
});
