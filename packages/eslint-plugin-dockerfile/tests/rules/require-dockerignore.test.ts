import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import rule from "../../src/rules/require-dockerignore.js";
import { ruleTester } from "../rule-tester.js";

const folder = mkdtempSync(join(tmpdir(), "context-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
for (const name of ["bare/docker", "limited/docker", "empty"]) mkdirSync(join(folder, name), { recursive: true });
writeFileSync(join(folder, "limited/.dockerignore"), ".git\n");
writeFileSync(join(folder, "empty/.dockerignore"), "\uFEFF# nothing\r\n\r\n");
writeFileSync(join(folder, "bare/Own.dockerignore"), ".git\r\n");
writeFileSync(join(folder, "limited/Own.dockerignore"), "\n");
const file = (name: string): string => join(folder, name);
const bare = file("bare/Dockerfile");

const missing = (source: string, line: number, column: number) => ({
  messageId: "missing",
  data: { source },
  line,
  column,
  endLine: line,
  endColumn: column + source.length,
});

ruleTester.run("require-dockerignore", rule, {
  valid: [
    { code: "FROM a\nCOPY . .\n", filename: file("limited/Dockerfile") },
    { code: "FROM a\nCOPY . .\n", filename: file("bare/Own") },
    { code: "FROM a\nCOPY . .\n", filename: file("limited/docker/Dockerfile"), options: [{ context: file("limited") }] },
    // The one beside the Dockerfile goes first, wherever the root is.
    { code: "FROM a\nCOPY . .\n", filename: file("bare/Own"), options: [{ context: file("empty") }] },
    // A text without a file.
    { code: "FROM a\nCOPY . .\n", filename: "<text>" },
    { code: "FROM a\nCOPY . .\n", filename: "<input>", options: [{ context: file("limited") }] },
    ...[
      "FROM a\nCOPY app.py ./\n",
      "FROM a\nCOPY src/ package*.json /app/\n",
      "FROM a\nCOPY */*.py /app/\n",
      "FROM b AS c\nFROM a\nCOPY --from=c . .\n",
      "FROM a\nCOPY $DIR /app\n",
      "FROM a\nARG DIR\nCOPY ${DIR}/ /app\n",
      "FROM a\nCOPY <<. /app\nx\n.\n",
      "FROM a\nRUN <<EOF\nCOPY . .\nEOF\n",
      "FROM a\nADD https://example.org/ /app\n",
      "FROM a\nADD git@github.com:a/b.git /app\n",
      // The context is another image's.
      "FROM a\nONBUILD COPY . .\n",
      "FROM a\nRUN --mount=type=bind,target=. make\n",
      "# COPY . .\nFROM a\n",
      "",
    ].map((code) => ({ code, filename: bare })),
  ],
  invalid: [
    { code: "FROM a\nCOPY . .\n", filename: bare, errors: [missing(".", 2, 6)] },
    { code: "from a\r\ncopy ./ /app\r\n", filename: bare, errors: [missing("./", 2, 6)] },
    { code: "FROM a\nADD --chown=1:1 \\\n  # all\n  * /app/\n", filename: bare, errors: [missing("*", 4, 3)] },
    { code: 'FROM a\nCOPY ["app.py", ".", "/app/"]\n', filename: bare, errors: [missing('"."', 2, 17)] },
    { code: "FROM a\nARG DIR=.\nCOPY $DIR /app\n", filename: bare, errors: [missing("$DIR", 3, 6)] },
    // Once, in an earlier stage too: the context is read all the same.
    { code: "FROM a AS b\nCOPY . .\nFROM c\nCOPY / /\n", filename: bare, errors: [missing(".", 2, 6)] },
    { code: "FROM a\nONBUILD COPY . .\nCOPY x/.. .\n", filename: bare, errors: [missing("x/..", 3, 6)] },
    { code: "FROM a\nCOPY <<EOF . /app/\nx\nEOF\n", filename: bare, errors: [missing(".", 2, 12)] },
    { code: "FROM a\nCOPY . .\n", filename: file("empty/Dockerfile"), errors: [missing(".", 2, 6)] },
    { code: "FROM a\nCOPY . .\n", filename: file("limited/Own"), errors: [missing(".", 2, 6)] },
    { code: "FROM a\nCOPY . .\n", filename: file("limited/docker/Dockerfile"), errors: [missing(".", 2, 6)] },
    {
      code: "FROM a\nCOPY . .\n",
      filename: file("limited/Dockerfile"),
      options: [{ context: file("bare") }],
      errors: [missing(".", 2, 6)],
    },
    // A .dockerignore above the root is of another context.
    {
      code: "FROM a\nCOPY . .\n",
      filename: file("bare/Dockerfile"),
      options: [{ context: file("limited/docker") }],
      errors: [missing(".", 2, 6)],
    },
  ],
});
