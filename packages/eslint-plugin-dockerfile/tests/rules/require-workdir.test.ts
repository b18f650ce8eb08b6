import rule from "../../src/rules/require-workdir.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-workdir", rule, {
  valid: [
    'FROM python:3\nWORKDIR /a\nCMD ["python", "app.py"]\n',
    'FROM python:3\nCMD ["python", "/a/app.py"]\n',
    'FROM nginx:1\nCMD ["nginx"]\n',
    'FROM golang:1\nCMD ["./a"]\n',
    'FROM me/a:1\nCMD ["./a"]\n',
    'FROM $A\nCMD ["./a"]\n',
    'FROM scratch\nCMD ["./a"]\n',
    'FROM python:3 AS b\nWORKDIR /c\nFROM b\nCMD ["./a"]\n',
    "FROM python:3\nCMD cd /a && ./b\n",
    "FROM python:3\nRUN ./a\n",
    'FROM python:3\nCMD ["python", "-m", "a.b"]\n',
    'FROM python:3\nCMD ["a", "$B.py"]\n',
    'FROM python:3 AS b\nCMD ["./a"]\nFROM python:3\n',
    '# escape=`\nFROM python:3\nSHELL ["powershell"]\nCMD .\\a\n',
    'FROM python:3\nONBUILD CMD ["./a"]\n',
    "",
  ],
  invalid: [
    {
      code: 'FROM python:3\nCMD ["python", "app.py"]\n',
      errors: [{ messageId: "missing", data: { path: "app.py" }, line: 2, column: 16, endLine: 2, endColumn: 24 }],
    },
    {
      code: "from node:24 \\\r\n  as b\r\ncmd node src/server.js\r\n",
      errors: [{ messageId: "missing", data: { path: "src/server.js" }, line: 3, column: 10, endLine: 3, endColumn: 23 }],
    },
    {
      code: 'ARG V=3\nFROM python:$V AS b\nENTRYPOINT ["./run"]\nFROM b\nRUN <<EOF\ncd /a\nEOF\n',
      errors: [{ messageId: "missing", data: { path: "./run" }, line: 3, column: 13, endLine: 3, endColumn: 20 }],
    },
  ],
});
