import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import rule from "../../src/rules/no-copy-ignored-file.js";
import { ruleTester } from "../rule-tester.js";

const folder = mkdtempSync(join(tmpdir(), "context-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
/** A Dockerfile of that name beside patterns of its own. */
const beside = (name: string, patterns: string): string => {
  writeFileSync(join(folder, `${name}.dockerignore`), patterns);
  return join(folder, name);
};
writeFileSync(join(folder, ".dockerignore"), "# logs\r\n*.log\r\nbuild/\r\n");
mkdirSync(join(folder, "root"));
writeFileSync(join(folder, "root", ".dockerignore"), "a.txt\n");
const filename = join(folder, "Dockerfile");
const withException = beside("Exception", "*\n!a.log\n");
const whole = beside("Whole", "/*\n");
const single = beside("Single", "?.log\n");

const ignored = (source: string, line: number, column: number, length = source.length) => ({
  messageId: "ignored",
  data: { source },
  line,
  column,
  endLine: line,
  endColumn: column + length,
});

ruleTester.run("no-copy-ignored-file", rule, {
  valid: [
    "FROM a\nCOPY a.log /b\n",
    ...[
      "FROM a\nCOPY a.txt /b\n",
      "FROM a\nCOPY . /b\n",
      "FROM a\nCOPY * /b/\n",
      "FROM a\nCOPY logs/a.log /b/\n",
      "FROM a\nCOPY --from=b a.log /c\n",
      "FROM a\nADD https://example.org/a.log /b\n",
      "FROM a\nADD git@example.org:a/build /b\n",
      "FROM a\nCOPY <<a.log /b\nx\na.log\n",
      "FROM a\nCOPY $LOG /b\n",
      "FROM a\nARG NAME\nCOPY $NAME.log /b\n",
      "FROM a\nONBUILD COPY a.log /b\n",
      "FROM a\nRUN cp a.log /b\n",
      "FROM a\nCOPY\n",
    ].map((code) => ({ code, filename })),
    { code: "FROM a\nCOPY b.log /c\n", filename: withException },
    { code: "FROM a\nCOPY *.log /c/\n", filename: single },
    { code: "FROM a\nCOPY a.log /b\n", filename, options: [{ context: join(folder, "root") }] },
  ],
  invalid: [
    { code: "FROM a\nCOPY a.log /b\n", filename, errors: [ignored("a.log", 2, 6)] },
    { code: "from a\r\nadd ./a.log \\\r\n  build/x/y /b/\r\n", filename, errors: [ignored("a.log", 2, 5, 7), ignored("build/x/y", 3, 3)] },
    { code: 'FROM a\nCOPY ["x", "/build/", "/b/"]\n', filename, errors: [ignored("build", 2, 12, 9)] },
    { code: "ARG N=a\nFROM a AS b\nARG N\nCOPY $N.log /c\nFROM d\n", filename, errors: [ignored("a.log", 4, 6, 6)] },
    { code: "FROM a\nCOPY *.log /b/\n", filename, errors: [ignored("*.log", 2, 6)] },
    { code: "FROM a\nCOPY . x /b/\n", filename: whole, errors: [ignored(".", 2, 6), ignored("x", 2, 8)] },
    { code: "FROM a\nCOPY a.txt /b\n", filename, options: [{ context: join(folder, "root") }], errors: [ignored("a.txt", 2, 6)] },
  ],
});
