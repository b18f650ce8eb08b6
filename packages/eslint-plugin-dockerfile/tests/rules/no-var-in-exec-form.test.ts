import rule from "../../src/rules/no-var-in-exec-form.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-var-in-exec-form", rule, {
  valid: [
    'FROM a:1\nCMD ["b", "--port=80"]\n',
    "FROM a:1\nCMD b $PORT\n",
    'FROM a:1\nCMD ["sh", "-c", "exec b $PORT"]\n',
    'FROM a:1\nCMD ["/bin/bash", "-lc", "b ${PORT}"]\n',
    'FROM a:1\nENTRYPOINT ["tini", "--", "sh", "-c", "b $PORT"]\n',
    'FROM a:1\nENTRYPOINT ["sh", "-c"]\nCMD ["b $PORT"]\n',
    'FROM a:1 AS c\nENTRYPOINT ["sh", "-c"]\nFROM c\nCMD ["b $PORT"]\n',
    'FROM a:1\nENTRYPOINT exec b "$@"\nCMD ["$PORT"]\n',
    'FROM a:1\nCMD ["python", "-c", "print(\'$HOME\')"]\n',
    'FROM a:1\nCMD ["node", "-e", "`${A}`"]\n',
    'FROM a:1\nCMD ["java", "-jar", "b.jar", "--server.port=${PORT}"]\n',
    'FROM a:1\nCMD ["java", "-Dserver.port=${PORT}", "B"]\n',
    'FROM a:1\nCMD ["b", "\\\\$PORT", "cost: 5$"]\n',
    'FROM a:1\nCMD ["nginx", "-g", "log_format x \'$request\';"]\n',
    'FROM a:1\nRUN ["echo", "$A"]\n',
    'FROM a:1\nSHELL ["powershell", "-Command", "$A"]\n',
    '# escape=`\nFROM a:1\nCMD ["powershell", "-Command", "$HOME"]\n',
    "FROM a:1\nHEALTHCHECK CMD curl localhost:$PORT\n",
    "FROM a:1\nHEALTHCHECK NONE\n",
    "FROM a:1\nCMD []\n",
    "ARG PORT=1\nFROM a:1\nEXPOSE $PORT\n",
    'FROM a:1\nCOPY <<EOF /b\nCMD ["$A"]\nEOF\n',
    'FROM a:1\nCMD ["cmd", "/c", "b $PORT"]\n',
    "",
  ],
  invalid: [
    {
      code: 'FROM a:1\nCMD ["b", "$PORT"]\n',
      errors: [{ messageId: "literal", data: { variable: "$PORT" }, line: 2, column: 11, endLine: 2, endColumn: 18 }],
    },
    {
      code: 'from a:1\r\nentrypoint ["b", \\\r\n  "--port=${PORT}"]\r\n',
      errors: [{ messageId: "literal", data: { variable: "${PORT}" }, line: 3, column: 3, endLine: 3, endColumn: 19 }],
    },
    {
      code: 'FROM a:1\nHEALTHCHECK --interval=5s CMD ["curl", "http://localhost:$PORT/"]\n',
      errors: [{ messageId: "literal", data: { variable: "$PORT" }, line: 2, column: 40, endLine: 2, endColumn: 65 }],
    },
    {
      code: 'FROM a:1\nONBUILD CMD ["b", "${PORT:-80}"]\n',
      errors: [{ messageId: "literal", data: { variable: "${PORT:-80}" }, line: 2, column: 19, endLine: 2, endColumn: 32 }],
    },
    {
      code: 'FROM a:1 AS c\nCMD ["b", "$HOME/c"]\nFROM c\nENTRYPOINT ["java", "$JAVA_OPTS", "-jar", "b.jar"]\nCMD ["--$A"]\n',
      errors: [
        { messageId: "literal", data: { variable: "$HOME" }, line: 2, column: 11, endLine: 2, endColumn: 20 },
        { messageId: "literal", data: { variable: "$JAVA_OPTS" }, line: 4, column: 21, endLine: 4, endColumn: 33 },
        { messageId: "literal", data: { variable: "$A" }, line: 5, column: 6, endLine: 5, endColumn: 12 },
      ],
    },
    {
      code: 'ARG V=1\nFROM a:1\nARG V\nCMD ["b-$V"]\n',
      errors: [{ messageId: "literal", data: { variable: "$V" }, line: 4, column: 6, endLine: 4, endColumn: 12 }],
    },
  ],
});
