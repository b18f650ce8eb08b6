#!/usr/bin/env node
import { readFileSync } from "node:fs";
// By its public name, so that the command and the library stay one file each.
import { parse, visitorKeys, type Node } from "dockerfile-syntax";

const usage = "Usage: dockerfile-syntax FILE (- for standard input)";

/** The tree as indented lines: type, location, and the fields that are no nodes. */
function drawTree(node: Node, indent = "", label = ""): string[] {
  const { type, loc, ...fields } = node;
  const keys: readonly string[] = visitorKeys[type];
  const shown = Object.entries(fields).filter(([key, value]) => key !== "range" && !keys.includes(key) && !isNodeList(value));
  const written = shown.map(([key, value]) => `${key}=${JSON.stringify(value)}`).join(" ");
  const place = `${String(loc.start.line)}:${String(loc.start.column)}-${String(loc.end.line)}:${String(loc.end.column)}`;
  const lines = [`${indent}${label}${type} ${place}${written === "" ? "" : ` ${written}`}`];
  const children = node as unknown as Record<string, Node | readonly Node[] | null>;
  for (const key of keys) {
    for (const child of [children[key] ?? []].flat()) lines.push(...drawTree(child, `${indent}  `, `${key}: `));
  }
  return lines;
}

function isNodeList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === "object";
}

function main([file, ...more]: readonly string[]): number {
  if (file === undefined || more.length > 0 || (file.startsWith("-") && file !== "-")) {
    console.error(usage);
    return 2;
  }
  let text: string;
  try {
    text = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    console.error(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const { tree, problems } = parse(text);
  console.log(drawTree(tree).join("\n"));
  for (const { loc, code, message } of problems) {
    console.error(`${file}:${String(loc.start.line)}:${String(loc.start.column)} ${code}: ${message}`);
  }
  return problems.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
