import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import rule from "../../src/rules/require-dockerignore-patterns.js";
import { ruleTester } from "../rule-tester.js";

const folder = mkdtempSync(join(tmpdir(), "context-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let files = 0;
/** A Dockerfile with a .dockerignore of these lines. */
function limitedBy(...lines: string[]): string {
  files += 1;
  const name = join(folder, `File${files}`);
  writeFileSync(`${name}.dockerignore`, lines.join("\n"));
  return name;
}

/** One that nothing limits: `require-dockerignore` speaks of it. */
const bare = join(folder, "Dockerfile");
/** One whose .dockerignore names none of the patterns. */
const loose = limitedBy("*.log");
const all = [".git", ".env", ".env.*", "node_modules", "**/__pycache__", "*.pem", "secrets"];
const whole = "FROM a\nCOPY . .\n";

const notIgnored = (patterns: string[], source = ".", line = 2, column = 6) => ({
  messageId: "notIgnored",
  data: { source, patterns: patterns.map((pattern) => `'${pattern}'`).join(", ") },
  line,
  column,
  endLine: line,
  endColumn: column + source.length,
});

/** The root of a build context with a .dockerignore of this line. */
function contextWith(line: string): string {
  const root = mkdtempSync(join(folder, "root-"));
  writeFileSync(join(root, ".dockerignore"), line);
  return root;
}

const options = (...patterns: string[]): [{ patterns: string[]; context: null }] => [{ patterns, context: null }];

ruleTester.run("require-dockerignore-patterns", rule, {
  valid: [
    { code: whole, filename: bare },
    { code: whole, filename: limitedBy(...all) },
    { code: whole, filename: limitedBy("*") },
    { code: whole, filename: limitedBy("**", "!src", "!package.json") },
    {
      code: whole,
      filename: limitedBy("# all\r", "/.git/\r", " .env* \r", "node_modules/\r", "**/__pycache__\r", "*.pem\r", "secrets/**\r"),
    },
    { code: whole, filename: limitedBy("**/.*", "**/node_modules/**", "**/*cache__", "**/*.pem", "**/secret?") },
    // The last pattern decides.
    { code: whole, filename: limitedBy("!.env", ...all) },
    { code: whole, filename: limitedBy(...all, "!.env.example", "!README.md") },
    { code: whole, filename: loose, options: options() },
    { code: whole, filename: limitedBy(".git"), options: options(".git") },
    { code: whole, filename: "<text>" },
    { code: "FROM a\nCOPY --exclude=.git . .\n", filename: loose, options: options(".git") },
    { code: "FROM a\nCOPY --exclude=$X . .\n", filename: loose },
    ...[
      "FROM a\nCOPY app.py ./\n",
      "FROM a\nCOPY src/ /app/\n",
      "FROM b AS c\nFROM a\nCOPY --from=c . .\n",
      "FROM a\nCOPY $DIR /app\n",
      "FROM a\nCOPY <<. /app\nx\n.\n",
      "FROM a\nRUN <<EOF\nCOPY . .\nEOF\n",
      "FROM a\nADD https://example.org/ /app\n",
      "FROM a\nONBUILD COPY . .\n",
      "",
    ].map((code) => ({ code, filename: loose })),
  ],
  invalid: [
    { code: whole, filename: loose, errors: [notIgnored(all)] },
    { code: whole, filename: limitedBy(...all.slice(1)), errors: [notIgnored([".git"])] },
    { code: whole, filename: limitedBy(...all.map((pattern) => pattern.replace("**/", ""))), errors: [notIgnored(["**/__pycache__"])] },
    {
      code: whole,
      filename: limitedBy(".git", ".env", "#node_modules"),
      options: options(".env*", "node_modules"),
      errors: [notIgnored([".env*", "node_modules"])],
    },
    { code: whole, filename: limitedBy(...all, "!.env"), errors: [notIgnored([".env"])] },
    { code: whole, filename: limitedBy("*", "!*.pem"), errors: [notIgnored(["*.pem"])] },
    { code: whole, filename: limitedBy("x/.git"), options: options(".git"), errors: [notIgnored([".git"])] },
    { code: "from a\r\ncopy ./ /app\r\n", filename: loose, options: options(".git"), errors: [notIgnored([".git"], "./")] },
    {
      code: "FROM a\nADD --chown=1:1 \\\n  # all\n  * /app/\n",
      filename: loose,
      options: options(".git"),
      errors: [notIgnored([".git"], "*", 4, 3)],
    },
    {
      code: 'FROM a\nCOPY ["app.py", ".", "/app/"]\n',
      filename: loose,
      options: options(".git"),
      errors: [notIgnored([".git"], '"."', 2, 17)],
    },
    {
      code: "ARG DIR=.\nFROM a\nARG DIR\nCOPY ${DIR} /app\n",
      filename: loose,
      options: options(".git"),
      errors: [notIgnored([".git"], "${DIR}", 4, 6)],
    },
    { code: "FROM a AS b\nCOPY . .\nFROM c\nCOPY . .\n", filename: loose, options: options(".git"), errors: [notIgnored([".git"])] },
    { code: "FROM a\nCOPY <<EOF . /app/\nx\nEOF\n", filename: loose, options: options(".git"), errors: [notIgnored([".git"], ".", 2, 12)] },
    // What one copy leaves out, another one may copy.
    {
      code: "FROM a\nONBUILD COPY . .\nCOPY --exclude=.git . /a\nCOPY --exclude=*.md . /b\n",
      filename: loose,
      options: options(".git"),
      errors: [notIgnored([".git"], ".", 4, 21)],
    },
    {
      code: whole,
      filename: join(folder, "sub", "Dockerfile"),
      options: [{ patterns: [".git"], context: contextWith("*.log") }],
      errors: [notIgnored([".git"])],
    },
  ],
});
