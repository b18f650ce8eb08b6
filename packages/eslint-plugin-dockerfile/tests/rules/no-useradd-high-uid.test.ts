import rule from "../../src/rules/no-useradd-high-uid.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-useradd-high-uid", rule, {
  valid: [
    "FROM a\nRUN useradd -u 1000 b\n",
    "FROM a\nRUN useradd -u 99999 b\n",
    "FROM a\nRUN useradd -l -u 123456 b\n",
    "FROM a\nRUN useradd --no-log-init -u 123456 b\n",
    "FROM a\nRUN useradd -rlu 123456 b\n",
    "FROM a\nRUN useradd b\n",
    "FROM a\nRUN adduser -u 123456 b\n",
    "FROM a\nRUN useradd -g 123456 b\n",
    "FROM a\nRUN useradd -u $ID b\n",
    "FROM a\nARG ID=1000\nRUN useradd -u ${ID} b\n",
    "FROM a\nRUN echo useradd -u 123456 b\n",
    "FROM a\nRUN useradd -u 000001 b\n",
    "FROM a\nRUN useradd b -u\n",
    "FROM a\nCMD useradd -u 123456 b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nRUN useradd -u 123456 b\n",
      output: "FROM a\nRUN useradd -l -u 123456 b\n",
      errors: [
        {
          messageId: "logInit",
          data: {
            uid: "123456",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 24,
        },
      ],
    },
    {
      code: "from a\r\nrun b && useradd -m -u 100000 c\r\n",
      output: "from a\r\nrun b && useradd -l -m -u 100000 c\r\n",
      errors: [
        {
          messageId: "logInit",
          data: {
            uid: "100000",
          },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 32,
        },
      ],
    },
    {
      code: "FROM a\nRUN useradd --uid=123456 b\n",
      output: "FROM a\nRUN useradd -l --uid=123456 b\n",
      errors: [
        {
          messageId: "logInit",
          data: {
            uid: "123456",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 27,
        },
      ],
    },
    {
      code: "FROM a\nRUN useradd -mu123456 b\n",
      output: "FROM a\nRUN useradd -l -mu123456 b\n",
      errors: [
        {
          messageId: "logInit",
          data: {
            uid: "123456",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 24,
        },
      ],
    },
    {
      code: "FROM a\nARG ID=1000000\nRUN useradd -u ${ID} b\n",
      output: "FROM a\nARG ID=1000000\nRUN useradd -l -u ${ID} b\n",
      errors: [
        {
          messageId: "logInit",
          data: {
            uid: "1000000",
          },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 23,
        },
      ],
    },
    {
      code: 'FROM a\nRUN ["useradd", "-u", "123456", "b"]\n',
      output: 'FROM a\nRUN ["useradd", "-l", "-u", "123456", "b"]\n',
      errors: [
        {
          messageId: "logInit",
          data: {
            uid: "123456",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 36,
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\nuseradd -u 123456 b\nEOF\n",
      output: "FROM a\nRUN <<EOF\nuseradd -l -u 123456 b\nEOF\n",
      errors: [
        {
          messageId: "logInit",
          data: {
            uid: "123456",
          },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 20,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN useradd -u 123456 b\n",
      output: "FROM a\nONBUILD RUN useradd -l -u 123456 b\n",
      errors: [
        {
          messageId: "logInit",
          data: {
            uid: "123456",
          },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 32,
        },
      ],
    },
    {
      code: "FROM a\nRUN sudo /usr/sbin/useradd \\\n  -u '123456' b\n",
      output: "FROM a\nRUN sudo /usr/sbin/useradd -l \\\n  -u '123456' b\n",
      errors: [
        {
          messageId: "logInit",
          data: {
            uid: "123456",
          },
          line: 2,
          column: 5,
          endLine: 3,
          endColumn: 16,
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN useradd -u 123456 c\nFROM d\n",
      output: "FROM a AS b\nRUN useradd -l -u 123456 c\nFROM d\n",
      errors: [
        {
          messageId: "logInit",
          data: {
            uid: "123456",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 24,
        },
      ],
    },
  ],
});
