import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import rule from "../../src/rules/no-copy-entire-context.js";
import { ruleTester } from "../rule-tester.js";

const folder = mkdtempSync(join(tmpdir(), "context-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
writeFileSync(join(folder, ".dockerignore"), "# everything\n*\n!app.py\n");
writeFileSync(join(folder, "Empty.dockerignore"), "# nothing\n");
const limited = join(folder, "Dockerfile");
const unlimited = join(folder, "Empty");

const whole = (source: string, line: number, column: number) => ({
  messageId: "entireContext",
  data: { source },
  line,
  column,
  endLine: line,
  endColumn: column + source.length,
});

ruleTester.run("no-copy-entire-context", rule, {
  valid: [
    "FROM a\nONBUILD COPY . /app\n",
    "FROM a\nCOPY app.py ./\n",
    "FROM a\nCOPY package*.json ./\n",
    "FROM a\nCOPY src/ /app\n",
    "FROM a\nCOPY --from=b . /app\n",
    "FROM a AS b\nCOPY . .\nFROM scratch\nCOPY --from=b /x /x\n",
    "FROM a\nCOPY $DIR /app\n",
    "FROM a\nCOPY <<. /app\nx\n.\n",
    "FROM a\nADD https://example.org/ /app\n",
    { code: "FROM a\nCOPY . .\n", filename: limited },
  ],
  invalid: [
    { code: "FROM a\nCOPY . .\n", errors: [whole(".", 2, 6)] },
    { code: "from a\r\ncopy ./ /app\r\n", errors: [whole("./", 2, 6)] },
    { code: "FROM a\nADD x/.. /app\n", errors: [whole("x/..", 2, 5)] },
    { code: "FROM a\nCOPY --chown=1:1 \\\n  # all\n  / /app/\n", errors: [whole("/", 4, 3)] },
    { code: "FROM a\nCOPY * /app/\n", errors: [whole("*", 2, 6)] },
    {
      code: 'FROM a\nCOPY ["app.py", ".", "/app/"]\n',
      errors: [whole('"."', 2, 17)].map((error) => ({ ...error, data: { source: '"."' } })),
    },
    {
      code: "FROM a\nONBUILD COPY . /app\n",
      options: [{ allowWithDockerignore: false, stages: "final" }],
      errors: [whole(".", 2, 14)],
    },
    { code: "FROM a AS b\nCOPY . .\nFROM c\n", options: [{ allowWithDockerignore: true, stages: "all" }], errors: [whole(".", 2, 6)] },
    { code: "FROM a\nCOPY . .\n", filename: unlimited, errors: [whole(".", 2, 6)] },
    {
      code: "FROM a\nCOPY . .\n",
      filename: limited,
      options: [{ allowWithDockerignore: false, stages: "final" }],
      errors: [whole(".", 2, 6)],
    },
  ],
});
