import rule from "../../src/rules/no-misplaced-directive.js";
import { ruleTester } from "../rule-tester.js";

const misplaced = (text: string, line: number, column: number) => ({
  messageId: "misplaced",
  data: { text },
  line,
  column,
  endLine: line,
  endColumn: column + text.length,
});

ruleTester.run("no-misplaced-directive", rule, {
  valid: [
    "# syntax=docker/dockerfile:1\n# escape=`\nFROM a\n",
    "#escape=`\nFROM a\n",
    "# the syntax=of things\nFROM a\n",
    "FROM a\n# syntax = see the README\nRUN b\n",
    "FROM a\n# escape=yes\nRUN b\n",
    "FROM a\n# check=skip=JSONArgsRecommended // why\nCMD b\n",
    "FROM a\nRUN <<EOF\n# syntax=docker/dockerfile:1\nEOF\n",
    "",
  ],
  invalid: [
    { code: "# a\n# syntax=docker/dockerfile:1\nFROM b\n", errors: [misplaced("# syntax=docker/dockerfile:1", 2, 1)] },
    { code: "\r\n#Escape = `\r\nFROM a\r\n", errors: [misplaced("#Escape = `", 2, 1)] },
    { code: "FROM a\n  # escape=\\\nRUN b\n", errors: [misplaced("# escape=\\", 2, 3)] },
    { code: "FROM a\nRUN b \\\n# syntax=localhost:5000/frontend\n c\n", errors: [misplaced("# syntax=localhost:5000/frontend", 3, 1)] },
  ],
});
