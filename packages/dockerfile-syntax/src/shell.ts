import { forEachChild, parse, type AndOr, type CommandNode, type Pipeline, type Script, type Statement, type SyntaxNode } from "unbash";
import type * as Unbash from "unbash";
import type { JoinedText } from "./joined-text.js";
import type { Assignment, Command, CompoundKind, Redirect, ShellOperator } from "./nodes.js";
import { ShellWords } from "./shell-words.js";

/** The grammar that a shell text is read with. */
export type ShellGrammar = "posix" | "bash";

export interface ShellText {
  /** The simple commands in source order. */
  readonly commands: Command[];
  /** The first thing that is no shell, and where; the commands behind it are there all the same. */
  readonly problem: { readonly message: string; readonly index: number } | null;
}

/** unbash takes time that grows with the square of the here-documents on one line, and stack with the depth of nesting. */
const maxLength = 1_000_000;
const maxHeredocs = 200;
/** How often the text behind a token that nothing can follow is tried again. */
const maxRetries = 20;

/**
 * The commands of a shell text, whose own continuations and here-documents it may hold. Never throws. What unbash drops is read again
 * from behind the token that stopped it; what it cannot read at all is left as text.
 */
export function parseShell(text: JoinedText, grammar: ShellGrammar): ShellText {
  const commands: Command[] = [];
  let problem: ShellText["problem"] = null;
  const source = text.text;
  if (source.length > maxLength || source.split("<<", maxHeredocs + 1).length > maxHeredocs) {
    return { commands, problem: { message: "The script is too long to be read.", index: 0 } };
  }
  const list = new CommandList(text, grammar, commands);
  for (let start = 0, retries = 0; start < source.length && retries <= maxRetries; retries++) {
    let script: Unbash.ParsedScript;
    try {
      script = parse(source.slice(start));
      list.add(script, start);
    } catch {
      problem ??= { message: "The script cannot be read: it is nested too deeply.", index: start };
      break;
    }
    const error = script.errors?.[0];
    if (error === undefined) break;
    problem ??= { message: `The shell would stop here: ${error.message}.`, index: Math.min(start + error.pos, source.length - 1) };
    const stopped = start + error.pos;
    const read = list.end;
    if (stopped < read) break;
    start = stopped + (/^(?:[;&|()]+|\w+|\S)/.exec(source.slice(stopped, stopped + 20))?.[0].length ?? source.length);
  }
  return { commands, problem };
}

/** What stands around a command that is about to be added. */
interface Place {
  readonly operator: ShellOperator | null;
  readonly pipeline: number;
  readonly within: readonly CompoundKind[];
}

const compoundKinds: Partial<Record<SyntaxNode["type"], CompoundKind>> = {
  ArithmeticFor: "for",
  BraceGroup: "group",
  Case: "case",
  For: "for",
  Function: "function",
  If: "if",
  Select: "select",
  Subshell: "subshell",
};

/** Turns unbash's tree into a flat list of commands. */
class CommandList {
  /** The end of what has been read, in the text. */
  end = 0;
  readonly #text: JoinedText;
  readonly #grammar: ShellGrammar;
  readonly #commands: Command[];
  #base = 0;
  #pipelines = 0;

  constructor(text: JoinedText, grammar: ShellGrammar, commands: Command[]) {
    this.#text = text;
    this.#grammar = grammar;
    this.#commands = commands;
  }

  /** Adds the commands of a script whose positions count from `base` in the text. */
  add(script: Script, base: number): void {
    this.#base = base;
    this.#statements(script.commands, { operator: null, pipeline: 0, within: [] });
  }

  #statements(statements: readonly Statement[], first: Place): void {
    let previous: Statement | null = null;
    for (const statement of statements) {
      const operator: ShellOperator | null = previous === null ? first.operator : this.#separator(previous, statement);
      this.#list(statement.command, { ...first, operator });
      previous = statement;
    }
  }

  #separator(previous: Statement, next: Statement): ShellOperator {
    if (previous.background === true) return "&";
    const between = this.#text.text.slice(this.#base + previous.end, this.#base + next.pos);
    return between.replaceAll("\\\n", "").includes("\n") ? "\n" : ";";
  }

  #list(node: AndOr | Pipeline | CommandNode, place: Place): void {
    if (node.type !== "AndOr") {
      this.#pipeline(node, place);
      return;
    }
    for (const [index, command] of node.commands.entries()) {
      this.#pipeline(command, { ...place, operator: index === 0 ? place.operator : (node.operators[index - 1] ?? null) });
    }
  }

  #pipeline(node: Pipeline | CommandNode, place: Place): void {
    const pipeline = this.#pipelines++;
    if (node.type !== "Pipeline") {
      this.#node(node, { ...place, pipeline });
      return;
    }
    for (const [index, command] of node.commands.entries()) {
      this.#node(command, { ...place, pipeline, operator: index === 0 ? place.operator : (node.operators[index - 1] ?? null) });
    }
  }

  /** Any node: a simple command is added, of everything else what is below it. */
  #node(node: SyntaxNode, place: Place): void {
    this.end = Math.max(this.end, this.#base + node.end);
    switch (node.type) {
      case "Command":
        this.#commands.push(this.#command(node, place));
        return;
      case "TestCommand":
        // One that is not closed has no place in the text.
        if (node.end > node.pos) this.#commands.push(this.#test(node, place));
        return;
      case "CompoundList":
        this.#statements(node.commands, place);
        return;
      case "Word":
        // A word of a compound command itself, as in `for x in $(list)`: its commands have no word of ours to be in.
        for (const { commands } of this.#words(place).word(node).substitutions) this.#commands.push(...commands);
        return;
      default: {
        const kind = node.type === "While" ? node.kind : compoundKinds[node.type];
        const within = kind === undefined ? place.within : [...place.within, kind];
        let operator = place.operator;
        forEachChild(node, (child) => {
          this.#node(child, { ...place, operator, within });
          operator = null;
        });
      }
    }
  }

  #words(place: Place): ShellWords {
    return new ShellWords(this.#text, this.#base, this.#grammar, (script, text, base) => {
      const commands: Command[] = [];
      const inner = new CommandList(text, this.#grammar, commands);
      inner.#base = base;
      inner.#statements(script.commands, { operator: null, pipeline: 0, within: place.within });
      return commands;
    });
  }

  #command(node: Unbash.Command, place: Place): Command {
    const words = this.#words(place);
    const parts = [...node.prefix, ...(node.name === undefined ? [] : [node.name]), ...node.suffix];
    const own = parts.filter((part) => part.type === "Word").map((part) => words.word(part));
    const assignments: Assignment[] = [];
    const redirects: Redirect[] = [];
    for (const part of parts) {
      if (part.type === "Word") continue;
      if (part.type === "Assignment") assignments.push(words.assignment(part));
      else redirects.push(words.redirect(part));
    }
    return this.#newCommand(node, place, { name: own[0]?.value ?? null, words: own, assignments, redirects });
  }

  /** `[[ ... ]]`: a command of that name whose words are the operands. */
  #test(node: Unbash.TestCommand, place: Place): Command {
    const words = this.#words(place);
    const operands: Unbash.Word[] = [];
    const collect = (child: SyntaxNode): void => {
      if (child.type === "Word") operands.push(child);
      else forEachChild(child, collect);
    };
    collect(node.expression);
    const own = [words.literal(node.pos, node.pos + 2), ...operands.map((operand) => words.word(operand))];
    return this.#newCommand(node, place, { name: "[[", words: own, assignments: [], redirects: [] });
  }

  #newCommand(
    { pos, end }: { readonly pos: number; readonly end: number },
    { operator, pipeline, within }: Place,
    { name, words, assignments, redirects }: Pick<Command, "name" | "words" | "assignments" | "redirects">,
  ): Command {
    const [start, last] = [this.#base + pos, this.#base + end];
    const range = this.#text.range(start, last);
    const raw = this.#text.text.slice(start, last).replaceAll("\\\n", "");
    return {
      type: "Command",
      range,
      loc: this.#text.source.loc(range),
      raw,
      name,
      words,
      assignments,
      redirects,
      operator,
      pipeline,
      within,
    };
  }
}
