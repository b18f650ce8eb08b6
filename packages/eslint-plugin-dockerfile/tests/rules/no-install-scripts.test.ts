import rule from "../../src/rules/no-install-scripts.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-install-scripts", rule, {
  valid: [
    "FROM a:1\nRUN npm ci --ignore-scripts\n",
    "FROM a:1\nENV npm_config_ignore_scripts=true\nRUN npm ci\n",
    "FROM a:1\nRUN YARN_ENABLE_SCRIPTS=false yarn install\n",
    "FROM a:1\nRUN npm config set ignore-scripts true && npm ci\n",
    "FROM a:1\nRUN npm run build\n",
    "FROM a:1\nRUN yarn build\n",
    "FROM a:1\nRUN yarn --version\n",
    "FROM a:1\nRUN npm $A ci\n",
    "FROM a:1\nRUN echo npm ci\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN npm ci\n',
    "FROM a:1\nRUN pip install a\n",
    "FROM a:1\nCMD npm ci\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN npm ci\n",
      errors: [{ messageId: "scripts", data: { command: "npm ci" }, line: 2, column: 5, endLine: 2, endColumn: 11 }],
    },
    {
      code: "from a:1\r\nrun npm install \\\r\n  a\r\n",
      errors: [{ messageId: "scripts", data: { command: "npm install" }, line: 2, column: 5, endLine: 3, endColumn: 4 }],
    },
    {
      code: 'FROM a:1\nRUN ["pnpm", "add", "a"]\n',
      errors: [{ messageId: "scripts", data: { command: "pnpm add" }, line: 2, column: 6, endLine: 2, endColumn: 24 }],
    },
    {
      code: "FROM a:1\nRUN <<EOF\nyarn\nEOF\n",
      errors: [{ messageId: "scripts", data: { command: "yarn" }, line: 3, column: 1, endLine: 3, endColumn: 5 }],
    },
    {
      code: "ARG V=1\nFROM a:$V AS b\nRUN yarn install --frozen-lockfile\nFROM b\n",
      errors: [{ messageId: "scripts", data: { command: "yarn install" }, line: 3, column: 5, endLine: 3, endColumn: 35 }],
    },
    {
      code: "FROM a:1\nONBUILD RUN npm i\n",
      errors: [{ messageId: "scripts", data: { command: "npm i" }, line: 2, column: 13, endLine: 2, endColumn: 18 }],
    },
  ],
});
