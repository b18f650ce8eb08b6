import rule from "../../src/rules/prefer-cache-mount.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-cache-mount", rule, {
  valid: [
    "FROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip pip install a\n",
    "FROM a:1\nRUN pip install --no-cache-dir a\n",
    "FROM a:1\nRUN npm ci && npm cache clean --force\n",
    "FROM a:1\nRUN pip install a && rm -rf /root/.cache\n",
    "FROM a:1\nUSER b\nRUN npm ci\n",
    "FROM a AS b\nUSER c\nFROM b\nRUN npm ci\n",
    "FROM a:1\nUSER $U\nRUN npm ci\n",
    "FROM a:1\nRUN apt-get install b\n",
    "FROM a:1\nRUN npm $A ci\n",
    "FROM a:1\nRUN go version\n",
    "FROM a:1\nRUN echo npm ci\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN npm ci\n',
    "FROM a:1\nONBUILD RUN npm ci\n",
    "FROM a:1\nRUN --mount=type=cache,target=$T npm ci\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN pip install a\n",
      errors: [
        {
          messageId: "missing",
          data: { command: "pip install", target: "/root/.cache/pip" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 18,
          suggestions: [
            {
              messageId: "add",
              data: { flag: "--mount=type=cache,target=/root/.cache/pip" },
              output: "FROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip pip install a\n",
            },
          ],
        },
      ],
    },
    {
      code: "from a:1\r\nrun npm ci \\\r\n  && npm install b\r\n",
      errors: [
        {
          messageId: "missing",
          data: { command: "npm ci", target: "/root/.npm" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 11,
          suggestions: [
            {
              messageId: "add",
              data: { flag: "--mount=type=cache,target=/root/.npm" },
              output: "from a:1\r\nrun --mount=type=cache,target=/root/.npm npm ci \\\r\n  && npm install b\r\n",
            },
          ],
        },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["cargo", "build"]\n',
      errors: [
        {
          messageId: "missing",
          data: { command: "cargo build", target: "/usr/local/cargo/registry" },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 22,
          suggestions: [
            {
              messageId: "add",
              data: { flag: "--mount=type=cache,target=/usr/local/cargo/registry" },
              output: 'FROM a:1\nRUN --mount=type=cache,target=/usr/local/cargo/registry ["cargo", "build"]\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN <<EOF\ngo build\nEOF\n",
      errors: [
        {
          messageId: "missing",
          data: { command: "go build", target: "/root/.cache/go-build" },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 9,
          suggestions: [
            {
              messageId: "add",
              data: { flag: "--mount=type=cache,target=/root/.cache/go-build" },
              output: "FROM a:1\nRUN --mount=type=cache,target=/root/.cache/go-build <<EOF\ngo build\nEOF\n",
            },
          ],
        },
      ],
    },
    {
      code: "ARG V\nFROM a:$V AS b\nUSER root\nRUN --network=host yarn install\nFROM b\nUSER c\nUSER 0\nRUN uv sync\n",
      errors: [
        {
          messageId: "missing",
          data: { command: "yarn install", target: "/usr/local/share/.cache/yarn" },
          line: 4,
          column: 20,
          endLine: 4,
          endColumn: 32,
          suggestions: [
            {
              messageId: "add",
              data: { flag: "--mount=type=cache,target=/usr/local/share/.cache/yarn" },
              output:
                "ARG V\nFROM a:$V AS b\nUSER root\nRUN --network=host --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install\nFROM b\nUSER c\nUSER 0\nRUN uv sync\n",
            },
          ],
        },
        {
          messageId: "missing",
          data: { command: "uv sync", target: "/root/.cache/uv" },
          line: 8,
          column: 5,
          endLine: 8,
          endColumn: 12,
          suggestions: [
            {
              messageId: "add",
              data: { flag: "--mount=type=cache,target=/root/.cache/uv" },
              output:
                "ARG V\nFROM a:$V AS b\nUSER root\nRUN --network=host yarn install\nFROM b\nUSER c\nUSER 0\nRUN --mount=type=cache,target=/root/.cache/uv uv sync\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN mvn -B package\n",
      errors: [
        {
          messageId: "missing",
          data: { command: "mvn package", target: "/root/.m2/repository" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 19,
          suggestions: [
            {
              messageId: "add",
              data: { flag: "--mount=type=cache,target=/root/.m2/repository" },
              output: "FROM a:1\nRUN --mount=type=cache,target=/root/.m2/repository mvn -B package\n",
            },
          ],
        },
      ],
    },
  ],
});
