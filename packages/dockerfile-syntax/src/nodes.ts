/**
 * Every node of the tree, the union of them, and `visitorKeys`: they change together.
 *
 * A node is a plain object with `type`, `range` and `loc`. `range` counts UTF-16 units in the text given to `parse` (a byte order mark
 * is offset 0); `loc` is 1-based in lines and columns, a byte order mark has no column, and `loc.end` is exclusive.
 */

/** Start and end offset in UTF-16 units, the end exclusive. */
export type Range = readonly [start: number, end: number];

/** A place in the text; `line` and `column` start at 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface SourceLocation {
  readonly start: Position;
  readonly end: Position;
}

interface BaseNode {
  readonly range: Range;
  readonly loc: SourceLocation;
}

/** The whole file. */
export interface Dockerfile extends BaseNode {
  readonly type: "Dockerfile";
  /** The character that escapes and continues a line: backslash, or backtick after `# escape=`. */
  readonly escape: "\\" | "`";
  /** Parser directives (`# syntax=`, `# escape=`, `# check=`) that BuildKit honours. Not among the comments. */
  readonly directives: readonly Directive[];
  /** All other comments in source order, those inside continued instructions too, those inside heredocs not. */
  readonly comments: readonly Comment[];
  /** What stands before the first FROM: the global ARGs, and whatever is wrongly there. */
  readonly globals: readonly Instruction[];
  readonly stages: readonly Stage[];
}

/** A build stage: its FROM and everything up to the next one. */
export interface Stage extends BaseNode {
  readonly type: "Stage";
  /** Position among the stages, from 0, as `COPY --from=0` counts. */
  readonly index: number;
  /** The name after AS, in lower case as BuildKit compares it, or null. */
  readonly name: string | null;
  readonly from: From;
  /** The instructions after FROM. */
  readonly instructions: readonly Instruction[];
}

/** A parser directive such as `# escape=\``. */
export interface Directive extends BaseNode {
  readonly type: "Directive";
  /** In lower case, as BuildKit reads it. */
  readonly name: string;
  readonly nameRange: Range;
  readonly value: string;
  readonly valueRange: Range;
}

/** A comment line, from its `#` to the end of the line, the line end and the indentation excluded. */
export interface Comment extends BaseNode {
  readonly type: "Comment";
  /** The text after `#`. */
  readonly value: string;
}

interface BaseInstruction extends BaseNode {
  /** As written: `RUN`, `run`, `Run`. */
  readonly keyword: string;
  readonly keywordRange: Range;
  /** The `--flags` before the arguments. BuildKit reads them on every instruction. */
  readonly flags: readonly Flag[];
}

interface WithHeredocs {
  readonly heredocs: readonly Heredoc[];
}

export interface From extends BaseInstruction {
  readonly type: "From";
  /** Null where FROM has no argument. */
  readonly image: ImageReference | null;
  /** The word AS, in any case. */
  readonly as: Word | null;
  /** The stage name after AS. */
  readonly name: Word | null;
  /** Words that FROM does not take. */
  readonly extra: readonly Word[];
}

export interface Run extends BaseInstruction, WithHeredocs {
  readonly type: "Run";
  readonly body: ShellForm | ExecForm | null;
}

export interface Cmd extends BaseInstruction {
  readonly type: "Cmd";
  readonly body: ShellForm | ExecForm | null;
}

export interface Entrypoint extends BaseInstruction {
  readonly type: "Entrypoint";
  readonly body: ShellForm | ExecForm | null;
}

/** `HEALTHCHECK NONE`, or `HEALTHCHECK CMD` with a body. */
export interface Healthcheck extends BaseInstruction {
  readonly type: "Healthcheck";
  /** NONE or CMD as written, or what stands in their place. */
  readonly kind: Word | null;
  readonly body: ShellForm | ExecForm | null;
}

export interface Copy extends BaseInstruction, WithHeredocs {
  readonly type: "Copy";
  /** True for the JSON form `["a", "b"]`. */
  readonly json: boolean;
  readonly sources: readonly Word[];
  readonly destination: Word | null;
}

export interface Add extends BaseInstruction, WithHeredocs {
  readonly type: "Add";
  readonly json: boolean;
  readonly sources: readonly Word[];
  readonly destination: Word | null;
}

export interface Env extends BaseInstruction {
  readonly type: "Env";
  readonly pairs: readonly KeyValue[];
}

export interface Label extends BaseInstruction {
  readonly type: "Label";
  readonly pairs: readonly KeyValue[];
}

export interface Arg extends BaseInstruction {
  readonly type: "Arg";
  /** A pair without `=` has the value null. */
  readonly pairs: readonly KeyValue[];
}

export interface Expose extends BaseInstruction {
  readonly type: "Expose";
  readonly ports: readonly Port[];
}

export interface Volume extends BaseInstruction {
  readonly type: "Volume";
  readonly json: boolean;
  readonly paths: readonly Word[];
}

export interface Shell extends BaseInstruction {
  readonly type: "Shell";
  readonly json: boolean;
  readonly words: readonly Word[];
}

/** BuildKit takes the rest of the line as one value. */
export interface Workdir extends BaseInstruction {
  readonly type: "Workdir";
  readonly path: Word | null;
}

/** BuildKit takes the rest of the line as one value: `name`, `name:group`, `uid:gid`. */
export interface User extends BaseInstruction {
  readonly type: "User";
  readonly user: Word | null;
}

export interface Stopsignal extends BaseInstruction {
  readonly type: "Stopsignal";
  readonly signal: Word | null;
}

export interface Maintainer extends BaseInstruction {
  readonly type: "Maintainer";
  readonly name: Word | null;
}

export interface Onbuild extends BaseInstruction, WithHeredocs {
  readonly type: "Onbuild";
  /** The trigger. Its heredocs are the Onbuild's too. */
  readonly instruction: Instruction | null;
}

/** A first word that is no instruction. */
export interface Unknown extends BaseInstruction {
  readonly type: "Unknown";
  readonly arguments: Word | null;
}

export type Instruction =
  | Add
  | Arg
  | Cmd
  | Copy
  | Entrypoint
  | Env
  | Expose
  | From
  | Healthcheck
  | Label
  | Maintainer
  | Onbuild
  | Run
  | Shell
  | Stopsignal
  | Unknown
  | User
  | Volume
  | Workdir;

/** `--name` or `--name=value`. */
export interface Flag extends BaseNode {
  readonly type: "Flag";
  readonly name: string;
  /** The value without quotes, null without `=` or with a variable in it. */
  readonly value: Word | null;
  /** The parts of a `--mount` value; empty for every other flag. */
  readonly options: readonly MountOption[];
}

/** One `key=value` of a `--mount`. `readonly` and the like have the value null. */
export interface MountOption extends BaseNode {
  readonly type: "MountOption";
  /** In lower case, as BuildKit reads it. */
  readonly key: string;
  readonly value: string | null;
}

/**
 * One word. `raw` is the source without line continuations; `value` is what it comes to without quotes and escapes, or null where that
 * is known only when the image is built (a variable, a command substitution, a glob in a shell word).
 */
export interface Word extends BaseNode {
  readonly type: "Word";
  readonly raw: string;
  readonly value: string | null;
  readonly variables: readonly Variable[];
  /** `$(...)` and backticks; shell words only. */
  readonly substitutions: readonly Substitution[];
  /** What the word is where a shell gets it with `-c`; else null. */
  readonly script: Script | null;
}

/**
 * The text of `sh -c '...'`, in exec form too, without its quotes. There is one only where it stands in the source as the shell gets it:
 * without variables and escapes, and without a mistake in its syntax. It lies in the quotes of its word: what is written into it must not
 * end them.
 */
export interface Script extends BaseNode {
  readonly type: "Script";
  readonly raw: string;
  /** The grammar of the shell that is called. */
  readonly dialect: "posix" | "bash";
  /** Its commands; the compound commands around the call are not in their `within`. */
  readonly commands: readonly Command[];
  /** The redirects of its compound commands. */
  readonly redirects: readonly Redirect[];
}

/** A reference to a variable: `$x`, `${x}`, `${x:-word}`. */
export interface Variable extends BaseNode {
  readonly type: "Variable";
  readonly name: string;
  /** What follows the name in braces, such as `:-`, `+`, `#`, `//`; null for a plain reference. */
  readonly operator: string | null;
  /** The raw text after the operator; null for a plain reference. */
  readonly operand: string | null;
  /** Variables in the operand. */
  readonly variables: readonly Variable[];
  /** Command substitutions in the operand; shell words only. */
  readonly substitutions: readonly Substitution[];
  /** Whether it stands between double quotes. */
  readonly quoted: boolean;
}

/** `key=value` of ENV, LABEL or ARG. */
export interface KeyValue extends BaseNode {
  readonly type: "KeyValue";
  readonly key: Word;
  /** Null only for `ARG name`. An empty value is a Word with an empty range. */
  readonly value: Word | null;
  /** True for the form `ENV key value`, separated by a blank. */
  readonly legacy: boolean;
}

/** One port or port range of EXPOSE. */
export interface Port extends BaseNode {
  readonly type: "Port";
  readonly raw: string;
  /** First and last port; null where a variable or a mistake keeps it from being known. */
  readonly start: number | null;
  readonly end: number | null;
  /** In lower case; `tcp` where none is written, null where it is a variable. */
  readonly protocol: string | null;
  readonly variables: readonly Variable[];
}

/** `registry/repository:tag@digest`, split as written: a part may hold variables. */
export interface ImageReference extends BaseNode {
  readonly type: "ImageReference";
  readonly raw: string;
  /** Without quotes; null where it holds a variable. */
  readonly value: string | null;
  /** `ghcr.io`, `localhost:5000`; null where none is written. */
  readonly registry: string | null;
  /** The path without registry: `python`, `library/python`. */
  readonly repository: string;
  readonly tag: string | null;
  readonly digest: string | null;
  readonly variables: readonly Variable[];
}

/**
 * Which language a shell form is in: `posix` for sh, ash and dash, `bash` for bash and the shells that share its grammar; `powershell`,
 * `cmd` and `other` are kept as text without commands.
 */
export type ShellDialect = "posix" | "bash" | "powershell" | "cmd" | "other";

/** A command line for a shell. */
export interface ShellForm extends BaseNode {
  readonly type: "ShellForm";
  readonly raw: string;
  readonly dialect: ShellDialect;
  /** The simple commands in source order, those inside compound commands too; those inside words are the word's. */
  readonly commands: readonly Command[];
  /** The redirects of its compound commands, such as `{ a; b; } > file`; a simple command has its own. */
  readonly redirects: readonly Redirect[];
}

/** A command as a JSON array of strings, run without a shell. */
export interface ExecForm extends BaseNode {
  readonly type: "ExecForm";
  readonly raw: string;
  /** The one command; none for `[]`. Its words' `raw` are the JSON strings as written. */
  readonly commands: readonly Command[];
}

/** What stands between a command and the one before it. */
export type ShellOperator = "&&" | "||" | ";" | "&" | "|" | "|&" | "\n" | ";;" | ";&" | ";;&";

/** The compound commands of the shell. */
export type CompoundKind = "case" | "for" | "function" | "group" | "if" | "select" | "subshell" | "until" | "while";

/** A simple command: `A=1 name word > file`. */
export interface Command extends BaseNode {
  readonly type: "Command";
  readonly raw: string;
  /** The static value of the first word, or null. */
  readonly name: string | null;
  /** The name and its arguments. */
  readonly words: readonly Word[];
  readonly assignments: readonly Assignment[];
  readonly redirects: readonly Redirect[];
  /**
   * The operator before it, or before the compound command that it is the first of; null where there is none. The first command of a
   * case has what ends the case before.
   */
  readonly operator: ShellOperator | null;
  /** Commands of one body with the same number feed each other through pipes. */
  readonly pipeline: number;
  /** The compound commands around it, the outermost first. */
  readonly within: readonly CompoundKind[];
}

/** `name=value` before a command or alone. */
export interface Assignment extends BaseNode {
  readonly type: "Assignment";
  readonly name: string;
  readonly value: Word | null;
}

/** `> file`, `2>&1`, `<<EOF`. */
export interface Redirect extends BaseNode {
  readonly type: "Redirect";
  readonly operator: string;
  readonly target: Word | null;
}

/** `$(...)` or backticks. */
export interface Substitution extends BaseNode {
  readonly type: "Substitution";
  readonly commands: readonly Command[];
  /** The redirects of its compound commands. */
  readonly redirects: readonly Redirect[];
  readonly backtick: boolean;
  /** Whether it stands between double quotes. */
  readonly quoted: boolean;
}

/** A here-document of RUN, COPY or ADD. The range runs from the first line of its content to the end of its terminator. */
export interface Heredoc extends BaseNode {
  readonly type: "Heredoc";
  readonly name: string;
  /** The file descriptor before `<<`, 0 where none is written. */
  readonly fd: number;
  /** Whether variables in it are expanded: its name is not quoted. */
  readonly expand: boolean;
  /** Whether leading tabs are removed: `<<-`. */
  readonly chomp: boolean;
  /** Every line of it with its line end, tabs included. */
  readonly content: string;
  /** The commands, where the content is a script that a POSIX shell runs. */
  readonly commands: readonly Command[];
  /** The redirects of the compound commands in it. */
  readonly redirects: readonly Redirect[];
}

export type Node =
  | Assignment
  | Command
  | Comment
  | Directive
  | Dockerfile
  | ExecForm
  | Flag
  | Heredoc
  | ImageReference
  | Instruction
  | KeyValue
  | MountOption
  | Port
  | Redirect
  | Script
  | ShellForm
  | Stage
  | Substitution
  | Variable
  | Word;

export type NodeType = Node["type"];

/** Child properties of each node type, in source order. Comments and directives are the root's, but not its children. */
export const visitorKeys = {
  Add: ["flags", "sources", "destination", "heredocs"],
  Arg: ["flags", "pairs"],
  Assignment: ["value"],
  Cmd: ["flags", "body"],
  Command: ["assignments", "words", "redirects"],
  Comment: [],
  Copy: ["flags", "sources", "destination", "heredocs"],
  Directive: [],
  Dockerfile: ["globals", "stages"],
  Entrypoint: ["flags", "body"],
  Env: ["flags", "pairs"],
  ExecForm: ["commands"],
  Expose: ["flags", "ports"],
  Flag: ["value", "options"],
  From: ["flags", "image", "as", "name", "extra"],
  Healthcheck: ["flags", "kind", "body"],
  Heredoc: ["commands", "redirects"],
  ImageReference: ["variables"],
  KeyValue: ["key", "value"],
  Label: ["flags", "pairs"],
  Maintainer: ["flags", "name"],
  MountOption: [],
  Onbuild: ["flags", "instruction"],
  Port: ["variables"],
  Redirect: ["target"],
  Run: ["flags", "body", "heredocs"],
  Script: ["commands", "redirects"],
  Shell: ["flags", "words"],
  ShellForm: ["commands", "redirects"],
  Stage: ["from", "instructions"],
  Stopsignal: ["flags", "signal"],
  Substitution: ["commands", "redirects"],
  Unknown: ["flags", "arguments"],
  User: ["flags", "user"],
  Variable: ["variables", "substitutions"],
  Volume: ["flags", "paths"],
  Word: ["variables", "substitutions", "script"],
  Workdir: ["flags", "path"],
} as const satisfies Record<NodeType, readonly string[]>;

/** What kind a problem is of; the README says what each is. */
export type ProblemCode =
  | "bad-checksum"
  | "bad-copy-source"
  | "bad-flag-value"
  | "bad-from"
  | "bad-healthcheck"
  | "bad-image-reference"
  | "bad-mount"
  | "bad-port"
  | "bad-protocol"
  | "bad-signal"
  | "bad-stage-name"
  | "bad-substitution"
  | "bad-trigger"
  | "blank-name"
  | "duplicate-directive"
  | "duplicate-flag"
  | "extra-argument"
  | "heredoc-destination"
  | "invalid-escape"
  | "json-not-strings"
  | "line-too-long"
  | "missing-argument"
  | "missing-equals"
  | "missing-flag-value"
  | "missing-from"
  | "missing-value"
  | "no-instructions"
  | "shell-not-json"
  | "shell-syntax"
  | "unclosed-quote"
  | "unknown-flag"
  | "unknown-instruction"
  | "unsupported-modifier"
  | "unterminated-heredoc";

/** Something in the text that BuildKit refuses, or that is not what it looks like. The tree holds the rest of the file all the same. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly range: Range;
  readonly loc: SourceLocation;
  /** The name of the flag, where the value of one is wrong. */
  readonly flag?: string;
  /** What was likely meant, where a name is near to one that is known. */
  readonly suggestion?: Suggestion;
}

/** A text, and the range of the source that it would replace. */
export interface Suggestion {
  readonly range: Range;
  readonly text: string;
}
