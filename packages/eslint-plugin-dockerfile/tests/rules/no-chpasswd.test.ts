import rule from "../../src/rules/no-chpasswd.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-chpasswd", rule, {
  valid: [
    "FROM a\nRUN useradd b\n",
    "FROM a\nRUN echo chpasswd\n",
    "FROM a\nRUN apk add chpasswd\n",
    "FROM a AS b\nRUN echo c:d | chpasswd\nFROM e\n",
    "FROM a\nCMD chpasswd\n",
    "FROM a\n# chpasswd\n",
    "FROM a\nRUN passwd -l root\n",
    "FROM a\nENV A=chpasswd\n",
    "FROM a\nRUN $C\n",
    "FROM a\nRUN <<EOF python3\nchpasswd\nEOF\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nRUN echo 'root:b' | chpasswd\n",
      errors: [
        {
          messageId: "chpasswd",
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 29,
        },
      ],
    },
    {
      code: "from a\r\nrun echo b:c \\\r\n  | sudo /usr/sbin/chpasswd -e\r\n",
      errors: [
        {
          messageId: "chpasswd",
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 31,
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\nchpasswd < b\nEOF\n",
      errors: [
        {
          messageId: "chpasswd",
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 13,
        },
      ],
    },
    {
      code: 'FROM a\nRUN ["chpasswd"]\n',
      errors: [
        {
          messageId: "chpasswd",
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 16,
        },
      ],
    },
    {
      code: "FROM a AS b\nONBUILD RUN chpasswd < c\nFROM b\n",
      errors: [
        {
          messageId: "chpasswd",
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 25,
        },
      ],
    },
  ],
});
