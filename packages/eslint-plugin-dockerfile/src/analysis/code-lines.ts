import type { Heredoc, Instruction, Range } from "dockerfile-syntax";

/** A line of an instruction in the file, its line end excluded. */
export interface CodeLine {
  readonly start: number;
  readonly text: string;
  /** Whether it is the one with the keyword. */
  readonly isFirst: boolean;
}

/** The lines of an instruction, without comments, blank lines and the lines of here-documents. */
export function codeLines(text: string, instruction: Instruction): readonly CodeLine[] {
  const [heredoc] = "heredocs" in instruction ? instruction.heredocs : [];
  return linesIn(text, [instruction.range[0], heredoc?.range[0] ?? instruction.range[1]]);
}

function linesIn(text: string, [first, limit]: Range): readonly CodeLine[] {
  const lines: CodeLine[] = [];
  for (let start = text.lastIndexOf("\n", first) + 1; start < limit;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, text[end - 1] === "\r" ? end - 1 : end);
    const isFirst = start <= first;
    if (isFirst || !/^\s*(?:#|$)/.test(line)) lines.push({ start, text: line, isFirst });
    start = end + 1;
  }
  return lines;
}

/** The lines of a here-document's script, without comments and blank lines. */
export function heredocLines(text: string, { range }: Heredoc): readonly CodeLine[] {
  return linesIn(text, [range[0], text.lastIndexOf("\n", range[1]) + 1]);
}
