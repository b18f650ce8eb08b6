import rule from "../../src/rules/no-relative-copy-destination.js";
import { ruleTester } from "../rule-tester.js";

const at = (destination: string, line: number, column: number) => ({
  messageId: "relative" as const,
  data: { destination },
  line,
  column,
  endLine: line,
  endColumn: column + destination.length,
});

ruleTester.run("no-relative-copy-destination", rule, {
  valid: [
    "FROM a:1\nCOPY b /c\n",
    "FROM a:1\nWORKDIR /d\nCOPY b c\n",
    "FROM a:1\nWORKDIR d\nCOPY b .\n",
    "FROM a:1 AS x\nWORKDIR /d\nFROM x\nCOPY b c\n",
    "FROM a:1\nCOPY b $C\n",
    "FROM a:1\nCOPY b C:\\c\n",
    'FROM a:1\nCOPY ["b", "/c"]\n',
    'FROM a:1\nCOPY b "/c"\n',
    "FROM a:1\nADD b c\n",
    "FROM a:1\nONBUILD COPY b c\n",
    "FROM a:1\nCOPY\n",
    "",
  ],
  invalid: [
    { code: "FROM a:1\nCOPY b c\n", errors: [at("c", 2, 8)] },
    { code: "FROM a:1\nCOPY b .\nWORKDIR /d\n", errors: [at(".", 2, 8)] },
    { code: "from a:1\r\ncopy b \\\r\n  c/\r\n", errors: [at("c/", 3, 3)] },
    { code: "FROM a:1 AS x\nWORKDIR /d\nFROM b:1\nCOPY --from=x c d\n", errors: [at("d", 4, 17)] },
    { code: "FROM a:1\nCOPY <<EOF c\nd\nEOF\n", errors: [at("c", 2, 12)] },
    { code: "FROM a:1 AS x\nFROM x\nCOPY b c\n", errors: [at("c", 3, 8)] },
  ],
});
