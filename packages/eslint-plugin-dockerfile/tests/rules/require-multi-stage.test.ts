import rule from "../../src/rules/require-multi-stage.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-multi-stage", rule, {
  valid: [
    "FROM a AS b\nRUN go build\nFROM c\nCOPY --from=b d e\n",
    "FROM a:1\nRUN go version\n",
    "FROM a:1\nRUN npm ci\n",
    "FROM a:1\nRUN npm run test\n",
    "FROM a:1\nRUN npm run buildx\n",
    "FROM a:1\nRUN go $A\n",
    "FROM a:1\nRUN echo go build\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN go build\n',
    "FROM a:1\nRUN constructor build\n",
    "FROM a:1\nCMD go build\n",
    "FROM a:1\nRUN gcc a.c\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN go build -o /b .\nRUN go install\n",
      errors: [{ messageId: "single", data: { command: "go build" }, line: 2, column: 5, endLine: 2, endColumn: 21 }],
    },
    {
      code: "from a:1\r\nrun npm ci \\\r\n  && npm run build\r\n",
      errors: [{ messageId: "single", data: { command: "npm run build" }, line: 3, column: 6, endLine: 3, endColumn: 19 }],
    },
    {
      code: 'FROM a:1\nRUN ["cargo", "build", "--release"]\n',
      errors: [{ messageId: "single", data: { command: "cargo build" }, line: 2, column: 6, endLine: 2, endColumn: 35 }],
    },
    {
      code: "FROM a:1\nRUN <<EOF\nmvn -B clean package\nEOF\n",
      errors: [{ messageId: "single", data: { command: "mvn package" }, line: 3, column: 1, endLine: 3, endColumn: 21 }],
    },
    {
      code: "ARG V=1\nFROM a:$V\nRUN ./gradlew --no-daemon bootJar\n",
      errors: [{ messageId: "single", data: { command: "gradlew bootJar" }, line: 3, column: 5, endLine: 3, endColumn: 34 }],
    },
    {
      code: "FROM a:1\nONBUILD RUN dotnet publish -c Release\n",
      errors: [{ messageId: "single", data: { command: "dotnet publish" }, line: 2, column: 13, endLine: 2, endColumn: 38 }],
    },
    {
      code: "FROM a:1\nRUN yarn build\n",
      errors: [{ messageId: "single", data: { command: "yarn build" }, line: 2, column: 5, endLine: 2, endColumn: 15 }],
    },
  ],
});
