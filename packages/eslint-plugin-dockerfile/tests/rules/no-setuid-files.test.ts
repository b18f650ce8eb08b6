import rule from "../../src/rules/no-setuid-files.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-setuid-files", rule, {
  valid: [
    "FROM a\nRUN chmod 4755 b && chmod u-s b\n",
    "FROM a\nRUN chmod 4755 b && chmod 755 b\n",
    "FROM a\nRUN chmod u+s,u-s b\n",
    "FROM a\nRUN chmod 755 b\n",
    "FROM a\nRUN chmod u-s,g-s b\n",
    "FROM a\nRUN find / -perm /6000 -exec chmod a-s {} +\n",
    "FROM a\nRUN chmod +x b\n",
    "FROM a\nRUN chmod 1777 /tmp\n",
    "FROM a AS b\nRUN chmod u+s c\nFROM d\n",
    "FROM a\nCOPY --chmod=755 b c\n",
    "FROM a\nRUN chmod $MODE b\n",
    "FROM a\nRUN chmod -R -x b\n",
    "FROM a\nRUN echo chmod 4755 b\n",
    "FROM a\nRUN chmod\n",
    "FROM a\nRUN chmod o+s b\n",
    "FROM a\nRUN chmod --reference=b c\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nRUN chmod u+s b\n",
      errors: [
        {
          messageId: "setuid",
          data: {
            mode: "u+s",
          },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
    {
      code: "from a\r\nrun chmod -R 4755 b\r\n",
      errors: [
        {
          messageId: "setuid",
          data: {
            mode: "4755",
          },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 18,
        },
      ],
    },
    {
      code: "FROM a\nRUN chmod g+s b\n",
      errors: [
        {
          messageId: "setgid",
          data: {
            mode: "g+s",
          },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
    {
      code: "FROM a\nRUN chmod 02755 b\n",
      errors: [
        {
          messageId: "setgid",
          data: {
            mode: "02755",
          },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 16,
        },
      ],
    },
    {
      code: 'FROM a\nRUN ["chmod", "+s", "b"]\n',
      errors: [
        {
          messageId: "setuid",
          data: {
            mode: "+s",
          },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 19,
        },
      ],
    },
    {
      code: "FROM a\nCOPY --chmod=6755 b c\n",
      errors: [
        {
          messageId: "setuid",
          data: {
            mode: "6755",
          },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 18,
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\nchmod ug=rxs b\nEOF\n",
      errors: [
        {
          messageId: "setuid",
          data: {
            mode: "ug=rxs",
          },
          line: 3,
          column: 7,
          endLine: 3,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN install -m4755 c d\nFROM b\n",
      errors: [
        {
          messageId: "setuid",
          data: {
            mode: "4755",
          },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 19,
        },
      ],
    },
    {
      code: "FROM a\nARG M=4755\nONBUILD RUN b && \\\n  chmod $M c\n",
      errors: [
        {
          messageId: "setuid",
          data: {
            mode: "4755",
          },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 11,
        },
      ],
    },
  ],
});
