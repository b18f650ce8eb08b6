import rule from "../../src/rules/no-sudo.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-sudo", rule, {
  valid: [
    "FROM a\nRUN apt-get install -y sudo\n",
    "FROM a\nRUN echo sudo ls\n",
    "FROM a\nRUN visudo -c\n",
    "FROM a\nCMD sudo ls\n",
    'FROM a\nENTRYPOINT ["sudo", "ls"]\n',
    "FROM a\nRUN /usr/bin/sudo-wrapper\n",
    "FROM a\n# RUN sudo ls\n",
    "FROM a\nRUN echo 'a' > /etc/sudoers.d/sudo\n",
    "FROM a\nRUN <<EOF python3\nsudo ls\nEOF\n",
    'FROM a\nSHELL ["powershell"]\nRUN sudo ls\n',
    "FROM a\nENV X=sudo\n",
    "FROM a\nRUN $SUDO ls\n",
    "FROM a\nRUN which sudo\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nRUN sudo apt-get update\n",
      errors: [
        {
          messageId: "sudo",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 9,
          suggestions: [
            {
              messageId: "removeSudo",
              output: "FROM a\nRUN apt-get update\n",
            },
          ],
        },
      ],
    },
    {
      code: "from a\r\nrun b && sudo c\r\n",
      errors: [
        {
          messageId: "sudo",
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 14,
          suggestions: [
            {
              messageId: "removeSudo",
              output: "from a\r\nrun b && c\r\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN sudo -u app c\n",
      errors: [
        {
          messageId: "sudo",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: 'FROM a\nRUN ["sudo", "c"]\n',
      errors: [
        {
          messageId: "sudo",
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 12,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN sudo c\n",
      errors: [
        {
          messageId: "sudo",
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 17,
          suggestions: [
            {
              messageId: "removeSudo",
              output: "FROM a\nONBUILD RUN c\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\nset -e\nsudo c\nEOF\n",
      errors: [
        {
          messageId: "sudo",
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "removeSudo",
              output: "FROM a\nRUN <<EOF\nset -e\nc\nEOF\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN b \\\n  && sudo \\\n  c\n",
      errors: [
        {
          messageId: "sudo",
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      code: "FROM a\nRUN x=$(sudo c)\n",
      errors: [
        {
          messageId: "sudo",
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 13,
          suggestions: [
            {
              messageId: "removeSudo",
              output: "FROM a\nRUN x=$(c)\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN sudo c\nFROM d\nRUN e | sudo tee f\n",
      errors: [
        {
          messageId: "sudo",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 9,
          suggestions: [
            {
              messageId: "removeSudo",
              output: "FROM a AS b\nRUN c\nFROM d\nRUN e | sudo tee f\n",
            },
          ],
        },
        {
          messageId: "sudo",
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 13,
          suggestions: [
            {
              messageId: "removeSudo",
              output: "FROM a AS b\nRUN sudo c\nFROM d\nRUN e | tee f\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN sudo A=1 c\n",
      errors: [
        {
          messageId: "sudo",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM a\nRUN sudo\n",
      errors: [
        {
          messageId: "sudo",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM a\nRUN sudo $C\n",
      errors: [
        {
          messageId: "sudo",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
  ],
});
