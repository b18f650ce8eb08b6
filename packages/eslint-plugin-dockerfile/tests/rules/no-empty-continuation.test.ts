import rule from "../../src/rules/no-empty-continuation.js";
import { ruleTester } from "../rule-tester.js";

const blank = (keyword: string, line: number, endColumn = 1, endLine = line) => ({
  messageId: "blank",
  data: { keyword },
  line,
  column: 1,
  endLine,
  endColumn,
});

ruleTester.run("no-empty-continuation", rule, {
  valid: [
    "FROM a\nRUN b \\\n\ufeff\nRUN c\n",
    "FROM a\n\nRUN b\n",
    "FROM a\nRUN b \\\n  # c\n  d\n",
    "FROM a\nRUN <<EOF\n\nb\n\nEOF\n",
    "FROM a\nCOPY <<A <<B /c/\n\nA\n\nB\n\nRUN d\n",
    "FROM a\nRUN b\n\n\n",
    "",
  ],
  invalid: [
    { code: "FROM a\nRUN b \\\n\n  c\n", output: "FROM a\nRUN b \\\n  c\n", errors: [blank("RUN", 3)] },
    {
      code: "from a\r\nenv b=c \\\r\n  \r\n\r\n  d=e\r\n",
      output: "from a\r\nenv b=c \\\r\n  d=e\r\n",
      errors: [blank("env", 3, 1, 4)],
    },
    { code: "FROM a\nRUN b \\\n\n", output: "FROM a\nRUN b \\\n", errors: [blank("RUN", 3)] },
    { code: "# escape=`\nFROM a\nCOPY b `\n\t\n  c\n", output: "# escape=`\nFROM a\nCOPY b `\n  c\n", errors: [blank("COPY", 4, 2)] },
    { code: "FROM a\nRUN cat \\\n\n <<EOF\n\nEOF\n", output: "FROM a\nRUN cat \\\n <<EOF\n\nEOF\n", errors: [blank("RUN", 3)] },
    { code: "FROM a\nONBUILD RUN b \\\n\n c\n", output: "FROM a\nONBUILD RUN b \\\n c\n", errors: [blank("ONBUILD", 3)] },
  ],
});
