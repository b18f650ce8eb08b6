import type { Command } from "dockerfile-syntax";
import { gapsOf, type CommandRegion } from "./shell-scripts.js";

/** What stands between commands: blanks, comments and strings of loop heads, then operators and words. */
const token = /[\\`][ \t]*\r?\n(?:[ \t]*#.*\n)*|(?<=\s|^)#.*|'[^']*'|"[^"]*"|[ \t\r]+|&&|\|\||;+|\||&|\n|[()]|[^\s;&|()'"\\]+|./gs;

const opening = new Set(["(", "{", "if", "while", "until", "for", "case", "select"]);
const closing = new Set([")", "}", "fi", "done", "esac"]);

interface Frame {
  readonly keyword: string;
  /** The first command of the statement that is being read, and of the one before. */
  statement: number;
  previous: number;
}

/** How the statements of a region hang together. */
export interface Structure {
  /** Commands whose failure something looks at: the left side of `&&` and `||`, the condition of `if` and of loops. */
  readonly conditions: ReadonlySet<Command>;
  /** Commands behind a `!`. */
  readonly negated: ReadonlySet<Command>;
}

export function structureOf(region: CommandRegion, text: string): Structure {
  const { commands } = region;
  // How many conditions open and close at each command.
  const changes = new Array<number>(commands.length + 1).fill(0);
  const negated = new Set<Command>();
  const frames: Frame[] = [];
  let frame: Frame = { keyword: "", statement: 0, previous: 0 };
  for (const gap of gapsOf(region, text)) {
    const { next } = gap;
    const mark = (start: number): void => {
      changes[start] = (changes[start] ?? 0) + 1;
      changes[next] = (changes[next] ?? 0) - 1;
    };
    let last = "";
    for (const [word] of gap.text.matchAll(token)) {
      if (/^(?:[ \t\r\\`#]|'|")/.test(word)) continue;
      last = word;
      if (word === "&&" || word === "||") {
        mark(frame.statement);
      } else if (word === "then" || word === "do") {
        if (frame.keyword !== "for" && frame.keyword !== "select") mark(frame.statement === next ? frame.previous : frame.statement);
        frame.statement = next;
      } else if (word === "else" || word === "elif" || /^[;&\n]/.test(word)) {
        if (frame.statement !== next) frame.previous = frame.statement;
        frame.statement = next;
      } else if (opening.has(word)) {
        frames.push(frame);
        frame = { keyword: word, statement: next, previous: next };
      } else if (closing.has(word) && !(word === ")" && frame.keyword === "case")) {
        frame = frames.pop() ?? frame;
      }
    }
    const command = commands[next];
    if (last === "!" && command !== undefined) negated.add(command);
  }
  let depth = 0;
  const conditions = commands.filter((_command, index) => (depth += changes[index] ?? 0) > 0);
  return { conditions: new Set(conditions), negated };
}
