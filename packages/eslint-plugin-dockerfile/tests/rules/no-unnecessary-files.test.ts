import rule from "../../src/rules/no-unnecessary-files.js";
import { ruleTester } from "../rule-tester.js";

const build = "it says how to build or start the image";
const version = "it is for version control";
const settings = "it holds settings and secrets of one environment";
const dependencies = "it holds dependencies that were installed outside of the image";

const unnecessary = (source: string, what: string, line: number, column: number, raw = source) => ({
  messageId: "unnecessaryFile",
  data: { source, what },
  line,
  column,
  endLine: line,
  endColumn: column + raw.length,
});

ruleTester.run("no-unnecessary-files", rule, {
  valid: [
    "FROM a\nCOPY app.py requirements.txt ./\n",
    "FROM a\nCOPY . .\n",
    "FROM a\nCOPY * .\n",
    "FROM a\nCOPY .* .\n",
    "FROM a\nCOPY src/ /app\n",
    // Out of another stage, image or context it is chosen on purpose.
    "FROM node AS build\nRUN npm ci\nFROM a\nCOPY --from=build /app/node_modules ./node_modules\n",
    // Not in the image.
    "FROM a AS build\nCOPY .git .git\nCOPY .env ./\nFROM scratch\nCOPY --from=build /x /x\n",
    "FROM a\nCOPY .env.example .env\n",
    "FROM a\nCOPY .env.production.sample .env\n",
    "FROM a\nCOPY .envoy.yaml /etc/envoy.yaml\n",
    // Something of the folder is wanted, not the folder.
    "FROM a\nCOPY .git/HEAD /version\n",
    "FROM a\nCOPY node_modules/x/dist/x.js /static/\n",
    "FROM a\nCOPY $FILE ./\n",
    "ARG FILE=.env\nFROM a\nCOPY $FILE ./\n",
    "FROM a\nARG FILE\nCOPY ${FILE} ./\n",
    "FROM a\nCOPY <<.env /app/\nX=1\n.env\n",
    "FROM a\nCOPY <<EOF /app/.env\nX=1\nEOF\n",
    "FROM a\nRUN <<EOF\nCOPY .env /\nEOF\n",
    "FROM a\nADD https://example.org/Dockerfile /\n",
    "FROM a\nADD https://github.com/a/b.git /b\n",
    "FROM a\nADD git@github.com:a/b.git /b\n",
    "FROM a\nCOPY settings /.env\n",
    "FROM a\nCOPY docker-compose.sh *.env my.git Dockerfiles environment compose.ts ./\n",
    "# COPY .env ./\nFROM a\n",
    "COPY .env ./\n",
    "",
  ],
  invalid: [
    { code: "FROM a\nCOPY Dockerfile ./\n", errors: [unnecessary("Dockerfile", build, 2, 6)] },
    { code: "from a\r\ncopy .env /app/\r\n", errors: [unnecessary(".env", settings, 2, 6)] },
    {
      code: "FROM a\nCOPY --chown=1:1 app.py \\\n  # compose\n  docker-compose.prod.yml \\\n  .git/ ./\n",
      errors: [unnecessary("docker-compose.prod.yml", build, 4, 3), unnecessary(".git", version, 5, 3, ".git/")],
    },
    { code: 'FROM a\nCOPY ["app.py", ".env", "/app/"]\n', errors: [unnecessary(".env", settings, 2, 17, '".env"')] },
    { code: "FROM a\nADD ./web/node_modules /app/\n", errors: [unnecessary("web/node_modules", dependencies, 2, 5, "./web/node_modules")] },
    { code: "FROM a\nONBUILD COPY .env.production ./\n", errors: [unnecessary(".env.production", settings, 2, 14)] },
    { code: "FROM a\nARG FILE=.env\nCOPY $FILE ./\n", errors: [unnecessary(".env", settings, 3, 6, "$FILE")] },
    { code: "ARG FILE=.env\nFROM a\nARG FILE\nCOPY ${FILE} ./\n", errors: [unnecessary(".env", settings, 4, 6, "${FILE}")] },
    // A base that is a stage is in the image.
    { code: "FROM a AS base\nCOPY .env ./\nFROM base\nRUN x\n", errors: [unnecessary(".env", settings, 2, 6)] },
    { code: "FROM scratch\nCOPY .env* /\n", errors: [unnecessary(".env*", settings, 2, 6)] },
    {
      code: "FROM a\nCOPY docker-compose*.yml Dockerfile* /\n",
      errors: [unnecessary("docker-compose*.yml", build, 2, 6), unnecessary("Dockerfile*", build, 2, 26)],
    },
    { code: "FROM a\nCOPY .env <<EOF /app/\nx\nEOF\n", errors: [unnecessary(".env", settings, 2, 6)] },
    {
      code: "FROM a\nCOPY .vscode .DS_Store __pycache__ .aws /\n",
      errors: [
        unnecessary(".vscode", "it is for an editor", 2, 6),
        unnecessary(".DS_Store", "it belongs to the desktop", 2, 14),
        unnecessary("__pycache__", "it is a cache", 2, 24),
        unnecessary(".aws", "it holds credentials of whoever builds", 2, 36),
      ],
    },
  ],
});
