import rule from "../../src/rules/valid-definition-description.js";
import { ruleTester } from "../rule-tester.js";

const noName = (
  keyword: string,
  name: string,
  place: readonly [line: number, column: number, endColumn: number],
  outputs: readonly [addName: string, setOff: string],
) => ({
  messageId: "noName",
  data: { keyword, name },
  line: place[0],
  column: place[1],
  endLine: place[0],
  endColumn: place[2],
  suggestions: [
    { messageId: "addName", data: { name }, output: outputs[0] },
    { messageId: "setOff", output: outputs[1] },
  ],
});

ruleTester.run("valid-definition-description", rule, {
  valid: [
    "# A is it\nARG A=b\nFROM a:1\n",
    "# A\nARG A\nFROM a:1\n",
    "#A is it\r\nARG A\r\nFROM a:1\r\n",
    "# B both\nARG A=1 B=2\nFROM a:1\n",
    "# note\n#\nARG A\nFROM a:1\n",
    "# note\n# A is it\nARG A\nFROM a:1\n",
    "# note\nFROM a:1\n",
    "# build is it\nFROM a:1 AS Build\n",
    "FROM a:1\n# note\nRUN x\nARG B\n",
    "FROM a:1\nRUN x \\\n  # note\n  y\nARG B\n",
    "FROM a:1\nRUN <<EOF\n# note\nEOF\nARG B\n",
    "# hadolint ignore=DL3006\nFROM a AS b\n",
    "# check=skip=StageNameCasing\nFROM a AS b\n",
    "# eslint-disable-next-line dockerfile/no-latest-tag\nFROM a AS b\n",
    "# syntax=docker/dockerfile:1\nARG A\nFROM a:1\n",
    "# note\nARG\nFROM a:1 AS\n",
    "ARG A # note\nFROM a:1\n",
  ],
  invalid: [
    {
      code: "# note\nARG A=b\nFROM a:1\n",
      errors: [noName("ARG", "A", [2, 5, 6], ["# A note\nARG A=b\nFROM a:1\n", "# note\n#\nARG A=b\nFROM a:1\n"])],
    },
    {
      code: "#note\r\n\r\nfrom a:1 as B\r\n",
      errors: [noName("from", "b", [3, 13, 14], ["# b note\r\n\r\nfrom a:1 as B\r\n", "#note\r\n#\r\n\r\nfrom a:1 as B\r\n"])],
    },
    {
      code: "FROM a:1\n# A: note\nARG \\\n  # inside\n  A B\n",
      errors: [
        noName(
          "ARG",
          "A",
          [5, 3, 4],
          ["FROM a:1\n# A A: note\nARG \\\n  # inside\n  A B\n", "FROM a:1\n# A: note\n#\nARG \\\n  # inside\n  A B\n"],
        ),
      ],
    },
  ],
});
