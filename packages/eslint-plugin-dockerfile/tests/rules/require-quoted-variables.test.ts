import rule from "../../src/rules/require-quoted-variables.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-quoted-variables", rule, {
  valid: [
    "FROM a\nRUN <<EOF\nb ${c\nEOF\n",
    'FROM a\nRUN echo "$x" "${x}/y"\n',
    "FROM a\nRUN X=1; echo $X\n",
    "FROM a\nRUN export X=a.b && echo $X\n",
    "FROM a\nRUN echo '$x' \\$x\n",
    "FROM a\nRUN A=$x B=$y\n",
    "FROM a\nRUN $x a\n",
    "FROM a\nRUN exec $x\n",
    "FROM a\nRUN echo ${#x} $# $? $$ $!\n",
    "FROM a\nRUN case $x in a) b;; esac\n",
    "FROM a\nRUN for i in $x; do a; done\n",
    "FROM a\nRUN for i in 1 2; do echo $i; done\n",
    '# escape=`\nFROM a\nSHELL ["/bin/bash", "-c"]\nRUN for i in 1 `\n  2; do echo $i; done\n',
    "FROM a\nRUN echo ${x:+$x}\n",
    "FROM a\nRUN : ${x:=1}\n",
    "FROM a\nRUN echo $((x + $y))\n",
    "FROM a\nRUN X=$(a); X=1; echo $X\n",
    "FROM a\nRUN Y=a; X=$Y-b; echo $X\n",
    "FROM a\nRUN if a; then X=1; else X=2; fi; echo $X\n",
    "FROM a\nRUN { X=1; }; echo $X\n",
    "FROM a\nRUN a && X=1 && echo $X\n",
    "FROM a\nARG x\nRUN echo $x\n",
    "FROM a\nRUN curl -x $HTTPS_PROXY $no_proxy\n",
    'FROM a\nENV x="a b"\nRUN echo $x ${x:-y}\n',
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN [[ $x = a ]] && export Y=$x\n',
    "FROM a\nRUN X=1; f() { echo $X; }; f\n",
    "FROM a\nRUN cat <<E\n$x\nE\n",
    "FROM a\nRUN for i in a b; do X=1; done; while c; do X=2; echo $X; done\n",
    "FROM a\nRUN X=; Y=b; X=$X$Y; echo $X\n",
    'FROM a\nRUN echo "$@" $@\n',
    'FROM a\nRUN for x in $(a "$y"); do b; done\n',
    "FROM a\nRUN X=$((1 + 2)); echo $X\n",
    "FROM a\nCMD echo $x\n",
    "FROM a\nRUN <<EOF python3\necho $x\nEOF\n",
    "FROM a\nRUN cat <<'E' > x\necho $x\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN echo $x\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN echo $x\n',
    'FROM a\nRUN ["sh", "-c", "echo $x"]\n',
    "FROM a\nRUN if echo $x\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN echo ${x}/y a$x\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "${x}" },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 14,
          suggestions: [{ messageId: "quote", data: { variable: "${x}" }, output: 'FROM a\nRUN echo "${x}"/y a$x\n' }],
        },
        {
          messageId: "unquoted",
          data: { variable: "$x" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 20,
          suggestions: [{ messageId: "quote", data: { variable: "$x" }, output: 'FROM a\nRUN echo ${x}/y a"$x"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN X=$(a); echo $X\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$X" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 20,
          suggestions: [{ messageId: "quote", data: { variable: "$X" }, output: 'FROM a\nRUN X=$(a); echo "$X"\n' }],
        },
      ],
    },
    {
      code: 'FROM a\nRUN X="a b"; echo $X\n',
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$X" },
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 21,
          suggestions: [{ messageId: "quote", data: { variable: "$X" }, output: 'FROM a\nRUN X="a b"; echo "$X"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN X=*; echo $X\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$X" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 17,
          suggestions: [{ messageId: "quote", data: { variable: "$X" }, output: 'FROM a\nRUN X=*; echo "$X"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN read -r X; echo $X\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$X" },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 23,
          suggestions: [{ messageId: "quote", data: { variable: "$X" }, output: 'FROM a\nRUN read -r X; echo "$X"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN for i in *.c; do echo $i; done\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$i" },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 29,
          suggestions: [{ messageId: "quote", data: { variable: "$i" }, output: 'FROM a\nRUN for i in *.c; do echo "$i"; done\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN cat < $x > $y\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$x" },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 13,
          suggestions: [{ messageId: "quote", data: { variable: "$x" }, output: 'FROM a\nRUN cat < "$x" > $y\n' }],
        },
        {
          messageId: "unquoted",
          data: { variable: "$y" },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 18,
          suggestions: [{ messageId: "quote", data: { variable: "$y" }, output: 'FROM a\nRUN cat < $x > "$y"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN [ $x = a ]\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$x" },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 9,
          suggestions: [{ messageId: "quote", data: { variable: "$x" }, output: 'FROM a\nRUN [ "$x" = a ]\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN a && X=1; echo $X\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$X" },
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 22,
          suggestions: [{ messageId: "quote", data: { variable: "$X" }, output: 'FROM a\nRUN a && X=1; echo "$X"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN while a; do echo $X; X=$(b); done\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$X" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 24,
          suggestions: [{ messageId: "quote", data: { variable: "$X" }, output: 'FROM a\nRUN while a; do echo "$X"; X=$(b); done\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN export A=$x\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$x" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 16,
          suggestions: [{ messageId: "quote", data: { variable: "$x" }, output: 'FROM a\nRUN export A="$x"\n' }],
        },
      ],
    },
    {
      code: 'FROM a\nRUN echo "$(a $x)"\n',
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$x" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 17,
          suggestions: [{ messageId: "quote", data: { variable: "$x" }, output: 'FROM a\nRUN echo "$(a "$x")"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN X=1; X=$(a); echo $X\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$X" },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 25,
          suggestions: [{ messageId: "quote", data: { variable: "$X" }, output: 'FROM a\nRUN X=1; X=$(a); echo "$X"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nARG X=1\nRUN X=$(a); echo $X\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$X" },
          line: 3,
          column: 18,
          endLine: 3,
          endColumn: 20,
          suggestions: [{ messageId: "quote", data: { variable: "$X" }, output: 'FROM a\nARG X=1\nRUN X=$(a); echo "$X"\n' }],
        },
      ],
    },
    {
      code: 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN cat <<< $x\n',
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$x" },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 15,
          suggestions: [{ messageId: "quote", data: { variable: "$x" }, output: 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN cat <<< "$x"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN echo ${x%b} ${x:-c}\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "${x%b}" },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 16,
          suggestions: [{ messageId: "quote", data: { variable: "${x%b}" }, output: 'FROM a\nRUN echo "${x%b}" ${x:-c}\n' }],
        },
        {
          messageId: "unquoted",
          data: { variable: "${x:-c}" },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 24,
          suggestions: [{ messageId: "quote", data: { variable: "${x:-c}" }, output: 'FROM a\nRUN echo ${x%b} "${x:-c}"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN (X=1); echo $X\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$X" },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 19,
          suggestions: [{ messageId: "quote", data: { variable: "$X" }, output: 'FROM a\nRUN (X=1); echo "$X"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN X=1; unset X; echo $X\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$X" },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 26,
          suggestions: [{ messageId: "quote", data: { variable: "$X" }, output: 'FROM a\nRUN X=1; unset X; echo "$X"\n' }],
        },
      ],
    },
    {
      code: "FROM a\nRUN for i in 1 2; do X=$Y; echo $X; done\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$X" },
          line: 2,
          column: 33,
          endLine: 2,
          endColumn: 35,
          suggestions: [{ messageId: "quote", data: { variable: "$X" }, output: 'FROM a\nRUN for i in 1 2; do X=$Y; echo "$X"; done\n' }],
        },
      ],
    },
    {
      code: "from a\r\nrun true && \\\r\n  # note\r\n  x; echo $x\r\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$x" },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 13,
          suggestions: [
            { messageId: "quote", data: { variable: "$x" }, output: 'from a\r\nrun true && \\\r\n  # note\r\n  x; echo "$x"\r\n' },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\necho $x\nEOF\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$x" },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 8,
          suggestions: [{ messageId: "quote", data: { variable: "$x" }, output: 'FROM a\nRUN <<EOF\necho "$x"\nEOF\n' }],
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN echo $x\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$x" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 20,
          suggestions: [{ messageId: "quote", data: { variable: "$x" }, output: 'FROM a\nONBUILD RUN echo "$x"\n' }],
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN echo $x\nFROM c\nRUN true\n",
      errors: [
        {
          messageId: "unquoted",
          data: { variable: "$x" },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 12,
          suggestions: [{ messageId: "quote", data: { variable: "$x" }, output: 'FROM a AS b\nRUN echo "$x"\nFROM c\nRUN true\n' }],
        },
      ],
    },
  ],
});
