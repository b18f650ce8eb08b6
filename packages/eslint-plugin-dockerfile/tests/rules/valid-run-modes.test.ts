import rule from "../../src/rules/valid-run-modes.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("valid-run-modes", rule, {
  valid: [
    "FROM a\nRUN --network=none b\n",
    "FROM a\nRUN --network=host --security=insecure b\n",
    "from a\nrun --security=sandbox b\n",
    "FROM a\nRUN b --network=bridge\n",
    "FROM a\nCOPY --chmod=999 b c\n",
    "FROM a\nRUN --netwerk=none b\n",
    "FROM a\nRUN --network b\n",
    "FROM a\nRUN <<EOF\n--network=x\nEOF\n",
    "FROM a\nCMD --network=x\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN --network=bridge b\n",
      errors: [
        {
          messageId: "bad-flag-value",
          data: { message: "'bridge' is no value for '--network', which takes default, host or none." },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 21,
        },
      ],
    },
    {
      code: "from a\r\nonbuild run --security=root b\r\n",
      errors: [
        {
          messageId: "bad-flag-value",
          data: { message: "'root' is no value for '--security', which takes sandbox or insecure." },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 28,
        },
      ],
    },
  ],
});
