import rule from "../../src/rules/require-copy-destination-slash.js";
import { ruleTester } from "../rule-tester.js";

const at = (destination: string, line: number, column: number, length = destination.length) => ({
  messageId: "missing" as const,
  data: { destination },
  line,
  column,
  endLine: line,
  endColumn: column + length,
});

ruleTester.run("require-copy-destination-slash", rule, {
  valid: [
    "FROM a:1\nCOPY b c /d/\n",
    "FROM a:1\nCOPY b c ./\n",
    "FROM a:1\nCOPY b /d\n",
    "FROM a:1\nCOPY *.py /d\n",
    "FROM a:1\nCOPY b c $D\n",
    "FROM a:1\nCOPY b c /x/${D}\n",
    "FROM a:1\nCOPY b c C:\\\\d\\\\\n",
    'FROM a:1\nCOPY ["b", "c", "/d/"]\n',
    "FROM a:1\nCOPY <<EOF /d\nb\nEOF\n",
    "FROM a:1\nADD b c /d\n",
    "FROM a:1\nCOPY\n",
    "",
  ],
  invalid: [
    { code: "FROM a:1\nCOPY b c /d\n", output: "FROM a:1\nCOPY b c /d/\n", errors: [at("/d", 2, 10)] },
    { code: "FROM a:1\nCOPY b c .\n", output: "FROM a:1\nCOPY b c ./\n", errors: [at(".", 2, 10)] },
    { code: "from a:1\r\ncopy b c \\\r\n  d\r\n", output: "from a:1\r\ncopy b c \\\r\n  d/\r\n", errors: [at("d", 3, 3)] },
    { code: 'FROM a:1\nCOPY ["b", "c", "/d"]\n', output: 'FROM a:1\nCOPY ["b", "c", "/d/"]\n', errors: [at("/d", 2, 17, 4)] },
    { code: 'FROM a:1\nCOPY b c "/d"\n', output: 'FROM a:1\nCOPY b c "/d/"\n', errors: [at("/d", 2, 10, 4)] },
    { code: "FROM a:1\nCOPY --from=x b c /$D/e\n", output: "FROM a:1\nCOPY --from=x b c /$D/e/\n", errors: [at("/$D/e", 2, 19)] },
    { code: "FROM a:1\nONBUILD COPY b c /d\n", output: "FROM a:1\nONBUILD COPY b c /d/\n", errors: [at("/d", 2, 18)] },
  ],
});
