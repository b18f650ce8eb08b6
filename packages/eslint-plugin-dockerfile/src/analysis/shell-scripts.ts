import {
  shellDialect,
  type Command,
  type Dockerfile,
  type Heredoc,
  type Problem,
  type Range,
  type Run,
  type Shell,
  type ShellForm,
  type Substitution,
  type Word,
} from "dockerfile-syntax";
import { proxyArgument } from "../knowledge/proxy-arguments.js";
import { withoutOnbuild } from "./commands.js";
import { definedNames, type DefinedNames } from "./defined-names.js";
import { instructionsWithShell } from "./effective-shell.js";
import { expandedWords, withNested } from "./nested-commands.js";
import { hasPlaceIn } from "./places.js";
import { remembered, rememberedOfFile } from "./remembered.js";

/** A shell text that the build runs: the shell form of a RUN, or a here-document that is its script. */
export interface ShellScript {
  readonly run: Run;
  readonly body: ShellForm | Heredoc;
  /** `sh`, `bash`, `dash`, `ash`, `ksh`. */
  readonly shell: string;
  readonly dialect: "posix" | "bash";
  /** The options that the shell starts with. */
  readonly options: readonly string[];
  /** Every command, those inside substitutions too. */
  readonly commands: readonly Command[];
  /** Whether ENV, ARG or the builder set the variable for the script. */
  readonly declares: (name: string) => boolean;
}

/** A tree and what is wrong in it. */
interface Source {
  readonly ast: Dockerfile;
  readonly problems: readonly Problem[];
}

/**
 * The scripts of every RUN, the triggers of ONBUILD too. Left out are those with a mistake in their syntax, of which the tree may lack
 * a part, those for zsh, which expands words in its own way, and here-documents that another command reads.
 */
export const shellScripts: (source: Source) => readonly ShellScript[] = rememberedOfFile(({ ast, problems }) => {
  const mistakes = problems.flatMap(({ code, range }) => (code === "shell-syntax" ? [range[0]] : [])).toSorted((a, b) => a - b);
  const scripts = ast.stages.flatMap((stage) => {
    const declared = definedNames(ast).get(stage);
    return instructionsWithShell(ast, stage).flatMap(([instruction, shell]) => {
      const run = withoutOnbuild(instruction);
      return run.type === "Run" ? (scriptOf(run, shell, declared) ?? []) : [];
    });
  });
  return scripts.filter(({ body }) => !hasPlaceIn(mistakes, body.range[0], body.range[1] + 1));
});

function scriptOf(run: Run, instruction: Shell | null, declared: DefinedNames | undefined): ShellScript | null {
  const form = run.body;
  if (form?.type !== "ShellForm" || (form.dialect !== "posix" && form.dialect !== "bash")) return null;
  const [heredoc] = run.heredocs;
  const body = form.commands.length === 0 && heredoc !== undefined ? heredoc : form;
  const [interpreter = "sh", ...options] = (body.type === "Heredoc" ? shebang(body) : null) ?? shellWords(instruction, form);
  const shell = interpreter.slice(interpreter.lastIndexOf("/") + 1);
  if (shell === "zsh" || body.commands.length === 0) return null;
  return {
    run,
    body,
    shell,
    dialect: shell === "bash" || shell === "ksh" ? "bash" : "posix",
    options,
    commands: withNested(body.commands),
    declares: (name) => proxyArgument.test(name) || declared?.isDeclared(name, run.range[0]) === true,
  };
}

/** The words of SHELL, or the shell that a comment names instead of it. */
function shellWords(instruction: Shell | null, { dialect }: ShellForm): readonly string[] {
  const words = instruction?.words.map(({ value, raw }) => value ?? raw) ?? ["sh"];
  if (shellDialect(words[0] ?? "sh") === dialect) return words;
  return [dialect === "bash" ? "bash" : "sh"];
}

/** The words of the line that names the interpreter, without `env` and its options, or null. */
function shebang({ content }: Heredoc): readonly string[] | null {
  const line = /^#!(?:\S*\/env[ \t]+(?:-S[ \t]+)?|[ \t]*)(\S.*)/.exec(content)?.[1];
  return line === undefined ? null : line.trim().split(/\s+/);
}

/** The substitutions in a command's words, those inside the operands of variables too. */
export const substitutionsIn: (command: Command) => readonly Substitution[] = remembered((command) =>
  expandedWords(command).flatMap(substitutionsWithin),
);

function substitutionsWithin({ substitutions, variables }: Pick<Word, "substitutions" | "variables">): readonly Substitution[] {
  return variables.length === 0 ? substitutions : [...substitutions, ...variables.flatMap(substitutionsWithin)];
}

/** A list of commands and where it stands: a script, or what is between the parentheses of a substitution. */
export interface CommandRegion {
  readonly range: Range;
  readonly commands: readonly Command[];
}

/** The script and every substitution in it. */
export function commandRegions({ body, commands }: ShellScript): readonly CommandRegion[] {
  return [body, ...commands.flatMap(substitutionsIn)];
}

/** What stands between the commands of a region: keywords, operators, the heads of loops. */
export interface Gap {
  readonly start: number;
  readonly text: string;
  /** The position in the region of the command behind it. */
  readonly next: number;
}

export function gapsOf({ range, commands }: CommandRegion, text: string): readonly Gap[] {
  const gaps: Gap[] = [];
  let start = range[0];
  for (const [next, command] of commands.entries()) {
    if (command.range[0] >= start) gaps.push({ start, text: text.slice(start, command.range[0]), next });
    start = Math.max(start, endOf(command));
  }
  gaps.push({ start, text: text.slice(start, range[1]), next: commands.length });
  return gaps;
}

/** The end of a command and what it reads and writes. */
export function endOf({ range, redirects }: Command): number {
  return Math.max(range[1], ...redirects.map((redirect) => redirect.range[1]));
}

/** Whether the shell replaces it by the output of its commands: not so for `<(...)`. */
export function isCommandSubstitution({ range }: Substitution, text: string): boolean {
  return /[$`]/.test(text[range[0]] ?? "");
}

/** Whether it has an end. One that has none may reach beyond the script. */
export function isClosed({ range: [start, end], backtick }: Substitution, text: string): boolean {
  return end - start > 1 && text[end - 1] === (backtick ? "`" : ")");
}

/** Whether the script ends with the first command that fails. */
export function stopsOnFailure({ options, commands }: ShellScript): boolean {
  return setsErrexit(options) || commands.some(({ name, words }) => name === "set" && setsErrexit(words.map(({ value }) => value)));
}

function setsErrexit(options: readonly (string | null)[]): boolean {
  return options.some((option) => option === "errexit" || /^-[a-zA-Z]*e/.test(option ?? ""));
}
