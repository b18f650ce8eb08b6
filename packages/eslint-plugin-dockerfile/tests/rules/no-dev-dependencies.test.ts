import rule from "../../src/rules/no-dev-dependencies.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-dev-dependencies", rule, {
  valid: [
    "FROM a:1\nRUN npm ci --omit=dev\n",
    "FROM a:1\nRUN npm ci --omit dev\n",
    "FROM a:1\nRUN npm install --production\n",
    "FROM a:1\nENV NODE_ENV=production\nRUN npm ci\n",
    "FROM a:1\nRUN NODE_ENV=production npm ci\n",
    "FROM a:1\nARG NODE_ENV\nRUN npm ci\n",
    "FROM a:1\nRUN npm ci && npm run build && npm prune --omit=dev\n",
    "FROM a:1\nRUN npm ci\nRUN rm -rf node_modules\n",
    "FROM a:1\nRUN npm install a\n",
    "FROM a:1\nRUN npm install -g\n",
    "FROM a AS b\nRUN npm ci\nFROM c\n",
    "FROM a:1\nRUN yarn install --production\n",
    "FROM a:1\nRUN yarn install --immutable\n",
    "FROM a:1\nRUN yarn install && yarn build && yarn install --production\n",
    "FROM a:1\nRUN pnpm i -P\n",
    "FROM a:1\nRUN composer install --no-dev\n",
    "FROM a:1\nRUN composer require a\n",
    "FROM a:1\nRUN poetry install --only main\n",
    "FROM a:1\nRUN poetry install --without=dev,test\n",
    "FROM a:1\nRUN uv sync --no-dev\n",
    "FROM a:1\nENV UV_NO_DEV=1\nRUN uv sync\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN npm ci\n',
    "FROM a:1\nRUN echo npm ci\n",
    "FROM a:1\nRUN yarn --version\n",
    "FROM a:1\nRUN npm ci $A\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN npm ci\n",
      errors: [{ messageId: "development", data: { command: "npm ci", add: "--omit=dev" }, line: 2, column: 5, endLine: 2, endColumn: 11 }],
    },
    {
      code: "from a:1\r\nrun yarn install \\\r\n  --frozen-lockfile\r\n",
      errors: [
        { messageId: "development", data: { command: "yarn install", add: "--production" }, line: 2, column: 5, endLine: 3, endColumn: 20 },
      ],
    },
    {
      code: "FROM a:1\nENV NODE_ENV=development\nRUN npm ci\n",
      errors: [{ messageId: "development", data: { command: "npm ci", add: "--omit=dev" }, line: 3, column: 5, endLine: 3, endColumn: 11 }],
    },
    {
      code: 'FROM a:1\nRUN ["composer", "install"]\n',
      errors: [
        { messageId: "development", data: { command: "composer install", add: "--no-dev" }, line: 2, column: 6, endLine: 2, endColumn: 27 },
      ],
    },
    {
      code: "FROM a:1\nRUN <<EOF\npoetry install --no-root\nEOF\n",
      errors: [
        {
          messageId: "development",
          data: { command: "poetry install", add: "--only main" },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 25,
        },
      ],
    },
    {
      code: "ARG V=1\nFROM a:$V AS b\nRUN pnpm install --frozen-lockfile\nFROM b\n",
      errors: [
        { messageId: "development", data: { command: "pnpm install", add: "--prod" }, line: 3, column: 5, endLine: 3, endColumn: 35 },
      ],
    },
    {
      code: "FROM a:1\nONBUILD RUN uv sync\n",
      errors: [{ messageId: "development", data: { command: "uv sync", add: "--no-dev" }, line: 2, column: 13, endLine: 2, endColumn: 20 }],
    },
    {
      code: "FROM a:1\nRUN npm ci --omit=dev && composer install\n",
      errors: [
        {
          messageId: "development",
          data: { command: "composer install", add: "--no-dev" },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 42,
        },
      ],
    },
  ],
});
