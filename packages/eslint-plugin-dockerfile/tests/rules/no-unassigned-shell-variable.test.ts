import rule from "../../src/rules/no-unassigned-shell-variable.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-unassigned-shell-variable", rule, {
  valid: [
    'FROM a\nRUN x=1; echo "$x"\n',
    'FROM a\nRUN echo "$X" "$1" "$?" "$@"\n',
    'FROM a\nARG x\nRUN echo "$x"\n',
    'FROM a\nENV x=1\nRUN echo "$x"\n',
    'FROM a\nRUN for x in a b; do echo "$x"; done\n',
    'FROM a\nRUN read -r x; echo "$x"\n',
    'FROM a\nRUN echo "${x:-a}" "${y+b}" "${z:?}"\n',
    'FROM a\nRUN [ -n "$x" ] && echo "$x"\n',
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN [[ -z $x ]] || echo "$x"\n',
    'FROM a\nRUN . ./a; echo "$x"\n',
    'FROM a\nRUN eval "$A"; echo "$x"\n',
    'FROM a\nRUN echo "$http_proxy" "$no_proxy"\n',
    "FROM a\nRUN echo '$x' \\$x\n",
    'FROM a\nRUN echo "$x"; x=1\n',
    'FROM a\nRUN for i in $(a); do x=$i; done; echo "$x"\n',
    'FROM a\nRUN getopts a x; echo "$x"\n',
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN mapfile -t x < a; echo "${x[0]}"\n',
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN printf -v x a; ((y++)); x[1]=2; echo "$x" "$y"\n',
    'FROM a\nRUN export x; echo "$x"\n',
    'FROM a\nRUN command export x=1; echo "$x"\n',
    'FROM a\nRUN : "${x:=1}"; echo "$x"\n',
    'FROM a\nCMD echo "$x"\n',
    'FROM a\nRUN <<EOF python3\necho "$x"\nEOF\n',
    "FROM a\nRUN cat <<'E' > x\necho \"$x\"\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN echo "$x"\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN echo "$x"\n',
    'FROM a\nRUN ["sh", "-c", "echo \\"$x\\""]\n',
    'FROM a\nRUN if echo "$x"\n',
    'FROM a AS b\nARG x\nFROM b\nRUN echo "$x"\n',
  ],
  invalid: [
    {
      code: 'FROM a\nRUN echo "$x" "$x" "${y%a}"\n',
      errors: [
        { messageId: "unassigned", data: { name: "x" }, line: 2, column: 11, endLine: 2, endColumn: 13 },
        { messageId: "unassigned", data: { name: "y" }, line: 2, column: 21, endLine: 2, endColumn: 27 },
      ],
    },
    {
      code: "FROM a\nRUN for i in $x; do a; done\n",
      errors: [{ messageId: "unassigned", data: { name: "x" }, line: 2, column: 14, endLine: 2, endColumn: 16 }],
    },
    {
      code: 'FROM a\nRUN case "$xY" in a) b;; esac\n',
      errors: [{ messageId: "unassigned", data: { name: "xY" }, line: 2, column: 11, endLine: 2, endColumn: 14 }],
    },
    {
      code: 'FROM a\nRUN echo "$(a "$x")" > "$y"\n',
      errors: [
        { messageId: "unassigned", data: { name: "x" }, line: 2, column: 16, endLine: 2, endColumn: 18 },
        { messageId: "unassigned", data: { name: "y" }, line: 2, column: 25, endLine: 2, endColumn: 27 },
      ],
    },
    {
      code: "FROM a\nRUN A=$x\n",
      errors: [{ messageId: "unassigned", data: { name: "x" }, line: 2, column: 7, endLine: 2, endColumn: 9 }],
    },
    {
      code: 'FROM a\nRUN echo "$x$y"; : "${x:-1}"\nRUN : "${x:-1}"; echo "$x"\n',
      errors: [
        { messageId: "unassigned", data: { name: "x" }, line: 2, column: 11, endLine: 2, endColumn: 13 },
        { messageId: "unassigned", data: { name: "y" }, line: 2, column: 13, endLine: 2, endColumn: 15 },
      ],
    },
    {
      code: 'FROM a\nRUN [ -n "$x" ] && x=1 make y=2 && echo "$x$y"\n',
      errors: [{ messageId: "unassigned", data: { name: "y" }, line: 2, column: 44, endLine: 2, endColumn: 46 }],
    },
    {
      code: 'FROM a\nRUN x=1 a; env z=1 b; echo "$x$z"\n',
      errors: [
        { messageId: "unassigned", data: { name: "x" }, line: 2, column: 29, endLine: 2, endColumn: 31 },
        { messageId: "unassigned", data: { name: "z" }, line: 2, column: 31, endLine: 2, endColumn: 33 },
      ],
    },
    {
      code: 'FROM a\nRUN x=1; echo "$x$y"\n',
      errors: [{ messageId: "unassigned", data: { name: "y" }, line: 2, column: 18, endLine: 2, endColumn: 20 }],
    },
    {
      code: 'FROM a\nRUN echo "$x" \\\n  # $z\n  "$y"\n',
      errors: [
        { messageId: "unassigned", data: { name: "x" }, line: 2, column: 11, endLine: 2, endColumn: 13 },
        { messageId: "unassigned", data: { name: "y" }, line: 4, column: 4, endLine: 4, endColumn: 6 },
      ],
    },
    {
      code: 'from a\r\nrun true && \\\r\n  # note\r\n  x; echo "$x"\r\n',
      errors: [{ messageId: "unassigned", data: { name: "x" }, line: 4, column: 12, endLine: 4, endColumn: 14 }],
    },
    {
      code: 'FROM a\nRUN <<EOF\necho "$x"\nEOF\n',
      errors: [{ messageId: "unassigned", data: { name: "x" }, line: 3, column: 7, endLine: 3, endColumn: 9 }],
    },
    {
      code: 'FROM a\nONBUILD RUN echo "$x"\n',
      errors: [{ messageId: "unassigned", data: { name: "x" }, line: 2, column: 19, endLine: 2, endColumn: 21 }],
    },
    {
      code: 'FROM a AS b\nRUN echo "$x"\nFROM c\nRUN true\n',
      errors: [{ messageId: "unassigned", data: { name: "x" }, line: 2, column: 11, endLine: 2, endColumn: 13 }],
    },
    {
      code: 'FROM a\nRUN echo "$x"\nARG x\nRUN echo "$x"\n',
      errors: [{ messageId: "unassigned", data: { name: "x" }, line: 2, column: 11, endLine: 2, endColumn: 13 }],
    },
  ],
});
