import rule from "../../src/rules/no-todo-comment.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-todo-comment", rule, {
  valid: [
    "FROM a:1\n# a todo, TODOS and MYTODO\n",
    "FROM a:1\nRUN echo TODO\n",
    "FROM a:1\nRUN <<EOF\n# TODO\nEOF\n",
    "FROM a:1\nCOPY <<EOF /a\n# TODO\nEOF\n",
    "",
  ],
  invalid: [
    { code: "# TODO: a\nFROM a:1\n", errors: [{ messageId: "todo", line: 1, column: 3, endLine: 1, endColumn: 7 }] },
    {
      code: "from a:1\r\nrun b \\\r\n  #TODO(c) and TODO\r\n  d\r\n",
      errors: [{ messageId: "todo", line: 3, column: 4, endLine: 3, endColumn: 8 }],
    },
    {
      code: "FROM a:1\n# (TODO)\nONBUILD RUN a\nFROM b\n# äTODO TODO\n",
      errors: [
        { messageId: "todo", line: 2, column: 4, endLine: 2, endColumn: 8 },
        { messageId: "todo", line: 5, column: 9, endLine: 5, endColumn: 13 },
      ],
    },
    {
      code: '# escape=`\nFROM a:1\n  # todo: TODO\nSHELL ["powershell"]\n',
      errors: [{ messageId: "todo", line: 3, column: 11, endLine: 3, endColumn: 15 }],
    },
  ],
});
