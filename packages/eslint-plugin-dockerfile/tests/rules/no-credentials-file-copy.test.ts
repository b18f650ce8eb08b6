import rule from "../../src/rules/no-credentials-file-copy.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-credentials-file-copy", rule, {
  valid: [
    "FROM a:1\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\n",
    "FROM a:1\nCOPY package.json ./\nRUN npm ci\n",
    "FROM a:1\nRUN npm ci\nCOPY .npmrc ./\n",
    "FROM a:1\nCOPY .npmrc ./\nRUN npm run build\n",
    "FROM a:1\nCOPY .npmrc ./\nFROM b:1\nRUN npm ci\n",
    "FROM a:1\nCOPY --from=b /c/.npmrc ./\nRUN npm ci\n",
    "ARG F\nFROM a:1\nCOPY $F ./\nRUN npm ci\n",
    "FROM a:1\nCOPY <<EOF /.npmrc\nregistry=https://b.c\nEOF\nRUN npm ci\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nCOPY .npmrc ./\nRUN npm ci\n',
    "FROM a:1\nCOPY .npmrc ./\nCMD npm ci\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nCOPY package.json .npmrc ./\nRUN npm ci\n",
      errors: [{ messageId: "copied", data: { file: ".npmrc", line: "3" }, line: 2, column: 19, endLine: 2, endColumn: 25 }],
    },
    {
      code: "from a:1\r\ncopy conf/pip.conf \\\r\n  /etc/\r\nrun b\r\nrun pip install c\r\n",
      errors: [{ messageId: "copied", data: { file: "pip.conf", line: "5" }, line: 2, column: 6, endLine: 2, endColumn: 19 }],
    },
    {
      code: 'FROM a:1 AS b\nADD [".netrc", "/root/"]\nRUN <<EOF\nset -e\ngo mod download\nEOF\nFROM b\nRUN npm ci\n',
      errors: [{ messageId: "copied", data: { file: ".netrc", line: "3" }, line: 2, column: 6, endLine: 2, endColumn: 14 }],
    },
    {
      code: 'FROM a:1\nONBUILD COPY .npmrc .\nONBUILD RUN ["npm", "ci"]\n',
      errors: [{ messageId: "copied", data: { file: ".npmrc", line: "3" }, line: 2, column: 14, endLine: 2, endColumn: 20 }],
    },
    {
      code: "ARG V=1\nFROM a:1\nCOPY .pypirc /root/\nRUN --mount=type=cache,target=/root/.cache pip install b==$V\nRUN pip install c\n",
      errors: [{ messageId: "copied", data: { file: ".pypirc", line: "4" }, line: 3, column: 6, endLine: 3, endColumn: 13 }],
    },
  ],
});
