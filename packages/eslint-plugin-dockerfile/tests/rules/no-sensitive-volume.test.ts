import rule from "../../src/rules/no-sensitive-volume.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-sensitive-volume", rule, {
  valid: [
    "FROM a\nVOLUME /data\n",
    'FROM a\nVOLUME ["/data", "/developer"]\n',
    "FROM a\nVOLUME $V\n",
    "FROM a AS b\nVOLUME /proc\nFROM c\n",
    "FROM a\nVOLUME dev\n",
    "FROM a\nVOLUME /var/run\n",
    "FROM a\nVOLUME /data/proc\n",
    "FROM a\nVOLUME\n",
    "FROM a\nVOLUME /proc2\n",
    "FROM a\nRUN ls /proc\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nVOLUME /proc\n",
      errors: [
        {
          messageId: "sensitive",
          data: {
            path: "/proc",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
    {
      code: 'from a\r\nvolume ["/data", "/sys/"]\r\n',
      errors: [
        {
          messageId: "sensitive",
          data: {
            path: "/sys/",
          },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 25,
        },
      ],
    },
    {
      code: "FROM a\nVOLUME /var/run/docker.sock\n",
      errors: [
        {
          messageId: "sensitive",
          data: {
            path: "/var/run/docker.sock",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 28,
        },
      ],
    },
    {
      code: "FROM a\nVOLUME /run/docker.sock /dev\n",
      errors: [
        {
          messageId: "sensitive",
          data: {
            path: "/run/docker.sock",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 24,
        },
        {
          messageId: "sensitive",
          data: {
            path: "/dev",
          },
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 29,
        },
      ],
    },
    {
      code: "FROM a\nARG V=/dev\nVOLUME ${V}/x\n",
      errors: [
        {
          messageId: "sensitive",
          data: {
            path: "/dev/x",
          },
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 14,
        },
      ],
    },
    {
      code: "FROM a AS b\nONBUILD VOLUME /data/../proc\nFROM b\n",
      errors: [
        {
          messageId: "sensitive",
          data: {
            path: "/data/../proc",
          },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 29,
        },
      ],
    },
    {
      code: "FROM a\nVOLUME \\\n  /sys\n",
      errors: [
        {
          messageId: "sensitive",
          data: {
            path: "/sys",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 7,
        },
      ],
    },
  ],
});
