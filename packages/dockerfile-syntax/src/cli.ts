#!/usr/bin/env node
import { readFileSync } from "node:fs";
// By its public name, so that the command and the library stay one file each.
import { parse, printable } from "dockerfile-syntax";
import { drawTree } from "./drawing.js";

const usage = `Usage: dockerfile-syntax FILE (- for standard input)

Prints the tree of a Dockerfile, and on standard error what BuildKit would refuse.
Exit code 0: nothing is refused; 1: something is; 2: usage, or the file cannot be read.`;

function main([file, ...more]: readonly string[]): number {
  if (file === "--help" || file === "-h") {
    console.log(usage);
    return 0;
  }
  if (file === undefined || more.length > 0 || (file.startsWith("-") && file !== "-")) {
    console.error(usage);
    return 2;
  }
  let text: string;
  try {
    text = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    console.error(printable(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`));
    return 2;
  }
  const { tree, problems } = parse(text);
  console.log(printable(drawTree(tree).join("\n")));
  for (const { loc, code, message } of problems) {
    console.error(printable(`${file}:${String(loc.start.line)}:${String(loc.start.column)} ${code}: ${message}`));
  }
  return problems.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
