import rule from "../../src/rules/no-removed-secret.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-removed-secret", rule, {
  valid: [
    "FROM a:1\nCOPY .npmrc ./\nRUN npm ci\n",
    "FROM a:1\nRUN --mount=type=secret,id=b,target=.npmrc npm ci && rm -f .npmrc\n",
    "FROM a:1 AS b\nCOPY .npmrc ./\nRUN npm ci\nRUN rm .npmrc\nFROM c:1\nCOPY --from=b /d /d\n",
    "FROM a:1\nCOPY b /c/\nRUN rm /c/b\n",
    "FROM a:1\nRUN rm .npmrc\nCOPY .npmrc ./\n",
    "FROM a:1\nCOPY id_rsa /root/.ssh/\nRUN rm -rf /tmp\n",
    "FROM a:1\nCOPY id_rsa.pub /root/.ssh/\nRUN rm /root/.ssh/id_rsa.pub\n",
    "FROM a:1\nARG K\nCOPY $K /k\nRUN rm /k $K\n",
    "FROM a:1\nADD https://b.c/d.key /e.key\nRUN rm /e.key\n",
    "FROM a:1\nCOPY .npmrc /b/.npmrc\nRUN rm /c/.npmrc\n",
    "FROM a:1\nCOPY .npmrc $D\nRUN rm .npmrc\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nCOPY .npmrc ./\nRUN rm .npmrc\n',
    "FROM a:1\nCOPY <<EOF /b\nid_rsa\nEOF\nRUN rm /b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nCOPY .npmrc ./\nRUN npm ci && rm -f .npmrc\n",
      errors: [{ messageId: "stays", data: { file: ".npmrc", line: "2" }, line: 3, column: 21, endLine: 3, endColumn: 27 }],
    },
    {
      code: "from a:1\r\ncopy id_rsa /root/.ssh/\r\nrun git clone b && \\\r\n  rm -rf /root/.ssh\r\n",
      errors: [{ messageId: "stays", data: { file: "id_rsa", line: "2" }, line: 4, column: 10, endLine: 4, endColumn: 20 }],
    },
    {
      code: 'FROM a:1 AS b\nCOPY ["id_rsa", "/k"]\nFROM b\nRUN ["rm", "/k"]\n',
      errors: [{ messageId: "stays", data: { file: "k", line: "2" }, line: 4, column: 12, endLine: 4, endColumn: 16 }],
    },
    {
      code: "FROM a:1\nCOPY a .netrc /root/\nRUN <<EOF\nset -e\nb\nrm /root/.netrc\nEOF\n",
      errors: [{ messageId: "stays", data: { file: ".netrc", line: "2" }, line: 6, column: 4, endLine: 6, endColumn: 16 }],
    },
    {
      code: "FROM a:1\nONBUILD COPY pip.conf /etc/\nONBUILD RUN pip install b; sudo rm /etc/pip.conf\n",
      errors: [{ messageId: "stays", data: { file: "pip.conf", line: "2" }, line: 3, column: 36, endLine: 3, endColumn: 49 }],
    },
    {
      code: "ARG V=1\nFROM a:$V\nADD server.key .\nRUN shred ./server.key && rm server.key\n",
      errors: [{ messageId: "stays", data: { file: "server.key", line: "3" }, line: 4, column: 11, endLine: 4, endColumn: 23 }],
    },
  ],
});
