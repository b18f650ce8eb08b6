import rule from "../../src/rules/no-system-workdir.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-system-workdir", rule, {
  valid: [
    "FROM a\nWORKDIR /app\n",
    "FROM a\nWORKDIR proc\n",
    "FROM a\nWORKDIR $D\n",
    "FROM a\nWORKDIR /developer\n",
    "FROM a\nWORKDIR /app\nWORKDIR proc/x\n",
    "FROM a\nWORKDIR /proc-data/x\n",
    "FROM a\nWORKDIR $D\nWORKDIR proc\n",
    "FROM a\nRUN cd /proc\n",
    "FROM a\nWORKDIR\n",
    "FROM a\nONBUILD WORKDIR /proc\n",
    "FROM a\nWORKDIR /proc/../app\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nWORKDIR /proc/self/fd/8\n",
      errors: [
        {
          messageId: "system",
          data: {
            directory: "/proc/self/fd/8",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 24,
        },
      ],
    },
    {
      code: "from a\r\nworkdir /dev\r\n",
      errors: [
        {
          messageId: "system",
          data: {
            directory: "/dev",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM a\nWORKDIR /\nWORKDIR proc\n",
      errors: [
        {
          messageId: "system",
          data: {
            directory: "/proc",
          },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM a AS b\nWORKDIR /\nFROM b\nWORKDIR boot/x\n",
      errors: [
        {
          messageId: "system",
          data: {
            directory: "/boot/x",
          },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 15,
        },
      ],
    },
    {
      code: "FROM a\nARG D=/sys\nWORKDIR ${D}/x\n",
      errors: [
        {
          messageId: "system",
          data: {
            directory: "/sys/x",
          },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 15,
        },
      ],
    },
    {
      code: 'FROM a\nWORKDIR "/app/../proc"\n',
      errors: [
        {
          messageId: "system",
          data: {
            directory: "/proc",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 23,
        },
      ],
    },
    {
      code: "FROM a\nWORKDIR \\\n  /lost+found/x\n",
      errors: [
        {
          messageId: "system",
          data: {
            directory: "/lost+found/x",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 16,
        },
      ],
    },
    {
      code: "FROM a AS b\nWORKDIR /initrd/\nFROM c\n",
      errors: [
        {
          messageId: "system",
          data: {
            directory: "/initrd",
          },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 17,
        },
      ],
    },
  ],
});
