import rule from "../../src/rules/no-verbose-wget.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-verbose-wget", rule, {
  valid: [
    "FROM a\nRUN wget -q x\n",
    "FROM a\nRUN wget -qO- x\n",
    "FROM a\nRUN wget -nv x\n",
    "FROM a\nRUN wget --no-verbose x\n",
    "FROM a\nRUN wget --progress=dot:giga x\n",
    "FROM a\nRUN wget x --quiet\n",
    "FROM a\nRUN wget -o log x\n",
    "FROM a\nRUN wget --append-output=log x\n",
    "FROM a\nRUN wget -a log x\n",
    "FROM a\nRUN wget $OPTIONS x\n",
    "FROM a\nRUN apt-get install -y wget\n",
    "FROM a\nRUN curl x\n",
    'FROM a\nRUN ["wget", "-q", "x"]\n',
    "FROM a\nCMD wget x\n",
    "FROM a\nRUN cat <<EOF > s\nwget x\nEOF\n",
    'FROM a\nSHELL ["powershell"]\nRUN wget x\n',
  ],
  invalid: [
    {
      code: "FROM a\nRUN wget x\n",
      errors: [
        {
          messageId: "verbose",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 11,
          suggestions: [
            { messageId: "addOption", data: { option: "--progress=dot:giga" }, output: "FROM a\nRUN wget --progress=dot:giga x\n" },
            { messageId: "addOption", data: { option: "-q" }, output: "FROM a\nRUN wget -q x\n" },
          ],
        },
      ],
    },
    {
      code: "from a\r\nrun a && \\\r\n  wget -O y \\\r\n  x\r\n",
      errors: [
        {
          messageId: "verbose",
          line: 3,
          column: 3,
          endLine: 4,
          endColumn: 4,
          suggestions: [
            {
              messageId: "addOption",
              data: { option: "--progress=dot:giga" },
              output: "from a\r\nrun a && \\\r\n  wget --progress=dot:giga -O y \\\r\n  x\r\n",
            },
            { messageId: "addOption", data: { option: "-q" }, output: "from a\r\nrun a && \\\r\n  wget -q -O y \\\r\n  x\r\n" },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\nwget x\nEOF\n",
      errors: [
        {
          messageId: "verbose",
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 7,
          suggestions: [
            {
              messageId: "addOption",
              data: { option: "--progress=dot:giga" },
              output: "FROM a\nRUN <<EOF\nwget --progress=dot:giga x\nEOF\n",
            },
            { messageId: "addOption", data: { option: "-q" }, output: "FROM a\nRUN <<EOF\nwget -q x\nEOF\n" },
          ],
        },
      ],
    },
    {
      code: 'FROM a\nRUN ["wget", "x"]\n',
      errors: [
        {
          messageId: "verbose",
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 17,
          suggestions: [
            {
              messageId: "addOption",
              data: { option: "--progress=dot:giga" },
              output: 'FROM a\nRUN ["wget", "--progress=dot:giga", "x"]\n',
            },
            { messageId: "addOption", data: { option: "-q" }, output: 'FROM a\nRUN ["wget", "-q", "x"]\n' },
          ],
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN wget x\n",
      errors: [
        {
          messageId: "verbose",
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 19,
          suggestions: [
            { messageId: "addOption", data: { option: "--progress=dot:giga" }, output: "FROM a\nONBUILD RUN wget --progress=dot:giga x\n" },
            { messageId: "addOption", data: { option: "-q" }, output: "FROM a\nONBUILD RUN wget -q x\n" },
          ],
        },
      ],
    },
    {
      code: 'FROM a\nRUN sudo -E wget "$URL"\n',
      errors: [
        {
          messageId: "verbose",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 24,
          suggestions: [
            {
              messageId: "addOption",
              data: { option: "--progress=dot:giga" },
              output: 'FROM a\nRUN sudo -E wget --progress=dot:giga "$URL"\n',
            },
            { messageId: "addOption", data: { option: "-q" }, output: 'FROM a\nRUN sudo -E wget -q "$URL"\n' },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN /usr/bin/wget x || wget -q x\n",
      errors: [
        {
          messageId: "verbose",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 20,
          suggestions: [
            {
              messageId: "addOption",
              data: { option: "--progress=dot:giga" },
              output: "FROM a\nRUN /usr/bin/wget --progress=dot:giga x || wget -q x\n",
            },
            { messageId: "addOption", data: { option: "-q" }, output: "FROM a\nRUN /usr/bin/wget -q x || wget -q x\n" },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN wget --show-progress x\n",
      errors: [
        {
          messageId: "verbose",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 27,
          suggestions: [
            {
              messageId: "addOption",
              data: { option: "--progress=dot:giga" },
              output: "FROM a\nRUN wget --progress=dot:giga --show-progress x\n",
            },
            { messageId: "addOption", data: { option: "-q" }, output: "FROM a\nRUN wget -q --show-progress x\n" },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN A=$(wget -O - x | cat)\n",
      errors: [
        {
          messageId: "verbose",
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 20,
          suggestions: [
            {
              messageId: "addOption",
              data: { option: "--progress=dot:giga" },
              output: "FROM a\nRUN A=$(wget --progress=dot:giga -O - x | cat)\n",
            },
            { messageId: "addOption", data: { option: "-q" }, output: "FROM a\nRUN A=$(wget -q -O - x | cat)\n" },
          ],
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN wget x\nFROM c\nRUN wget -q x\n",
      errors: [
        {
          messageId: "verbose",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 11,
          suggestions: [
            {
              messageId: "addOption",
              data: { option: "--progress=dot:giga" },
              output: "FROM a AS b\nRUN wget --progress=dot:giga x\nFROM c\nRUN wget -q x\n",
            },
            { messageId: "addOption", data: { option: "-q" }, output: "FROM a AS b\nRUN wget -q x\nFROM c\nRUN wget -q x\n" },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN wget\n",
      errors: [
        {
          messageId: "verbose",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 9,
          suggestions: [
            { messageId: "addOption", data: { option: "--progress=dot:giga" }, output: "FROM a\nRUN wget --progress=dot:giga\n" },
            { messageId: "addOption", data: { option: "-q" }, output: "FROM a\nRUN wget -q\n" },
          ],
        },
      ],
    },
  ],
});
