import rule from "../../src/rules/no-empty-password.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-empty-password", rule, {
  valid: [
    "FROM a\nRUN passwd -l root\n",
    "FROM a\nRUN useradd b\n",
    "FROM a\nRUN adduser -D b\n",
    "FROM a\nRUN useradd -p '!' b\n",
    "FROM a\nRUN useradd -p $P b\n",
    "FROM a\nRUN passwd root\n",
    "FROM a\nRUN userdel -d b\n",
    "FROM a\nRUN useradd -d '' b\n",
    "FROM a AS b\nRUN passwd -d c\nFROM d\n",
    "FROM a\nRUN echo passwd -d root\n",
    "FROM a\nCMD passwd -d root\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nRUN passwd -d root\n",
      errors: [
        {
          messageId: "empty",
          data: {
            command: "passwd",
          },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
    {
      code: "from a\r\nrun b && passwd --delete c\r\n",
      errors: [
        {
          messageId: "empty",
          data: {
            command: "passwd",
          },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 25,
        },
      ],
    },
    {
      code: "FROM a\nRUN useradd -p '' b\n",
      errors: [
        {
          messageId: "empty",
          data: {
            command: "useradd",
          },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 18,
        },
      ],
    },
    {
      code: 'FROM a\nRUN usermod --password "" b\n',
      errors: [
        {
          messageId: "empty",
          data: {
            command: "usermod",
          },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 26,
        },
      ],
    },
    {
      code: "FROM a\nRUN useradd --password= b\n",
      errors: [
        {
          messageId: "empty",
          data: {
            command: "useradd",
          },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 24,
        },
      ],
    },
    {
      code: 'FROM a\nRUN ["passwd", "-d", "b"]\n',
      errors: [
        {
          messageId: "empty",
          data: {
            command: "passwd",
          },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 20,
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\npasswd -qd b\nEOF\n",
      errors: [
        {
          messageId: "empty",
          data: {
            command: "passwd",
          },
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 11,
        },
      ],
    },
    {
      code: "FROM a AS b\nONBUILD RUN sudo passwd \\\n  -d c\nFROM b\n",
      errors: [
        {
          messageId: "empty",
          data: {
            command: "passwd",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 5,
        },
      ],
    },
  ],
});
