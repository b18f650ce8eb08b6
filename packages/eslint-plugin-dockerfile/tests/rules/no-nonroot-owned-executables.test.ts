import rule from "../../src/rules/no-nonroot-owned-executables.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-nonroot-owned-executables", rule, {
  valid: [
    "FROM a:1\nCOPY a.sh /b/\n",
    "FROM a:1\nCOPY --chown=root a.sh /b/\n",
    "FROM a:1\nCOPY --chown=0:0 a /usr/b\n",
    "FROM a:1\nCOPY --chown=b a.txt /app/\n",
    "FROM a:1\nCOPY --chown=$U a.sh /b/\n",
    "FROM a:1\nCOPY --chown=:b a.sh /b/\n",
    "FROM a:1\nCOPY --chown=b $A $B\n",
    "FROM a:1\nCOPY --chown=b a /usrx/\n",
    "FROM a:1\nRUN chown b a.sh\n",
    "# escape=`\nFROM a\nCOPY a.exe C:\\\\b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nCOPY --chown=b a.sh /c/\n",
      errors: [{ messageId: "owned", data: { user: "b", path: "a.sh" }, line: 2, column: 6, endLine: 2, endColumn: 15 }],
    },
    {
      code: "from a:1\r\nadd --chown=1001:0 \\\r\n  a /usr/local/bin/\r\n",
      errors: [{ messageId: "owned", data: { user: "1001", path: "/usr/local/bin/" }, line: 2, column: 5, endLine: 2, endColumn: 19 }],
    },
    {
      code: 'FROM a:1\nCOPY --chown=b ["a.py", "/c/"]\n',
      errors: [{ messageId: "owned", data: { user: "b", path: "a.py" }, line: 2, column: 6, endLine: 2, endColumn: 15 }],
    },
    {
      code: "ARG V\nFROM a:$V AS s\nARG U=b\nCOPY --chown=$U:$U <<EOF /etc/c\nd\nEOF\nFROM s\nONBUILD COPY --chown=b a.rb /c/\n",
      errors: [
        { messageId: "owned", data: { user: "b", path: "/etc/c" }, line: 4, column: 6, endLine: 4, endColumn: 19 },
        { messageId: "owned", data: { user: "b", path: "a.rb" }, line: 8, column: 14, endLine: 8, endColumn: 23 },
      ],
    },
    {
      code: "FROM a:1\nCOPY --chown=b a /app/run.sh\n",
      errors: [{ messageId: "owned", data: { user: "b", path: "/app/run.sh" }, line: 2, column: 6, endLine: 2, endColumn: 15 }],
    },
  ],
});
