import rule from "../../src/rules/no-world-writable.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-world-writable", rule, {
  valid: [
    "FROM a\nRUN chmod o+w,o-w b\n",
    "FROM a\nRUN chmod 777 b && chmod 755 b\n",
    "FROM a\nRUN chmod a+w,o=r b\n",
    "FROM a\nRUN chmod 775 b\n",
    "FROM a\nRUN chmod +w b\n",
    "FROM a\nRUN chmod 1777 /tmp\n",
    "FROM a\nRUN chmod a+rwxt b\n",
    "FROM a\nRUN chmod o-w b\n",
    "FROM a\nRUN chmod 666 /dev/stdout\n",
    "FROM a AS b\nRUN chmod 777 c\nFROM d\nCOPY --from=b /e /e\n",
    "FROM a\nCOPY --chmod=755 b c\n",
    "FROM a\nCOPY --chmod=$M b c\n",
    "FROM a\nRUN chmod g+w,o+r b\n",
    "FROM a\nRUN echo chmod 777 b\n",
    "FROM a\nRUN chmod $MODE b\n",
    "FROM a\nCMD chmod 777 b\n",
    "FROM a\nRUN mkdir -m 1777 b\n",
    "FROM a\nRUN chmod -w b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nRUN chmod 777 b\n",
      errors: [
        {
          messageId: "writable",
          data: {
            mode: "777",
          },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 14,
          suggestions: [
            {
              messageId: "tighten",
              data: {
                tight: "775",
              },
              output: "FROM a\nRUN chmod 775 b\n",
            },
          ],
        },
      ],
    },
    {
      code: "from a\r\nrun chmod -R 0666 b\r\n",
      errors: [
        {
          messageId: "writable",
          data: {
            mode: "0666",
          },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 18,
          suggestions: [
            {
              messageId: "tighten",
              data: {
                tight: "0664",
              },
              output: "from a\r\nrun chmod -R 0664 b\r\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN chmod a+w b\n",
      errors: [
        {
          messageId: "writable",
          data: {
            mode: "a+w",
          },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
    {
      code: "FROM a\nRUN chmod u+x,o=rw b\n",
      errors: [
        {
          messageId: "writable",
          data: {
            mode: "u+x,o=rw",
          },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 19,
        },
      ],
    },
    {
      code: "FROM a\nCOPY --chmod=777 b c\n",
      errors: [
        {
          messageId: "writable",
          data: {
            mode: "777",
          },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 17,
          suggestions: [
            {
              messageId: "tighten",
              data: {
                tight: "775",
              },
              output: "FROM a\nCOPY --chmod=775 b c\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nADD --chmod=o+w b c\n",
      errors: [
        {
          messageId: "writable",
          data: {
            mode: "o+w",
          },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 16,
        },
      ],
    },
    {
      code: 'FROM a\nRUN ["chmod", "777", "b"]\n',
      errors: [
        {
          messageId: "writable",
          data: {
            mode: "777",
          },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 20,
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\nchmod 772 b\nEOF\n",
      errors: [
        {
          messageId: "writable",
          data: {
            mode: "772",
          },
          line: 3,
          column: 7,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "tighten",
              data: {
                tight: "770",
              },
              output: "FROM a\nRUN <<EOF\nchmod 770 b\nEOF\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN mkdir -p -m 777 c\nFROM b\n",
      errors: [
        {
          messageId: "writable",
          data: {
            mode: "777",
          },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 20,
          suggestions: [
            {
              messageId: "tighten",
              data: {
                tight: "775",
              },
              output: "FROM a AS b\nRUN mkdir -p -m 775 c\nFROM b\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nARG M=777\nONBUILD RUN chmod \\\n  $M c\n",
      errors: [
        {
          messageId: "writable",
          data: {
            mode: "777",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      code: "FROM a\nRUN mkdir --mode=777 c && chmod 666 /dev/null d\n",
      errors: [
        {
          messageId: "writable",
          data: {
            mode: "777",
          },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 21,
        },
        {
          messageId: "writable",
          data: {
            mode: "666",
          },
          line: 2,
          column: 33,
          endLine: 2,
          endColumn: 36,
          suggestions: [
            {
              messageId: "tighten",
              data: {
                tight: "664",
              },
              output: "FROM a\nRUN mkdir --mode=777 c && chmod 664 /dev/null d\n",
            },
          ],
        },
      ],
    },
  ],
});
