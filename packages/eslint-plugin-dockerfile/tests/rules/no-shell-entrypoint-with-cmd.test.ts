import rule from "../../src/rules/no-shell-entrypoint-with-cmd.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-shell-entrypoint-with-cmd", rule, {
  valid: [
    'FROM a:1\nENTRYPOINT ["b"]\nCMD ["c"]\n',
    "FROM a:1\nENTRYPOINT b\n",
    "FROM a:1\nCMD b\n",
    'FROM a:1\nENTRYPOINT exec b "$@"\nCMD ["c"]\n',
    'FROM a:1\nENTRYPOINT exec "$0" "$@"\nCMD ["c"]\n',
    'FROM a:1\nENTRYPOINT ["tini", "--"]\nCMD b -c\n',
    'FROM a:1\nENTRYPOINT ["/docker-entrypoint.sh"]\nCMD npm start\n',
    'FROM a:1\nENTRYPOINT ["bash", "/run.sh"]\nCMD b\n',
    'FROM a:1\nENTRYPOINT ["python", "/entrypoint.py"]\nCMD b\n',
    'FROM a:1 AS b\nCMD c\nFROM b\nENTRYPOINT ["python"]\n',
    "FROM a:1\nENTRYPOINT []\nCMD b\n",
    "FROM a:1\nENTRYPOINT b\nCMD []\n",
    'FROM a:1\nONBUILD ENTRYPOINT b\nONBUILD CMD ["c"]\n',
    'FROM a:1 AS b\nENTRYPOINT c\nFROM a:1\nCMD ["d"]\n',
    'FROM a:1\nSHELL ["powershell", "-Command"]\nENTRYPOINT b\nCMD ["c"]\n',
    'FROM a:1\nENTRYPOINT ["$APP"]\nCMD b\n',
    'ARG C=1\nFROM a:1\nHEALTHCHECK CMD b\nENTRYPOINT ["c"]\n',
    "FROM a:1\nCOPY <<EOF /b\nENTRYPOINT c\nCMD d\nEOF\n",
    "",
  ],
  invalid: [
    { code: 'FROM a:1\nENTRYPOINT b\nCMD ["c"]\n', errors: [{ messageId: "ignored", line: 3, column: 1, endLine: 3, endColumn: 10 }] },
    {
      code: 'from a:1\r\ncmd [ \\\r\n  "c"]\r\nentrypoint b \\\r\n  -d\r\n',
      errors: [{ messageId: "ignored", line: 2, column: 1, endLine: 3, endColumn: 7 }],
    },
    {
      code: 'FROM a:1 AS b\nENTRYPOINT c\nFROM b AS d\nCMD ["e"]\nFROM d\n',
      errors: [{ messageId: "ignored", line: 4, column: 1, endLine: 4, endColumn: 10 }],
    },
    {
      code: 'FROM a:1\nENTRYPOINT ["python"]\nCMD app.py\n',
      errors: [{ messageId: "wrapped", line: 3, column: 1, endLine: 3, endColumn: 11 }],
    },
    {
      code: 'FROM a:1\nENTRYPOINT ["/app/server"]\nCMD -p 80\n',
      errors: [{ messageId: "wrapped", line: 3, column: 1, endLine: 3, endColumn: 10 }],
    },
    {
      code: 'FROM a:1\nENTRYPOINT ["sh", "-c"]\nCMD b\n',
      errors: [{ messageId: "wrapped", line: 3, column: 1, endLine: 3, endColumn: 6 }],
    },
    {
      code: 'FROM a:1\nENTRYPOINT ["tini", "--", "node"]\nCMD server.js $PORT\n',
      errors: [{ messageId: "wrapped", line: 3, column: 1, endLine: 3, endColumn: 20 }],
    },
    { code: "FROM a:1\nENTRYPOINT b $HOME\nCMD c\n", errors: [{ messageId: "ignored", line: 3, column: 1, endLine: 3, endColumn: 6 }] },
  ],
});
