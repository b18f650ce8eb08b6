import rule from "../../src/rules/no-arg-out-of-scope.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-arg-out-of-scope", rule, {
  valid: [
    "ARG V=1\nFROM a:$V\n",
    "ARG V=1\nFROM a:$V\nARG V\nRUN echo $V\n",
    "ARG V=1\nFROM a:1 AS b\nARG V\nFROM b\nRUN echo $V\n",
    "ARG V=1\nFROM a:1\nENV V=2\nRUN echo $V\n",
    "FROM a:1\nRUN echo $V\n",
    "ARG V=1\nFROM a:1\nRUN V=2 && echo $V\n",
    "ARG V=1\nFROM a:1\nRUN for V in 1 2; do echo $V; done\n",
    "ARG V=1\nFROM a:1\nRUN echo '$V' \\$V\n",
    "ARG V=1\nFROM a:1\nRUN echo ${V:-2}\n",
    "ARG V=1\nFROM a:1\nCOPY a${V:-2} /\n",
    "ARG NODE_VERSION=20.1\nFROM node:$NODE_VERSION\nRUN echo $NODE_VERSION\n",
    "ARG PHP_VERSION=8.3\nFROM php:$PHP_VERSION-fpm\nRUN echo $PHP_VERSION\n",
    "ARG B\nFROM $B\nRUN echo $B\n",
    "ARG HTTP_PROXY\nFROM a:1\nRUN echo $HTTP_PROXY\n",
    "ARG V=1\nFROM a:1\nONBUILD RUN echo $V\n",
    "ARG V=1\nFROM a:1\nCMD echo $V\n",
    'ARG V=1\nFROM a:1\nCMD ["echo", "$V"]\n',
    "ARG V=1\nFROM a:1\nRUN . ./b && echo $V\n",
    'ARG V=1\nFROM a:1\nRUN ["echo", "$V"]\n',
    'ARG V=1\nFROM a:1\nSHELL ["powershell"]\nRUN echo $V\n',
    "ARG V=1\nFROM a:1\nCOPY <<EOF /b\n$V\nEOF\n",
    "ARG V=1\nFROM a:1\nRUN <<'EOF' python\nprint('$V')\nEOF\n",
    "ARG V=1\nARG W=$V\nFROM a:$W\n",
    "ARG V=1\n",
    "",
  ],
  invalid: [
    {
      code: "ARG V=1\nFROM a:$V\nRUN echo $V\n",
      errors: [
        {
          messageId: "outOfScope",
          data: { name: "V" },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 12,
          suggestions: [{ messageId: "declare", data: { name: "V" }, output: "ARG V=1\nFROM a:$V\nARG V\nRUN echo $V\n" }],
        },
      ],
    },
    {
      code: "arg V=1\r\nfrom a:1\r\nlabel b=1 \\\r\n  c=${V}\r\n",
      errors: [
        {
          messageId: "outOfScope",
          data: { name: "V" },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 9,
          suggestions: [
            { messageId: "declare", data: { name: "V" }, output: "arg V=1\r\nfrom a:1\r\nARG V\r\nlabel b=1 \\\r\n  c=${V}\r\n" },
          ],
        },
      ],
    },
    {
      code: "ARG V=1\nFROM a:1\nRUN <<EOF\nset -e\ncurl b/$V\necho $V\nEOF\n",
      errors: [
        {
          messageId: "outOfScope",
          data: { name: "V" },
          line: 5,
          column: 8,
          endLine: 5,
          endColumn: 10,
          suggestions: [
            { messageId: "declare", data: { name: "V" }, output: "ARG V=1\nFROM a:1\nARG V\nRUN <<EOF\nset -e\ncurl b/$V\necho $V\nEOF\n" },
          ],
        },
      ],
    },
    {
      code: "ARG V=1\nFROM a:1 AS b\nRUN echo $V\nFROM scratch\nCOPY --from=b /$V /$V\n",
      errors: [
        {
          messageId: "outOfScope",
          data: { name: "V" },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 12,
          suggestions: [
            {
              messageId: "declare",
              data: { name: "V" },
              output: "ARG V=1\nFROM a:1 AS b\nARG V\nRUN echo $V\nFROM scratch\nCOPY --from=b /$V /$V\n",
            },
          ],
        },
        {
          messageId: "outOfScope",
          data: { name: "V" },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 18,
          suggestions: [
            {
              messageId: "declare",
              data: { name: "V" },
              output: "ARG V=1\nFROM a:1 AS b\nRUN echo $V\nFROM scratch\nARG V\nCOPY --from=b /$V /$V\n",
            },
          ],
        },
      ],
    },
    {
      code: 'ARG V=1\nFROM a:1\nRUN echo "$V"\nARG V\nRUN echo $V\n',
      errors: [
        {
          messageId: "outOfScope",
          data: { name: "V" },
          line: 3,
          column: 11,
          endLine: 3,
          endColumn: 13,
          suggestions: [
            { messageId: "declare", data: { name: "V" }, output: 'ARG V=1\nFROM a:1\nARG V\nRUN echo "$V"\nARG V\nRUN echo $V\n' },
          ],
        },
      ],
    },
    {
      code: 'ARG V=1 W=2\nFROM a:1 AS b\nARG V\nFROM b\nWORKDIR /$V/$W\nENV C="$V $W"\n',
      errors: [
        {
          messageId: "outOfScope",
          data: { name: "W" },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 15,
          suggestions: [
            {
              messageId: "declare",
              data: { name: "W" },
              output: 'ARG V=1 W=2\nFROM a:1 AS b\nARG V\nFROM b\nARG W\nWORKDIR /$V/$W\nENV C="$V $W"\n',
            },
          ],
        },
      ],
    },
    {
      code: 'ARG V=1\nFROM a:1\nCOPY ["a$V", "/"]\n',
      errors: [
        {
          messageId: "outOfScope",
          data: { name: "V" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 11,
          suggestions: [{ messageId: "declare", data: { name: "V" }, output: 'ARG V=1\nFROM a:1\nARG V\nCOPY ["a$V", "/"]\n' }],
        },
      ],
    },
    {
      code: "ARG TARGETARCH\nFROM a:1\nRUN echo $TARGETARCH && echo $(cat $TARGETARCH)\n",
      errors: [
        {
          messageId: "outOfScope",
          data: { name: "TARGETARCH" },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 21,
          suggestions: [
            {
              messageId: "declare",
              data: { name: "TARGETARCH" },
              output: "ARG TARGETARCH\nFROM a:1\nARG TARGETARCH\nRUN echo $TARGETARCH && echo $(cat $TARGETARCH)\n",
            },
          ],
        },
      ],
    },
  ],
});
