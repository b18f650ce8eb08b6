import rule from "../../src/rules/no-insecure-sandbox.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-insecure-sandbox", rule, {
  valid: [
    "FROM a\nRUN b\n",
    "FROM a\nRUN --security=sandbox b\n",
    "FROM a\nRUN b --security=insecure\n",
    "FROM a\nRUN --network=none b\n",
    "FROM a\nCOPY --security=insecure b c\n",
    "FROM a\nRUN --security=$S b\n",
    "FROM a\nRUN --security b\n",
    "FROM a\nRUN echo '--security=insecure'\n",
    "FROM a\n# RUN --security=insecure b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nRUN --security=insecure b\n",
      errors: [
        {
          messageId: "insecure",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 24,
        },
      ],
    },
    {
      code: "from a\r\nrun --network=none --security=insecure b\r\n",
      errors: [
        {
          messageId: "insecure",
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 39,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN --security=insecure b\n",
      errors: [
        {
          messageId: "insecure",
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 32,
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN \\\n  --security=insecure <<EOF\nc\nEOF\nFROM d\n",
      errors: [
        {
          messageId: "insecure",
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 22,
        },
      ],
    },
    {
      code: 'FROM a\nRUN --security=insecure ["b"]\n',
      errors: [
        {
          messageId: "insecure",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 24,
        },
      ],
    },
  ],
});
