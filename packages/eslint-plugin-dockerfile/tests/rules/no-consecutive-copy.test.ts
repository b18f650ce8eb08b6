import rule from "../../src/rules/no-consecutive-copy.js";
import { ruleTester } from "../rule-tester.js";

const at = (line: number, endColumn: number, destination: string, first: string, output: string) => ({
  messageId: "consecutive" as const,
  data: { line: first, destination },
  line,
  column: 1,
  endLine: line,
  endColumn,
  suggestions: [{ messageId: "merge" as const, data: { line: first }, output }],
});

ruleTester.run("no-consecutive-copy", rule, {
  valid: [
    "FROM a:1\nCOPY b ./\nRUN c\nCOPY d ./\n",
    "FROM a:1\nCOPY b ./\nCOPY d /e/\n",
    "FROM a:1\nCOPY b c\nCOPY d c\n",
    "FROM a:1\nCOPY --chown=1 b ./\nCOPY d ./\n",
    "FROM a:1\nCOPY --from=x b ./\nCOPY --from=y d ./\n",
    "FROM a:1\nCOPY b ./\n# changes more often\nCOPY d ./\n",
    'FROM a:1\nCOPY ["b", "./"]\nCOPY ["c", "./"]\n',
    "FROM a:1\nCOPY <<EOF ./\nEOF\nCOPY <<EOF ./\nEOF\n",
    "FROM a:1\nONBUILD COPY b ./\nONBUILD COPY c ./\n",
    "FROM a:1\nADD b ./\nADD c ./\n",
    "FROM a:1\nCOPY b $D/\nCOPY c $D/\n",
    "FROM a:1\nCOPY b ./\nFROM c:1\nCOPY b ./\n",
    "FROM a:1\nCOPY\nCOPY\n",
    "",
  ],
  invalid: [
    { code: "FROM a:1\nCOPY b ./\nCOPY c d ./\n", errors: [at(3, 12, "./", "2", "FROM a:1\nCOPY b c d ./\n")] },
    { code: "from a:1\r\ncopy b .\r\n\r\ncopy c ./\r\n", errors: [at(4, 10, "./", "2", "from a:1\r\ncopy b c .\r\n")] },
    {
      code: "FROM a:1\nCOPY --chmod=755 --chown=1 b /e/\nCOPY --chown=1 --chmod=755 c /e/\n",
      errors: [at(3, 33, "/e/", "2", "FROM a:1\nCOPY --chmod=755 --chown=1 b c /e/\n")],
    },
  ],
});
