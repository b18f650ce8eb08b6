import type { Position } from "dockerfile-syntax";
import type { ShellScript } from "./shell-scripts.js";

/** A script as a file of its own, and where a place in it is in the Dockerfile. */
export interface StandaloneScript {
  readonly text: string;
  /** The place in the Dockerfile; lines and columns start at 1 in both. Null for what is only in the script. */
  readonly place: (line: number, column: number) => Position | null;
}

/** The lines of a continued instruction: comments and blank lines are none of the shell's, and only a backslash continues its lines. */
const dockerfileLine = /^([ \t]*)(?:#.*)?$|[\\`][ \t]*$/;

/**
 * The script behind a line that names its shell and one that exports what ENV and ARG set. Each character of it keeps its line and
 * column, so that a finding can be shown where it is.
 */
export function standaloneScript({ run, body, shell, declares }: ShellScript, source: string): StandaloneScript {
  const own = source.slice(...body.range).split(/\r?\n/);
  const isForm = body.type === "ShellForm";
  // What a command reads is no script, but ShellCheck looks for its end.
  const read = isForm ? run.heredocs.flatMap(({ range }) => source.slice(...range).split(/\r?\n/)) : [];
  const lines = [...own, ...read];
  const shown = isForm
    ? [...own.map((line, index) => (index === own.length - 1 ? line : continued(line, index > 0))), ...read]
    : own.slice(0, -1);
  const names = new Set(source.slice(...body.range).match(/\b[a-zA-Z_]\w*/g));
  const exports = [...names].filter((name) => declares(name)).map((name) => `${name}=1`);
  const header = [`#!/bin/${shell}`, exports.length === 0 ? "" : `export ${exports.join(" ")}`];
  const { line: firstLine, column: firstColumn } = body.loc.start;
  return {
    text: `${[...header, ...shown].join("\n")}\n`,
    place: (line, column) => {
      const index = line - 1 - header.length;
      const text = lines[index];
      if (text === undefined) return null;
      // ShellCheck counts characters, not UTF-16 units.
      const units = Array.from(text)
        .slice(0, column - 1)
        .join("").length;
      return { line: firstLine + index, column: units + (index === 0 ? firstColumn : 1) };
    },
  };
}

function continued(line: string, mayBeComment: boolean): string {
  const match = dockerfileLine.exec(line);
  if (match === null) return line;
  const [tail, indent] = match;
  if (indent === undefined) return `${line.slice(0, match.index)}${" ".repeat(tail.length - 1)}\\`;
  return mayBeComment ? `${indent}\\` : line;
}
