import rule from "../../src/rules/no-host-network.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-host-network", rule, {
  valid: [
    "FROM a\nRUN b\n",
    "FROM a\nRUN --network=none b\n",
    "FROM a\nRUN --network=default b\n",
    "FROM a\nRUN docker run --network=host b\n",
    "FROM a\nRUN --network=$N b\n",
    "FROM a\nRUN --network b\n",
    "FROM a\nRUN --security=sandbox b\n",
    "FROM a\nCMD --network=host\n",
    "FROM a\n# RUN --network=host b\n",
    "FROM a\nCOPY --network=host b c\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nRUN --network=host b\n",
      errors: [
        {
          messageId: "host",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 19,
          suggestions: [
            {
              messageId: "removeFlag",
              output: "FROM a\nRUN b\n",
            },
          ],
        },
      ],
    },
    {
      code: "from a\r\nrun --security=sandbox --network=host b\r\n",
      errors: [
        {
          messageId: "host",
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: "removeFlag",
              output: "from a\r\nrun --security=sandbox b\r\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN --network=host b\n",
      errors: [
        {
          messageId: "host",
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 27,
          suggestions: [
            {
              messageId: "removeFlag",
              output: "FROM a\nONBUILD RUN b\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN --network=host \\\n  c\nFROM d\n",
      errors: [
        {
          messageId: "host",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 19,
          suggestions: [
            {
              messageId: "removeFlag",
              output: "FROM a AS b\nRUN \\\n  c\nFROM d\n",
            },
          ],
        },
      ],
    },
    {
      code: 'FROM a\nRUN --network=host ["b"]\n',
      errors: [
        {
          messageId: "host",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 19,
          suggestions: [
            {
              messageId: "removeFlag",
              output: 'FROM a\nRUN ["b"]\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN --network=host <<EOF\nb\nEOF\n",
      errors: [
        {
          messageId: "host",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 19,
          suggestions: [
            {
              messageId: "removeFlag",
              output: "FROM a\nRUN <<EOF\nb\nEOF\n",
            },
          ],
        },
      ],
    },
  ],
});
