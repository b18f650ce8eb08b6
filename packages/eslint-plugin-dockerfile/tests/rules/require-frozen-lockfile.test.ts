import rule from "../../src/rules/require-frozen-lockfile.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-frozen-lockfile", rule, {
  valid: [
    "FROM a:1\nCOPY package.json package-lock.json ./\nRUN npm ci\n",
    "FROM a:1\nCOPY package.json ./\nRUN npm install\n",
    "FROM a:1\nCOPY . .\nRUN npm install\n",
    "FROM a:1\nCOPY package.json package-lock.json ./\nRUN npm install a\n",
    "FROM a:1\nCOPY package.json package-lock.json ./\nRUN npm install -g\n",
    "FROM a:1\nCOPY package.json package-lock.json ./\nRUN npm install $A\n",
    "FROM a:1\nCOPY package.json package-lock.json ./\nRUN npm install --package-lock-only\n",
    "FROM a:1\nRUN npm install\nCOPY package.json package-lock.json ./\n",
    "FROM a:1\nCOPY yarn.lock .\nRUN yarn --frozen-lockfile\n",
    "FROM a:1\nCOPY yarn.lock .\nRUN yarn install --immutable\n",
    "FROM a:1\nCOPY yarn.lock .\nRUN yarn build\n",
    "FROM a:1\nENV CI=1\nCOPY pnpm-lock.yaml .\nRUN pnpm install\n",
    "FROM a:1\nCOPY pnpm-lock.yaml .\nRUN CI=true pnpm i\n",
    "FROM a:1\nCOPY pnpm-lock.yaml .\nRUN export CI=true && pnpm i\n",
    "FROM a:1\nCOPY pnpm-lock.yaml .\nRUN pnpm install --frozen-lockfile\n",
    'FROM a:1\nSHELL ["powershell"]\nCOPY package.json package-lock.json ./\nRUN npm install\n',
    "FROM a:1\nCOPY $A ./\nRUN npm install\n",
    "FROM a:1\nCOPY package.json package-lock.json ./\nRUN echo npm install\n",
    "FROM a AS b\nCOPY package.json package-lock.json ./\nFROM c\nRUN npm install\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nCOPY package.json package-lock.json ./\nRUN npm install\n",
      errors: [
        {
          messageId: "notFrozen",
          data: { command: "npm install", lockfile: "package-lock.json", locked: "npm ci" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 16,
          suggestions: [
            { messageId: "use", data: { locked: "npm ci" }, output: "FROM a:1\nCOPY package.json package-lock.json ./\nRUN npm ci\n" },
          ],
        },
      ],
    },
    {
      code: "from a:1\r\ncopy package*.json \\\r\n  ./\r\nrun npm i \\\r\n  --omit=dev\r\n",
      errors: [
        {
          messageId: "notFrozen",
          data: { command: "npm i", lockfile: "package-lock.json", locked: "npm ci" },
          line: 4,
          column: 5,
          endLine: 5,
          endColumn: 13,
          suggestions: [
            {
              messageId: "use",
              data: { locked: "npm ci" },
              output: "from a:1\r\ncopy package*.json \\\r\n  ./\r\nrun npm ci \\\r\n  --omit=dev\r\n",
            },
          ],
        },
      ],
    },
    {
      code: 'FROM a:1\nCOPY ["package-lock.json", "/"]\nRUN ["npm", "install"]\n',
      errors: [
        {
          messageId: "notFrozen",
          data: { command: "npm install", lockfile: "package-lock.json", locked: "npm ci" },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 22,
        },
      ],
    },
    {
      code: "FROM a:1\nCOPY package.json yarn.lock ./\nRUN yarn && yarn build\n",
      errors: [
        {
          messageId: "notFrozen",
          data: { command: "yarn", lockfile: "yarn.lock", locked: "yarn install --frozen-lockfile" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 9,
          suggestions: [
            {
              messageId: "use",
              data: { locked: "yarn install --frozen-lockfile" },
              output: "FROM a:1\nCOPY package.json yarn.lock ./\nRUN yarn install --frozen-lockfile && yarn build\n",
            },
            {
              messageId: "use",
              data: { locked: "yarn install --immutable" },
              output: "FROM a:1\nCOPY package.json yarn.lock ./\nRUN yarn install --immutable && yarn build\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nCOPY yarn.lock .\nRUN yarn install --production\n",
      errors: [
        {
          messageId: "notFrozen",
          data: { command: "yarn install", lockfile: "yarn.lock", locked: "yarn install --frozen-lockfile" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: "use",
              data: { locked: "yarn install --frozen-lockfile" },
              output: "FROM a:1\nCOPY yarn.lock .\nRUN yarn install --frozen-lockfile --production\n",
            },
            {
              messageId: "use",
              data: { locked: "yarn install --immutable" },
              output: "FROM a:1\nCOPY yarn.lock .\nRUN yarn install --immutable --production\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN --mount=type=bind,source=pnpm-lock.yaml,target=pnpm-lock.yaml pnpm i\n",
      errors: [
        {
          messageId: "notFrozen",
          data: { command: "pnpm i", lockfile: "pnpm-lock.yaml", locked: "pnpm install --frozen-lockfile" },
          line: 2,
          column: 67,
          endLine: 2,
          endColumn: 73,
          suggestions: [
            {
              messageId: "use",
              data: { locked: "pnpm install --frozen-lockfile" },
              output: "FROM a:1\nRUN --mount=type=bind,source=pnpm-lock.yaml,target=pnpm-lock.yaml pnpm install --frozen-lockfile\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nCOPY package.json package-lock.json ./\nRUN <<EOF\nnpm install\nEOF\n",
      errors: [
        {
          messageId: "notFrozen",
          data: { command: "npm install", lockfile: "package-lock.json", locked: "npm ci" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            {
              messageId: "use",
              data: { locked: "npm ci" },
              output: "FROM a:1\nCOPY package.json package-lock.json ./\nRUN <<EOF\nnpm ci\nEOF\n",
            },
          ],
        },
      ],
    },
    {
      code: "ARG V\nFROM a:$V AS s\nCOPY package.json package-lock.json ./\nFROM s\nRUN npm install\n",
      errors: [
        {
          messageId: "notFrozen",
          data: { command: "npm install", lockfile: "package-lock.json", locked: "npm ci" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 16,
          suggestions: [
            {
              messageId: "use",
              data: { locked: "npm ci" },
              output: "ARG V\nFROM a:$V AS s\nCOPY package.json package-lock.json ./\nFROM s\nRUN npm ci\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nONBUILD COPY package.json package-lock.json ./\nONBUILD RUN npm install\n",
      errors: [
        {
          messageId: "notFrozen",
          data: { command: "npm install", lockfile: "package-lock.json", locked: "npm ci" },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "use",
              data: { locked: "npm ci" },
              output: "FROM a:1\nONBUILD COPY package.json package-lock.json ./\nONBUILD RUN npm ci\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nCOPY package.json package-lock.json ./\nRUN sudo npm install\n",
      errors: [
        {
          messageId: "notFrozen",
          data: { command: "npm install", lockfile: "package-lock.json", locked: "npm ci" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 21,
        },
      ],
    },
  ],
});
