import { skipSpace } from "./characters.js";
import { inlineScript, innerSpan } from "./inline-scripts.js";
import type { JoinedText } from "./joined-text.js";
import type { Command, ExecForm, Word } from "./nodes.js";
import { withScript } from "./shell.js";
import { literal, none, type Span } from "./words.js";

/** One string of a JSON array: where it stands with its quotes, and what it says. */
export interface JsonString {
  readonly span: Span;
  readonly value: string;
}

/**
 * The strings of a JSON array that fills the text from `start` to `end`. "no-array" is what BuildKit takes for the shell form or for plain
 * words; "no-strings", an array that holds something else, is what it refuses.
 */
export function jsonStrings(text: string, start: number, end: number): readonly JsonString[] | "no-array" | "no-strings" {
  const first = skipSpace(text, start, end);
  if (first >= end || text.charCodeAt(first) !== 0x5b) return "no-array";
  const plain = plainStrings(text, first, end);
  if (plain !== null) return plain;
  const json = text.slice(first, end);
  let values: unknown;
  try {
    values = JSON.parse(json);
  } catch {
    return "no-array";
  }
  if (!Array.isArray(values)) return "no-array";
  const strings: JsonString[] = [];
  let index = 0;
  for (const value of values as unknown[]) {
    if (typeof value !== "string") return "no-strings";
    const open = json.indexOf('"', index);
    index = closingQuote(json, open) + 1;
    // Go has no half of a surrogate pair.
    strings.push({ span: [first + open, first + index], value: value.replaceAll(/\p{Surrogate}/gu, "\ufffd") });
  }
  return strings;
}

/** The strings of an array as nearly all are: without escapes. Null for any other text. */
function plainStrings(text: string, start: number, end: number): JsonString[] | null {
  const strings: JsonString[] = [];
  let index = start;
  for (;;) {
    const open = skipJsonBlanks(text, index + 1, end);
    if (open >= end || text.charCodeAt(open) !== 0x22) return null;
    let close = open + 1;
    for (; close < end; close++) {
      const code = text.charCodeAt(close);
      if (code === 0x22) break;
      if (code === 0x5c || code < 0x20) return null;
    }
    strings.push({ span: [open, close + 1], value: text.slice(open + 1, close) });
    index = skipJsonBlanks(text, close + 1, end);
    if (index >= end) return null;
    const code = text.charCodeAt(index);
    if (code === 0x5d) return skipJsonBlanks(text, index + 1, end) === end ? strings : null;
    if (code !== 0x2c) return null;
  }
}

function skipJsonBlanks(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && isJsonBlank(text.charCodeAt(index))) index++;
  return index;
}

function isJsonBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

function closingQuote(json: string, open: number): number {
  let index = open + 1;
  while (json[index] !== '"') index += json[index] === "\\" ? 2 : 1;
  return index;
}

/** A command in exec form. */
export function execForm(line: JoinedText, [start, end]: Span, strings: readonly JsonString[]): ExecForm {
  const words = strings.map(({ span, value }) => literal(line, span, value));
  addScript(line, strings, words);
  const range = line.range(start, end);
  return {
    type: "ExecForm",
    range,
    loc: line.source.loc(range),
    raw: line.text.slice(start, end),
    commands: command(line, strings, words),
  };
}

/** Reads the script of `["sh", "-c", "..."]`. */
function addScript(line: JoinedText, strings: readonly JsonString[], words: Word[]): void {
  const script = inlineScript(words);
  const word = script === null ? undefined : words[script.index];
  const string = script === null ? undefined : strings[script.index];
  if (script === null || word === undefined || string === undefined) return;
  const inner = innerSpan(line.text, string.span, string.value);
  if (inner !== null) words[script.index] = withScript(word, line.slice(...inner), script.dialect);
}

function command(line: JoinedText, strings: readonly JsonString[], words: readonly Word[]): Command[] {
  const first = strings[0];
  const last = strings.at(-1);
  if (first === undefined || last === undefined) return [];
  const [start, end] = [first.span[0], last.span[1]];
  const range = line.range(start, end);
  return [
    {
      type: "Command",
      range,
      loc: line.source.loc(range),
      raw: line.text.slice(start, end),
      name: first.value,
      words,
      assignments: none,
      redirects: none,
      operator: null,
      pipeline: 0,
      within: none,
    },
  ];
}
