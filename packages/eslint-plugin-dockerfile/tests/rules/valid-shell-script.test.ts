import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import rule from "../../src/rules/valid-shell-script.js";
import { ruleTester } from "../rule-tester.js";

const folder = mkdtempSync(join(tmpdir(), "shellcheck-"));
let programs = 0;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A program that stands in for ShellCheck: it gets a list of files. */
function standIn(source: string): string {
  const file = join(folder, `shellcheck-${++programs}.mjs`);
  writeFileSync(file, `#!${process.execPath}\n${source}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** Finds each `bad` in the scripts. */
const finding = standIn(`
import { readFileSync } from "node:fs";
const files = process.argv.slice(process.argv.indexOf("--") + 1);
const comments = files.flatMap((file) => readFileSync(file, "utf8").split("\\n").flatMap((text, index) => [...text.matchAll(/bad/g)].map((match) => {
  const column = Array.from(text.slice(0, match.index)).length + 1;
  return { file, code: 2086, message: "Bad.", line: index + 1, endLine: index + 1, column, endColumn: column + 3 };
})));
console.log(JSON.stringify({ comments }));`);
/** Says how many scripts it was given. */
const counting = standIn(`
const files = process.argv.slice(process.argv.indexOf("--") + 1);
const comments = [{ file: files[0], code: files.length, message: "Scripts.", line: 3, endLine: 3, column: 1, endColumn: 4 }];
console.log(JSON.stringify({ comments }));`);
const broken = standIn(`console.error("no such option\\nUsage"); process.exit(3);`);
/** Finds a line that ends the command too early, and the exports. */
const picky = standIn(`
import { readFileSync } from "node:fs";
const file = process.argv.at(-1);
const lines = readFileSync(file, "utf8").split("\\n");
const comments = lines.slice(2, -2).flatMap((text, index) => /^ *#|[^\\\\\\\\]$/.test(text) ? [{ file, code: 1, message: text, line: index + 3, endLine: index + 3, column: 1, endColumn: 2 }] : []);
comments.push({ file, code: 2, message: lines.slice(0, 2).join(" "), line: 1, endLine: 1, column: 1, endColumn: 2 });
console.log(JSON.stringify({ comments }));`);

const options = [{ command: finding }];
const at = (line: number, column: number) => ({
  messageId: "finding",
  data: { code: "2086", message: "Bad." },
  line,
  column,
  endLine: line,
  endColumn: column + 3,
});

ruleTester.run("valid-shell-script", rule, {
  valid: [
    { code: "FROM a\nRUN good\n", options },
    { code: "FROM bad\n", options },
    { code: "FROM a\nRUN good \\\n  # bad\n  good\n", options },
    { code: 'FROM a\nRUN ["bad"]\n', options },
    { code: "FROM a\nCMD bad\n", options },
    { code: 'FROM a\nSHELL ["powershell"]\nRUN bad\n', options },
    { code: 'FROM a\nSHELL ["zsh", "-c"]\nRUN bad\n', options },
    { code: "FROM a\nRUN if bad\n", options },
    { code: "FROM a\nRUN\n", options },
    { code: "FROM a\n", options: [{ command: "no-such-shellcheck" }] },
  ],
  invalid: [
    { code: "FROM a\nRUN bad\n", options, errors: [at(2, 5)] },
    { code: "from a\r\nrun good \\\r\n  bad\r\n", options, errors: [at(3, 3)] },
    { code: "FROM a\nRUN good \\\n  # note\n\n  bad\n", options, errors: [at(5, 3)] },
    { code: "FROM a\nRUN <<EOF\ngood\n😀 bad\nEOF\n", options, errors: [at(4, 4)] },
    { code: 'FROM a\nONBUILD RUN "😀" bad\n', options, errors: [at(2, 18)] },
    { code: "FROM a\nRUN <<EOF python3\nbad\nEOF\n", options, errors: [at(3, 1)] },
    { code: "FROM a\nRUN bad\nFROM b\nRUN bad\n", options, errors: [at(2, 5), at(4, 5)] },
    {
      code: "FROM a\nRUN bad\nRUN bad\nFROM b\nRUN bad\n",
      options: [{ command: counting }],
      errors: [{ messageId: "finding", data: { code: "3", message: "Scripts." }, line: 2, column: 5, endLine: 2, endColumn: 8 }],
    },
    {
      code: "FROM a\nARG A\nENV B=1 C=2\nRUN a $A \\ \n  # c\n\n  $B\n",
      options: [{ command: picky }],
      errors: [
        {
          messageId: "finding",
          data: { code: "2", message: "#!/bin/sh export A=1 B=1" },
          line: 4,
          column: 5,
          endLine: 7,
          endColumn: 5,
        },
      ],
    },
    {
      code: "FROM a\r\nRUN cat <<A > b && \\\r\n  c <<-'B'\r\nx\r\nA\r\n\tbad\r\n\tB\r\n",
      options: [{ command: finding }],
      errors: [at(6, 2)],
    },
    {
      code: "FROM a\nRUN a\nRUN b\n",
      options: [{ command: "no-such-shellcheck" }],
      errors: [
        {
          messageId: "notRun",
          data: { command: "no-such-shellcheck", failure: "it is not installed" },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 1,
        },
      ],
    },
    {
      code: "FROM a\nRUN a\n",
      options: [{ command: broken }],
      errors: [{ messageId: "notRun", data: { command: broken, failure: "no such option" }, line: 1, column: 1, endLine: 1, endColumn: 1 }],
    },
  ],
});
