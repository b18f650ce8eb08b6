import type { Command, Variable, Word } from "dockerfile-syntax";
import { redirectTargets } from "./nested-commands.js";
import { gapsOf, type ShellScript } from "./shell-scripts.js";

/** Commands that treat what follows the `=` of an argument as an assignment. */
export const declaringCommands: ReadonlySet<string> = new Set(["declare", "export", "local", "readonly", "typeset"]);

/** The words of a command in which the shell splits what it expands. */
export function splitWords({ shell }: ShellScript, { name, words, redirects }: Command): readonly Word[] {
  if (name === "[[" || name === "((" || name === "let") return [];
  const isDeclaration = shell !== "sh" && name !== null && declaringCommands.has(name);
  const first = words[0]?.value;
  return [...words, ...redirectTargets(redirects)].filter((word, index) => {
    // What is expanded to the name of a command is meant to hold its arguments.
    const isName = index === 0 || (index === 1 && first != null && /^(?:builtin|command|exec)$/.test(first));
    if (isName && [...word.variables, ...word.substitutions].some(({ range }) => range[0] === word.range[0] && range[1] === word.range[1]))
      return false;
    return !(isDeclaration && /^\w+\+?=/.test(word.raw));
  });
}

/** Variables that the shell sets to numbers or single words. */
const withoutSpaces =
  /^(?:[#?$!-]|BASHPID|BASH_ARGC|BASH_LINENO|BASH_SUBSHELL|EUID|LINENO|OPTIND|PPID|RANDOM|SECONDS|SHELLOPTS|SHLVL|UID|COLUMNS|HISTCMD|HISTFILESIZE|HISTSIZE|LINES)$/;

type Content = "empty" | "clean" | "dirty";

interface Write {
  readonly name: string;
  readonly place: number;
  readonly content: Content;
  readonly within: readonly string[];
  /** How many commands up to here do not follow `&&`; a use with the same number is reached through the write. */
  readonly breaks: number;
  /** Whether it is done whenever its statement is reached. */
  readonly starts: boolean;
}

/** How many writes of a variable are looked at for one use. With more of them nobody knows what it holds. */
const maxWrites = 32;

/** The variables without quotes that the shell may split, or expand to file names, where they are used. */
export function splitVariables(script: ShellScript, text: string): readonly Variable[] {
  const source = text.slice(...script.body.range);
  if (!source.includes("$")) return [];
  const isExhaustive = /\belse\b|\*\s*\)/.test(source);
  const { writes, breaks } = new WriteReader(script, text, isExhaustive);
  const rewritten = new Set(writes.filter(({ content, within }) => content !== "clean" && within.some(isLoop)).map(({ name }) => name));
  const contents = new Contents(script, isExhaustive);
  let passed = 0;
  return script.commands.flatMap((command) => {
    for (let write = writes[passed]; write !== undefined && write.place <= command.range[0]; write = writes[++passed]) contents.add(write);
    return splitWords(script, command).flatMap(({ variables }) =>
      variables.filter(({ name, operator, operand, quoted }) => {
        if (quoted || name === "@" || withoutSpaces.test(name)) return false;
        // A length is a number; what `+` puts in the place of a value is the author's; `: ${x:=1}` only assigns.
        if ((operator === "#" && operand === null) || operator === "+" || operator === ":+") return false;
        if (command.name === ":" && operator?.endsWith("=") === true) return false;
        const isRewritten = command.within.some(isLoop) && rewritten.has(name);
        return isRewritten || contents.of(name, command, breaks.get(command) ?? 0) !== "clean";
      }),
    );
  });
}

function isLoop(kind: string): boolean {
  return kind === "for" || kind === "until" || kind === "while";
}

/** What variables may hold after the writes so far. */
class Contents {
  readonly #script: ShellScript;
  readonly #isExhaustive: boolean;
  readonly #writes = new Map<string, Write[]>();

  /** `isExhaustive` says that some branch is taken in any case, so that a variable set in several may be set in all. */
  constructor(script: ShellScript, isExhaustive: boolean) {
    this.#script = script;
    this.#isExhaustive = isExhaustive;
  }

  add(write: Write): void {
    const writes = this.#writes.get(write.name);
    if (writes === undefined) this.#writes.set(write.name, [write]);
    else writes.push(write);
  }

  of(name: string, use: Command, breaks: number): Content {
    const writes = this.#writes.get(name)?.slice(-maxWrites) ?? [];
    const sure = writes.findLastIndex((write) => isSure(write, use, breaks));
    const contents = writes.slice(Math.max(sure, 0)).map(({ content }) => content);
    const branches = writes.filter(({ within }) => within.includes("case") || within.includes("if"));
    const isSet = sure !== -1 || this.#script.declares(name) || (this.#isExhaustive && branches.length > 1);
    if (!isSet || contents.includes("dirty")) return "dirty";
    return contents.includes("empty") ? "empty" : "clean";
  }
}

/** Whether the write is done whenever the use is reached. */
function isSure({ within, breaks, starts }: Write, use: Command, breaksAtUse: number): boolean {
  const conditional = within.filter((kind) => kind !== "group");
  const around = use.within.filter((kind) => kind !== "group");
  return conditional.every((kind, index) => around[index] === kind) && (starts || breaks === breaksAtUse);
}

/** Commands that write the variables in their arguments. */
const writers: ReadonlySet<string> = new Set([...declaringCommands, "getopts", "mapfile", "printf", "read", "readarray", "unset"]);

/** The head of a loop: its variable, and its words where it has some. */
const loopHead = /\bfor\s+(\w+)(?:\s+in\s((?:[\\`]\r?\n|[^;\n\\])*))?/g;

/** Reads what a script writes to variables. */
class WriteReader {
  readonly writes: Write[] = [];
  /** For each command the number of those up to it that do not follow `&&`. */
  readonly breaks = new Map<Command, number>();
  readonly #contents: Contents;
  #breakCount = 0;

  constructor(script: ShellScript, text: string, isExhaustive: boolean) {
    this.#contents = new Contents(script, isExhaustive);
    const gaps = gapsOf(script.body, text).filter((gap) => gap.text.includes("for"));
    const heads = gaps.flatMap(({ start, text: gap, next }) =>
      [...gap.matchAll(loopHead)].map((match) => ({ match, place: start + match.index, within: script.body.commands[next]?.within ?? [] })),
    );
    let passed = 0;
    for (const command of script.commands) {
      for (let head = heads[passed]; head !== undefined && head.place < command.range[0]; head = heads[++passed]) {
        const [, name = "", words = "$@"] = head.match;
        const content = /^(?:[\w./:@%+,=-]|[\\`]\r?\n|\s)+$/.test(words) ? "clean" : "dirty";
        this.#add({ name, place: head.place, content, within: head.within, breaks: this.#breakCount, starts: true });
      }
      this.#read(command);
    }
  }

  #read(command: Command): void {
    const { name: program, operator, within, range, words, assignments } = command;
    if (operator !== "&&") this.#breakCount++;
    this.breaks.set(command, this.#breakCount);
    const starts = operator !== "&&" && operator !== "||" && operator !== "|" && operator !== "|&";
    const add = (name: string, content: Content): void => {
      this.#add({ name, content, place: range[1], within, breaks: this.#breakCount, starts });
    };
    if (words.length === 0) for (const { name, value } of assignments) add(name, this.#valueOf(value, command));
    if (program === null || !writers.has(program)) return;
    for (const { raw, value } of words.slice(1)) {
      const [, name, assigned] = /^(\w+)(\+?=)?/.exec(raw) ?? [];
      // `export x` leaves it as it is.
      if (name === undefined || (assigned === undefined && declaringCommands.has(program))) continue;
      add(name, value !== null && assigned === "=" ? contentOfText(value.slice(name.length + 1)) : "dirty");
    }
  }

  #add(write: Write): void {
    this.writes.push(write);
    this.#contents.add(write);
  }

  #valueOf(word: Word | null, use: Command): Content {
    if (word === null) return "empty";
    const { raw, value, variables, substitutions } = word;
    if (value !== null) return contentOfText(value);
    if (/^\$\(\([^()]*\)\)$/.test(raw)) return "clean";
    if (substitutions.length > 0 || raw.startsWith("(") || variables.some(({ operator }) => operator !== null)) return "dirty";
    const contents = variables.map(({ name }) => (withoutSpaces.test(name) ? "clean" : this.#contents.of(name, use, this.#breakCount)));
    contents.push(contentOfText(raw.replaceAll(/\$(?:\w+|[^\w{]|\{\w+\})|"/g, "")));
    return contents.includes("dirty") ? "dirty" : contents.includes("clean") ? "clean" : "empty";
  }
}

function contentOfText(text: string): Content {
  if (text === "") return "empty";
  return /[\s*?[\]~]/.test(text) ? "dirty" : "clean";
}
