import { forEachChild, parse, type AndOr, type CommandNode, type Pipeline, type Statement, type SyntaxNode } from "unbash";
import type * as Unbash from "unbash";
import type { JoinedText } from "./joined-text.js";
import { inlineScript, innerSpan } from "./inline-scripts.js";
import type { Assignment, Command, CompoundKind, Redirect, Script, ShellOperator, Word } from "./nodes.js";
import { ShellWords, type ShellGrammar, type SubstitutionNode } from "./shell-words.js";

export interface ShellText {
  /** The simple commands in source order. */
  readonly commands: readonly Command[];
  /** The redirects of compound commands; a simple command has its own. */
  readonly redirects: readonly Redirect[];
  /** The first thing that is no shell, and where in the text; the commands behind it are there all the same. */
  readonly problem: { readonly message: string; readonly index: number } | null;
}

/** Fifty times the longest body found in 2,807 files: unbash reads nested expansions again for each of up to 256 levels. */
const maxLength = 250_000;
/** It takes time that grows with the square of the here-documents on a line. */
const maxOpenings = 2000;
/** How often the text behind a token that nothing can follow is tried again. */
const maxRetries = 20;
/** How many scripts may lie in each other: `sh -c "sh -c 'a'"`. */
const maxScripts = 3;
/** What no command starts with; it is left over where unbash gives up a compound command. */
const strays = /(?:[\s;&|()]|(?:do|done|elif|else|esac|fi|in|then|[{}])(?![^\s;&|()]))*/y;

/**
 * The commands of a shell text, those inside compound commands too; those inside words are the word's. The text may hold the shell's own
 * continuations and here-documents, whose bodies are no commands. `[[ ... ]]` and `((...))` are commands of that name, with their
 * operands as words. A compound command that is a member of a pipe does not hand its number on: what is inside has pipelines of its own.
 *
 * Never throws. What unbash drops is read again from behind the token that stopped it; what it cannot read at all is left as text.
 */
export function parseShell(text: JoinedText, grammar: ShellGrammar): ShellText {
  const source = text.text;
  if (source.length > maxLength) return unread(`The script has ${source.length} characters; it is read up to ${maxLength}.`);
  const openings = source.length < maxOpenings * 2 ? 0 : source.split(/<<|[$<>]\(/, maxOpenings + 2).length - 1;
  if (openings > maxOpenings) return unread(`The script has more here-documents and expansions than the ${maxOpenings} that are read.`);
  return read(new CommandList(text, grammar, 0, 0), source);
}

function read(list: CommandList, source: string): CommandList {
  try {
    let start = 0;
    for (let retries = 0; retries <= maxRetries && start < source.length; retries++) {
      const end = list.addFrom(start);
      if (end === null) break;
      strays.lastIndex = end;
      strays.test(source);
      // A word that nothing could be made of is a stray, too.
      start = strays.lastIndex > start ? strays.lastIndex : start + source.slice(start).search(/(?<=\S)\s|$/);
    }
  } catch {
    list.problem ??= { message: "The script is nested too deeply to be read.", index: 0 };
  }
  return list;
}

/**
 * In `$(...)` unbash takes each word `case` for the command, and everywhere a command `]]` for the end of a test, though sh has no tests.
 * Where it finds a mistake, it is asked again without those that are nothing but words.
 */
function parseCommands(text: string, grammar: ShellGrammar): Unbash.ParsedScript {
  const script = parse(text);
  if (script.errors === undefined) return script;
  const hasTests = grammar === "bash" || text.includes("[[");
  const masked = text.replaceAll(/(?:[ \t]|^)(case|\]\])(?=[\s;&|()]|$)/gm, (match, word: string, index: number) =>
    (word === "case" ? isArgument(text, index) : !hasTests) ? `${match.slice(0, -1)}_` : match,
  );
  return masked === text ? script : parse(masked);
}

/** Whether what stands behind the blanks at `index` is no start of a command. */
function isArgument(text: string, index: number): boolean {
  let end = index;
  while (end > 0 && (text.charAt(end - 1) === " " || text.charAt(end - 1) === "\t")) end--;
  return !/(?:^|[\s;&|()`]|(?:^|[\s;&|()])(?:do|elif|else|if|then|time|until|while|[!{]))$/.test(text.slice(Math.max(0, end - 6), end));
}

function unread(message: string): ShellText {
  return { commands: [], redirects: [], problem: { message, index: 0 } };
}

/** The word as the script that a shell gets with `-c`, whose text is `text`. As it was, where that is no shell. */
export function withScript(word: Word, text: JoinedText, dialect: "posix" | "bash"): Word {
  const shell = parseShell(text, dialect);
  return shell.problem === null && text.text.trim() !== "" ? wordOfScript(word, text, dialect, shell) : word;
}

function wordOfScript(
  { type, range, loc, raw, value, variables, substitutions }: Word,
  text: JoinedText,
  dialect: "posix" | "bash",
  { commands, redirects }: ShellText,
): Word {
  const inside = text.range(0, text.text.length);
  const script: Script = {
    type: "Script",
    range: inside,
    loc: text.source.loc(inside),
    raw: text.text.replaceAll("\\\n", ""),
    dialect,
    commands,
    redirects,
  };
  return { type, range, loc, raw, value, variables, substitutions, script };
}

const outside: readonly CompoundKind[] = [];

const compoundKinds: Partial<Record<SyntaxNode["type"], CompoundKind>> = {
  ArithmeticFor: "for",
  BraceGroup: "group",
  For: "for",
  Function: "function",
  If: "if",
  Select: "select",
  Subshell: "subshell",
};

const arithmeticFor = /for(?:[ \t]|\\\n)*\(\(/y;

/** Turns unbash's trees into a flat list of commands. */
class CommandList implements ShellText {
  readonly commands: Command[] = [];
  readonly redirects: Redirect[] = [];
  problem: ShellText["problem"] = null;
  readonly #script: JoinedText;
  readonly #grammar: ShellGrammar;
  /** What unbash's positions count in: the script from the last start. */
  #text: JoinedText;
  #words: ShellWords;
  #start = 0;
  /** The end of what has been read, in that text. */
  #end = 0;
  #pipelines: number;
  /** How many scripts this one lies in. */
  readonly #depth: number;
  /** The lists that commands and the redirects of compound ones are added to, and the compound commands around them. */
  #commands: Command[] = this.commands;
  #redirects: Redirect[] = this.redirects;
  #within: readonly CompoundKind[] = outside;

  constructor(script: JoinedText, grammar: ShellGrammar, pipelines: number, depth: number) {
    this.#pipelines = pipelines;
    this.#depth = depth;
    this.#script = script;
    this.#grammar = grammar;
    this.#text = script;
    this.#words = this.#newWords();
  }

  /** Adds the commands of the script from `start`. Gives the index behind what was read where something is wrong, else null. */
  addFrom(start: number): number | null {
    if (start > 0) {
      this.#text = this.#script.slice(start);
      this.#words = this.#newWords();
    }
    this.#start = start;
    this.#end = 0;
    const script = parseCommands(this.#text.text, this.#grammar);
    this.#report(script);
    this.#statements(script.commands, null);
    return script.errors?.[0] === undefined ? null : Math.min(start + this.#end, this.#script.text.length);
  }

  #newWords(): ShellWords {
    return new ShellWords(this.#text, this.#grammar, (substitution) => {
      const outer = this.#commands;
      const outerRedirects = this.#redirects;
      const within = this.#within;
      const commands: Command[] = [];
      const redirects: Redirect[] = [];
      this.#commands = commands;
      this.#redirects = redirects;
      this.#inner(substitution, null);
      this.#commands = outer;
      this.#redirects = outerRedirects;
      this.#within = within;
      return { commands, redirects };
    });
  }

  #report(script: Unbash.ParsedScript): void {
    const error = script.errors?.[0];
    if (error !== undefined) this.#refuse(error.message, error.pos);
  }

  /** Reports what is no shell at `pos`, as far as it is the first. */
  #refuse(message: string, pos: number): void {
    const index = Math.min(this.#start + pos, this.#script.text.length - 1);
    this.problem ??= { message: `The shell would stop here: ${message}.`, index };
  }

  /** Where the first character that is no blank stands from `pos` on. */
  #skipBlanks(pos: number): number {
    const { text } = this.#text;
    let index = pos;
    while (text.charCodeAt(index) === 0x20 || text.charCodeAt(index) === 0x09) index++;
    return index;
  }

  // `operator` stands before what is read.

  #statements(statements: readonly Statement[], operator: ShellOperator | null): void {
    let previous: Statement | null = null;
    for (const statement of statements) {
      this.#list(statement.command, previous === null ? operator : this.#separator(previous, statement));
      previous = statement;
    }
  }

  #separator(previous: Statement, next: Statement): ShellOperator {
    if (previous.background === true) return "&";
    return this.#words.raw(previous.end, next.pos).includes("\n") ? "\n" : ";";
  }

  #list(node: AndOr | Pipeline | CommandNode, operator: ShellOperator | null): void {
    if (node.type !== "AndOr") {
      this.#pipeline(node, operator);
      return;
    }
    const { commands, operators } = node;
    let before = operator;
    let index = 0;
    for (const command of commands) {
      this.#pipeline(command, before);
      before = operators[index++] ?? operator;
    }
  }

  #pipeline(node: Pipeline | CommandNode, operator: ShellOperator | null): void {
    const pipeline = this.#pipelines++;
    if (node.type !== "Pipeline") {
      this.#node(node, operator, pipeline);
      return;
    }
    const { prefixes, commands, operators } = node;
    const prefix = prefixes.at(-1);
    if (commands.length === 0 && prefix !== undefined) this.#checkPrefix(prefix);
    let before = operator;
    let index = 0;
    for (const command of commands) {
      this.#node(command, before, pipeline);
      before = operators[index++] ?? operator;
    }
  }

  /** Alone they are refused where no shell takes them: bash takes `!` before the end of a line, and for dash `time` is a command. */
  #checkPrefix({ type, end }: Pipeline["prefixes"][number]): void {
    const [prefix, mayFollow] = type === "Time" ? ["time", ";\n#`&|)"] : ["!", ";\n#`"];
    const next = this.#text.text.charAt(this.#skipBlanks(end));
    if (!mayFollow.includes(next)) this.#refuse(`expected a command behind '${prefix}'`, end);
  }

  /** unbash overlooks a semicolon without a command before what ends a list, as in `a; ; done`. It is none in the `; ;;` of a branch. */
  #checkEnd({ end }: Unbash.CompoundList): void {
    const { text } = this.#text;
    const semicolon = this.#skipBlanks(end);
    const next = this.#skipBlanks(semicolon + 1);
    if (text[semicolon] !== ";" || next === semicolon + 1 || text[next] !== ";") return;
    if (text[next + 1] !== ";" && text[next + 1] !== "&") this.#refuse("unexpected token ';'", next);
  }

  /** Any node: a simple command is added, of everything else what is below it. */
  #node(node: SyntaxNode, operator: ShellOperator | null, pipeline: number): void {
    // What unbash gave up is empty, somewhere behind what it skipped.
    if (node.end > node.pos) this.#end = Math.max(this.#end, node.end);
    switch (node.type) {
      case "Command":
        this.#command(node, operator, pipeline);
        return;
      case "TestCommand":
        // One that is not closed has no place in the text.
        if (node.end > node.pos) this.#add(node, operator, pipeline, this.#words.test(node), [], []);
        return;
      case "ArithmeticCommand":
        this.#add(node, operator, pipeline, this.#words.arithmetic(node), [], []);
        return;
      case "Redirected":
        this.#redirected(node, operator, pipeline);
        return;
      case "Case":
        this.#case(node, operator, pipeline);
        return;
      case "CompoundList":
        this.#statements(node.commands, operator);
        this.#checkEnd(node);
        return;
      case "For":
        // Both shells want a name as it is, bash only as it runs the loop.
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(node.name.text)) this.#refuse("the variable of a loop is no name", node.name.pos);
        this.#compound(node, operator, pipeline);
        return;
      case "ArithmeticFor":
        arithmeticFor.lastIndex = node.pos;
        if (!arithmeticFor.test(this.#text.text)) this.#refuse("expected '((' behind 'for'", node.pos);
        this.#compound(node, operator, pipeline);
        return;
      case "CommandExpansion":
      case "ProcessSubstitution":
      case "ArithmeticCommandExpansion":
        // In a word of a compound command itself, as in `for x in $(list)`: no word of ours holds its commands.
        this.#inner(node, operator);
        return;
      default:
        this.#compound(node, operator, pipeline);
    }
  }

  #redirected({ pos, end, command, redirects }: Unbash.Redirected, operator: ShellOperator | null, pipeline: number): void {
    if (command.type === "TestCommand" && command.end > command.pos) {
      this.#add({ pos, end }, operator, pipeline, this.#words.test(command), [], this.#readRedirects(redirects));
    } else if (command.type === "ArithmeticCommand") {
      this.#add({ pos, end }, operator, pipeline, this.#words.arithmetic(command), [], this.#readRedirects(redirects));
    } else {
      this.#node(command, operator, pipeline);
      this.#redirects.push(...this.#readRedirects(redirects));
    }
  }

  #readRedirects(nodes: readonly Unbash.Redirection[]): Redirect[] {
    const redirects: Redirect[] = [];
    for (const redirect of nodes) {
      if (redirect.type === "HereDoc") this.#skipBody(redirect);
      else if (!redirect.operator.endsWith("&") && redirect.target !== undefined) this.#checkTarget(redirect.target);
      redirects.push(this.#words.redirect(redirect));
    }
    return redirects;
  }

  /** A number right before `<` or `>` is part of the next redirect. */
  #checkTarget({ text, end }: { readonly text: string; readonly end: number }): void {
    const next = this.#text.text[end];
    if ((next === "<" || next === ">") && /^[0-9]+$/.test(text)) this.#refuse("a redirect has no target", end);
  }

  #case(node: Unbash.Case, operator: ShellOperator | null, pipeline: number): void {
    const around = this.#within;
    const within: readonly CompoundKind[] = [...around, "case"];
    const list = this.#commands;
    const first = list.length;
    const enter = (child: SyntaxNode, before: ShellOperator | null): void => {
      this.#within = within;
      this.#node(child, list.length === first ? operator : before, pipeline);
    };
    enter(node.word, null);
    let before: ShellOperator | null = null;
    for (const { pattern, body, terminator } of node.items) {
      for (const word of pattern) enter(word, before);
      enter(body, before);
      before = terminator ?? null;
    }
    this.#within = around;
  }

  #compound(node: SyntaxNode, operator: ShellOperator | null, pipeline: number): void {
    const kind = node.type === "While" ? node.kind : compoundKinds[node.type];
    const around = this.#within;
    const within = kind === undefined ? around : [...around, kind];
    const list = this.#commands;
    const before = list.length;
    forEachChild(node, (child) => {
      this.#within = within;
      this.#node(child, list.length === before ? operator : null, pipeline);
    });
    this.#within = around;
  }

  /** The commands of a script inside a word. */
  #inner({ pos, text, script }: SubstitutionNode, operator: ShellOperator | null): void {
    // Between backticks with escapes the positions are those of another text, and no command is better than one in a wrong place.
    if (script === undefined || script.source !== undefined) return;
    this.#report(script);
    if (text.startsWith("${") && !text.endsWith("}")) this.#refuse("expected '}' to close '${'", pos);
    this.#statements(script.commands, operator);
  }

  /** The body of a here-document lies behind its command. Where it is not closed, nothing further is known to be a command. */
  #skipBody({ closing }: Unbash.HereDoc): void {
    this.#end = Math.max(this.#end, closing?.end ?? this.#text.text.length);
  }

  #command(node: Unbash.Command, operator: ShellOperator | null, pipeline: number): void {
    const reader = this.#words;
    const words = node.name === undefined ? [] : [reader.word(node.name)];
    if (node.name !== undefined) this.#reportParenthesis(node.name.end);
    const assignments: Assignment[] = [];
    for (const part of node.prefix) {
      if (part.type === "Assignment") assignments.push(reader.assignment(part));
    }
    for (const part of node.suffix) {
      if (part.type === "Word") words.push(reader.word(part));
      else if (part.type === "Assignment") words.push(reader.assignmentWord(part));
    }
    const redirects = this.#readRedirects(node.redirects);
    this.#addScript(node, words);
    this.#add(node, operator, pipeline, words, assignments, redirects);
  }

  /** unbash takes `name(` for the start of a function, and where it is none it drops the parenthesis. */
  #reportParenthesis(nameEnd: number): void {
    const index = this.#skipBlanks(nameEnd);
    if (this.#text.text[index] === "(") this.#refuse("unexpected token '('", index);
  }

  /** Reads the script of `sh -c '...'`. */
  #addScript({ suffix }: Unbash.Command, words: Word[]): void {
    const script = this.#depth < maxScripts ? inlineScript(words) : null;
    const word = script === null ? undefined : words[script.index];
    if (script === null || word?.value == null) return;
    const { pos, end } = suffix.filter(({ type }) => type === "Word" || type === "Assignment")[script.index - 1] ?? { pos: 0, end: 0 };
    const inner = end > this.#text.text.length ? null : innerSpan(this.#text.text, [pos, end], word.value);
    if (inner === null || inner[0] === inner[1]) return;
    const text = this.#text.slice(...inner);
    const list = read(new CommandList(text, script.dialect, this.#pipelines, this.#depth + 1), text.text);
    if (list.problem !== null) return;
    this.#pipelines = list.#pipelines;
    words[script.index] = wordOfScript(word, text, script.dialect, list);
  }

  #add(
    { pos, end }: { readonly pos: number; readonly end: number },
    operator: ShellOperator | null,
    pipeline: number,
    words: readonly Word[],
    assignments: readonly Assignment[],
    redirects: readonly Redirect[],
  ): void {
    const range = this.#words.range(pos, end);
    const loc = this.#text.source.loc(range);
    const name = words[0]?.value ?? null;
    const raw = this.#words.raw(pos, end);
    const within = this.#within;
    this.#commands.push({ type: "Command", range, loc, raw, name, words, assignments, redirects, operator, pipeline, within });
  }
}
