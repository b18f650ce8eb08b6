import { holdsSpaceByte, isAsciiSpace, isBlank, skipAsciiSpace, skipSpace, trimEnd } from "./characters.js";
import { checkChecksum, checkCopySources } from "./copy-sources.js";
import { execForm, jsonStrings, type JsonString } from "./exec-form.js";
import { checkFlags, parseFlags } from "./flags.js";
import { grammar, instructionType, nearest } from "./grammar.js";
import { heredocStart } from "./heredocs.js";
import { parseImageReference } from "./image-reference.js";
import { JoinedText } from "./joined-text.js";
import type {
  ExecForm,
  Flag,
  From,
  Heredoc,
  ImageReference,
  Instruction,
  KeyValue,
  Port,
  Problem,
  ProblemCode,
  Range,
  ShellDialect,
  ShellForm,
  Suggestion,
  Word,
} from "./nodes.js";
import { shellDialect } from "./shell-dialects.js";
import { parseShell, type ShellText } from "./shell.js";
import { isImageReference, isPort, isSignal } from "./values.js";
import { blankSeparated, emptyWord, literal, none, quoteAware, word, type Span, type WordSyntax } from "./words.js";

/** What the instructions of a file share as they are parsed. */
export interface Context {
  readonly problems: Problem[];
  readonly escape: "\\" | "`";
  /** The shell that runs shell forms at this place of the stage. */
  readonly dialect: ShellDialect;
  /** The stages before this one by their name in lower case. */
  readonly stages: ReadonlyMap<string, ShellDialect>;
  /** Reads the here-documents that the line announces; called once, and only where the instruction may have them. */
  readHeredocs(): readonly Heredoc[];
  /** Where the instruction's first line starts. */
  readonly start: number;
  /** Where the instruction ends, as far as its here-documents have been read. */
  readonly end: number;
}

type InstructionType = keyof typeof grammar;

/** An instruction whose arguments are still to be typed. */
interface Draft {
  readonly line: JoinedText;
  readonly context: Context;
  readonly type: InstructionType;
  /** What keeps blanks in a flag or a pair. */
  readonly escape: string;
  /** Where the instruction starts in the line. */
  readonly first: number;
  /** Start and end of the arguments in the line. */
  readonly start: number;
  readonly end: number;
  /** The arguments as a JSON array of strings. */
  readonly strings: ReturnType<typeof jsonStrings>;
}

const keywords = Object.values(grammar).map(({ keyword }) => keyword);

/** ONBUILD in ONBUILD is refused by every builder, and the stack is finite. */
const maxTriggers = 8;

/** Types one logical line, which stands at `span`. Mistakes become problems, and the node holds what there is. */
export function parseInstruction(line: JoinedText, first: number, lineEnd: number, context: Context, depth = 0): Instruction {
  const { text } = line;
  const start = skipSpace(text, first, lineEnd);
  const isTrigger = depth > 0;
  // BuildKit reads a trigger again in the stage that is built on it, as a text without directives: only its variables know `# escape=`.
  const escape = isTrigger ? "\\" : context.escape;
  const end = isTrigger ? continuedEnd(text, start, lineEnd) : trimEnd(text, start, lineEnd);
  let keywordEnd = start;
  while (keywordEnd < end && !isBlank(text.charCodeAt(keywordEnd))) keywordEnd++;
  const keyword = text.slice(start, keywordEnd);
  const keywordRange = line.range(start, keywordEnd);
  const type = instructionType(keyword);
  const parsed = parseFlags(line, keywordEnd, end, escape, context.problems);
  const known = depth > maxTriggers ? null : type;
  const draft: Draft | null = known && {
    line,
    context,
    type: known,
    escape,
    first,
    start: parsed.end,
    end,
    strings: jsonStrings(text, parsed.end, end),
  };
  const trigger = draft?.type === "Onbuild" ? onbuild(draft, depth) : null;
  // Of triggers only one directly below may have here-documents, and they are looked for in the whole line.
  const mayHaveHeredocs = depth < 2 && known !== null && grammar[known].heredocs === true && typeof draft?.strings === "string";
  const heredocs = mayHaveHeredocs ? context.readHeredocs() : none;
  const range: Range = [depth === 0 ? context.start : keywordRange[0], Math.max(context.end, keywordRange[1])];
  const loc = line.source.loc(range);
  const { flags } = parsed;
  if (draft === null) {
    const name = nearest(keyword, keywords);
    const hint = name === null ? "" : ` Did you mean ${name}?`;
    const message = `Unknown instruction '${keyword}'.${hint}`;
    const problem: Problem = { code: "unknown-instruction", message, range: keywordRange, loc: line.source.loc(keywordRange) };
    const text = keyword === keyword.toLowerCase() ? name?.toLowerCase() : name;
    context.problems.push(text == null ? problem : { ...problem, suggestion: { range: keywordRange, text } });
    const rest = parsed.end < end ? literal(line, [parsed.end, end]) : null;
    return { type: "Unknown", range, loc, keyword, keywordRange, flags, arguments: rest };
  }
  if (draft.type !== "Healthcheck") checkFlags(draft.type, flags, context.problems);
  // Written out: an object spread takes engines longer than all the rest of the parse.
  switch (draft.type) {
    case "Add":
    case "Copy": {
      const { json, words } = pathList(draft);
      const [sources, destination] = filesAndDestination(draft, words);
      if (draft.type === "Copy") checkCopySources(sources, context.problems);
      else checkChecksum(flags, sources, heredocs, context.problems);
      return { type: draft.type, range, loc, keyword, keywordRange, flags, json, sources, destination, heredocs };
    }
    case "Arg":
    case "Env":
    case "Label":
      return { type: draft.type, range, loc, keyword, keywordRange, flags, pairs: keyValues(draft) };
    case "Cmd":
    case "Entrypoint":
      return { type: draft.type, range, loc, keyword, keywordRange, flags, body: body(draft, draft.start, draft.strings, none) };
    case "Expose": {
      const ports = required(draft, blankSeparated(text, draft.start, end)).map((span) => port(draft, span));
      return { type: "Expose", range, loc, keyword, keywordRange, flags, ports };
    }
    case "From": {
      const { image, as, name, extra } = from(draft);
      return { type: "From", range, loc, keyword, keywordRange, flags, image, as, name, extra };
    }
    case "Healthcheck": {
      const { kind, body } = healthcheck(draft, flags);
      return { type: "Healthcheck", range, loc, keyword, keywordRange, flags, kind, body };
    }
    case "Maintainer":
      return { type: "Maintainer", range, loc, keyword, keywordRange, flags, name: rest(draft, false) };
    case "Onbuild":
      return {
        type: "Onbuild",
        range,
        loc,
        keyword,
        keywordRange,
        flags,
        instruction: trigger,
        heredocs: trigger !== null && "heredocs" in trigger ? trigger.heredocs : none,
      };
    case "Run": {
      const form = body(draft, draft.start, draft.strings, heredocs);
      const read = heredocs.length === 0 ? none : heredocs.map((heredoc) => withCommands(heredoc, form, draft));
      return { type: "Run", range, loc, keyword, keywordRange, flags, body: form, heredocs: read };
    }
    case "Shell": {
      const { json, words } = shell(draft);
      return { type: "Shell", range, loc, keyword, keywordRange, flags, json, words };
    }
    case "Stopsignal":
      return { type: "Stopsignal", range, loc, keyword, keywordRange, flags, signal: stopsignal(draft) };
    case "User":
      return { type: "User", range, loc, keyword, keywordRange, flags, user: rest(draft, true) };
    case "Volume": {
      const { json, words } = pathList(draft);
      checkVolumes(draft, words);
      return { type: "Volume", range, loc, keyword, keywordRange, flags, json, paths: required(draft, words) };
    }
    case "Workdir":
      return { type: "Workdir", range, loc, keyword, keywordRange, flags, path: rest(draft, true) };
  }
}

/** The end of a trigger: a backslash there continues it in a line that does not come, two are two. */
function continuedEnd(text: string, start: number, lineEnd: number): number {
  const end = trimEnd(text, start, lineEnd);
  return text.endsWith("\\", end) && !text.endsWith("\\\\", end) ? trimEnd(text, start, end - 1) : end;
}

function report(
  { problems }: Context,
  code: ProblemCode,
  message: string,
  range: Range,
  line: JoinedText,
  suggestion: Suggestion | null = null,
): void {
  const problem = { code, message, range, loc: line.source.loc(range) };
  problems.push(suggestion === null ? problem : { ...problem, suggestion });
}

/** Reports an instruction with too few arguments, and passes the arguments on. */
function required<T>(draft: Draft, found: readonly T[]): readonly T[] {
  if (found.length < grammar[draft.type].arity[0]) missingArgument(draft);
  return found;
}

function missingArgument({ line, context, type, first, end }: Draft): void {
  const { arity, keyword } = grammar[type];
  const needed = arity[0] === 2 ? "a source and a destination" : "at least one argument";
  report(context, "missing-argument", `${keyword} needs ${needed}.`, line.range(first, end), line);
}

/** How a word is read that is expanded as the image is built, by the escape character. */
const expandedSyntax: Readonly<Record<"\\" | "`", WordSyntax>> = {
  "\\": { escape: "\\", quotes: true, variables: true },
  "`": { escape: "`", quotes: true, variables: true },
};

function expanded({ line, context }: Draft, span: Span): Word {
  return word(line, span, expandedSyntax[context.escape], context.problems);
}

/** The rest of the line as one word: BuildKit does not split it. */
function rest(draft: Draft, variables: boolean): Word | null {
  if (draft.start === draft.end) {
    missingArgument(draft);
    return null;
  }
  const span: Span = [draft.start, draft.end];
  return variables ? expanded(draft, span) : literal(draft.line, span);
}

/** A JSON array or words between blanks. */
function pathList(draft: Draft): { json: boolean; words: Word[] } {
  const { line, start, end, strings } = draft;
  if (strings === "no-strings") arrayOfOther(draft, start);
  if (typeof strings !== "string") return { json: true, words: strings.map((string) => expandedJson(draft, string)) };
  return { json: false, words: blankSeparated(line.text, start, end).map((span) => expanded(draft, span)) };
}

/** Variables in a JSON string are expanded as elsewhere; where JSON escapes something, they have no place in the source. */
function expandedJson({ line, context }: Draft, { span, value }: JsonString): Word {
  const [start, end] = span;
  const { range, loc, raw, substitutions } = literal(line, span);
  if (line.text.slice(start + 1, end - 1) === value) {
    const inner = word(line, [start + 1, end - 1], expandedSyntax[context.escape], context.problems);
    return { type: "Word", range, loc, raw, value: inner.value, variables: inner.variables, substitutions, script: null };
  }
  const problems: Problem[] = [];
  const inner = word(new JoinedText(line.source, value, [0], [0]), [0, value.length], expandedSyntax[context.escape], problems);
  for (const { code, message } of problems) report(context, code, message, range, line);
  return { type: "Word", range, loc, raw, value: inner.value, variables: none, substitutions, script: null };
}

/** A path may be empty neither as it is written nor as the image is built. */
function checkVolumes({ line, context, strings }: Draft, paths: readonly Word[]): void {
  for (const [index, { range, raw, value }] of paths.entries()) {
    const written = typeof strings === "string" ? raw : (strings[index]?.value ?? "");
    if (value === "" || trimEnd(written, 0) === 0) report(context, "missing-argument", "VOLUME has an empty path. Remove it.", range, line);
  }
}

function arrayOfOther({ line, context, end }: Draft, start: number): void {
  report(context, "json-not-strings", "An array in JSON form may hold strings only.", line.range(start, end), line);
}

function filesAndDestination(draft: Draft, words: readonly Word[]): [sources: readonly Word[], destination: Word | null] {
  const { line, context } = draft;
  const destination = required(draft, words).length < 2 ? null : (words.at(-1) ?? null);
  if (destination === null) return [words, null];
  if (heredocStart(destination.raw) !== null) {
    report(context, "heredoc-destination", "A here-document cannot be a destination.", destination.range, line);
  }
  return [words.slice(0, -1), destination];
}

function keyValues(draft: Draft): KeyValue[] {
  const { line, context, type, escape, start, end } = draft;
  const spans = required(draft, quoteAware(line.text, start, end, escape));
  const first = spans[0];
  if (first === undefined) return [];
  const { keyword } = grammar[type];
  if (type !== "Arg" && indexOfEquals(line.text, first) === -1) return [legacyPair(draft, keyword)];
  return spans.map((span) => {
    const equals = indexOfEquals(line.text, span);
    if (equals === -1) {
      if (type !== "Arg") {
        report(
          context,
          "missing-equals",
          `'${line.text.slice(...span)}' has no '='. Write ${keyword} key=value.`,
          line.range(...span),
          line,
        );
      }
      return keyValue(name(draft, span), null, false);
    }
    const value = expanded(draft, [equals + 1, span[1]]);
    if (equals > span[0]) return keyValue(name(draft, [span[0], equals]), value, false);
    report(context, "blank-name", `${keyword} has an empty name before '='.`, line.range(...span), line);
    return keyValue(emptyWord(line, equals), value, false);
  });
}

/** The name of an ARG is taken as it is written; that of an ENV or LABEL is expanded. */
function name(draft: Draft, span: Span): Word {
  return draft.type === "Arg" ? literal(draft.line, span) : expanded(draft, span);
}

/** Where the first equals sign stands in the span, or -1: what is behind the span is not searched. */
function indexOfEquals(text: string, [start, end]: Span): number {
  for (let index = start; index < end; index++) if (text.charCodeAt(index) === 0x3d) return index;
  return -1;
}

function keyValue(key: Word, value: Word | null, legacy: boolean): KeyValue {
  const last = value ?? key;
  const range: Range = [key.range[0], last.range[1]];
  return { type: "KeyValue", range, loc: { start: key.loc.start, end: last.loc.end }, key, value, legacy };
}

/** `ENV key the whole rest`. */
function legacyPair(draft: Draft, keyword: string): KeyValue {
  const { line, context, start, end } = draft;
  let keyEnd = start;
  while (keyEnd < end && !isBlank(line.text.charCodeAt(keyEnd))) keyEnd++;
  let valueStart = keyEnd;
  while (valueStart < end && isBlank(line.text.charCodeAt(valueStart))) valueStart++;
  const key = expanded(draft, [start, keyEnd]);
  if (valueStart < end) return keyValue(key, expanded(draft, [valueStart, end]), true);
  report(context, "missing-value", `${keyword} needs a name and a value. Write ${keyword} name=value.`, line.range(start, end), line);
  return keyValue(key, null, true);
}

const portPattern = /^([0-9]+)(?:-([0-9]+))?$/;

function port(draft: Draft, span: Span): Port {
  const { range, loc, raw, value, variables } = expanded(draft, span);
  if (value !== null && !isPort(value)) {
    const slash = value.indexOf("/");
    if (slash > 0 && isPort(value.slice(0, slash))) {
      report(
        draft.context,
        "bad-protocol",
        `'${value.slice(slash + 1)}' is no protocol. Write tcp, udp or sctp behind the port.`,
        range,
        draft.line,
      );
    } else {
      report(draft.context, "bad-port", `'${value}' is no port. Write 80, 80/udp or 8000-8010; ports end at 65535.`, range, draft.line);
    }
  }
  const [ports = "", protocol = "tcp"] = (value ?? raw).split("/");
  const [, start, end = start] = portPattern.exec(ports) ?? [];
  return {
    type: "Port",
    range,
    loc,
    raw,
    start: start === undefined ? null : Number(start),
    end: end === undefined ? null : Number(end),
    protocol: protocol.includes("$") || (value === null && !raw.includes("/")) ? null : protocol.toLowerCase(),
    variables,
  };
}

function isStageName(text: string): boolean {
  return /^[a-z][a-z0-9\-_.]*$/.test(text.toLowerCase());
}

function from(draft: Draft): Pick<From, "image" | "as" | "name" | "extra"> {
  const { line, context, start, end } = draft;
  const [image, ...spans] = blankSeparated(line.text, start, end);
  if (image === undefined) {
    missingArgument(draft);
    return { image: null, as: null, name: null, extra: none };
  }
  const words = spans.map((span) => literal(line, span));
  const named = words.length > 1 && words[0]?.raw.toLowerCase() === "as";
  const [as, name] = named ? words : [];
  const extra = words.slice(named ? 2 : 0);
  if (extra.length > 0) {
    const range = line.range(spans[0]?.[0] ?? end, end);
    const [other, stageName, ...more] = extra;
    const isMeantAsName =
      !named && /^[a-z]+$/i.test(other?.raw ?? "") && stageName !== undefined && more.length === 0 && isStageName(stageName.raw);
    const suggestion =
      isMeantAsName && other !== undefined ? { range: other.range, text: line.text.startsWith("from", draft.first) ? "as" : "AS" } : null;
    report(context, "bad-from", "FROM takes an image, or an image, AS and a name.", range, line, suggestion);
  }
  if (name !== undefined && !isStageName(name.raw)) {
    const message = `'${name.raw}' is no name for a stage: it starts with a letter and holds letters, digits, '-', '_' and '.'.`;
    report(context, "bad-stage-name", message, name.range, line);
  }
  return { image: imageReference(draft, expanded(draft, image)), as: as ?? null, name: name ?? null, extra };
}

function imageReference({ context }: Draft, { range, loc, raw, value, variables }: Word): ImageReference {
  if (value !== null && !isImageReference(value) && !context.stages.has(value)) {
    const stage = value.toLowerCase();
    const message = context.stages.has(stage)
      ? `No stage is named '${value}': the builder keeps their names in lower case. Write '${stage}'.`
      : `'${value}' is no image reference: [registry/]name[:tag][@digest], the name in lower case, the digest whole.`;
    const problem: Problem = { code: "bad-image-reference", message, range, loc };
    const isWritten = context.stages.has(stage) && range[1] - range[0] === value.length;
    context.problems.push(isWritten ? { ...problem, suggestion: { range, text: stage } } : problem);
  }
  const { registry, repository, tag, digest } = parseImageReference(value ?? raw);
  return { type: "ImageReference", range, loc, raw, value, registry, repository, tag, digest, variables };
}

function healthcheck(draft: Draft, flags: readonly Flag[]): { kind: Word | null; body: ShellForm | ExecForm | null } {
  const { line, context, start, end } = draft;
  let kindEnd = start;
  while (kindEnd < end && !isAsciiSpace(line.text.charCodeAt(kindEnd))) {
    if (holdsSpaceByte(line.text, kindEnd++)) break;
  }
  if (kindEnd === start) {
    missingArgument(draft);
    return { kind: null, body: null };
  }
  const kind = literal(line, [start, kindEnd]);
  const bodyStart = skipAsciiSpace(line.text, kindEnd, end);
  const strings = jsonStrings(line.text, bodyStart, end);
  const isEmpty = bodyStart === end || (typeof strings !== "string" && strings.length === 0);
  if (kind.raw.toUpperCase() === "NONE") {
    if (!isEmpty) report(context, "extra-argument", "HEALTHCHECK NONE takes no arguments.", line.range(bodyStart, end), line);
    return { kind, body: body(draft, bodyStart, strings, none) };
  }
  checkFlags("Healthcheck", flags, context.problems);
  if (kind.raw.toUpperCase() !== "CMD") {
    report(context, "bad-healthcheck", `HEALTHCHECK takes CMD or NONE, not '${kind.raw}'.`, kind.range, line);
  } else if (isEmpty) report(context, "missing-argument", "HEALTHCHECK CMD needs a command.", kind.range, line);
  return { kind, body: body(draft, bodyStart, strings, none) };
}

function shell(draft: Draft): { json: boolean; words: Word[] } {
  const { line, context, start, end, strings } = draft;
  if (start === end) missingArgument(draft);
  else if (strings === "no-strings") arrayOfOther(draft, start);
  else if (strings === "no-array") {
    const range = line.range(start, end);
    const text = line.text.slice(start, end);
    // Without quotes each word is what it says; a continuation may hold a comment.
    const isPlain = /^[^"'\\`[\]]*$/.test(text) && range[1] - range[0] === text.length;
    const array = `[${text
      .split(/[ \t]+/)
      .map((word) => JSON.stringify(word))
      .join(", ")}]`;
    const message = 'SHELL must be a JSON array, such as ["/bin/sh", "-c"].';
    report(context, "shell-not-json", message, range, line, isPlain ? { range, text: array } : null);
  } else if (strings.length === 0) missingArgument(draft);
  if (typeof strings !== "string") return { json: true, words: strings.map(({ span, value }) => literal(line, span, value)) };
  return { json: false, words: blankSeparated(line.text, start, end).map((span) => literal(line, span)) };
}

function stopsignal(draft: Draft): Word | null {
  const signal = rest(draft, true);
  if (signal?.value != null && !isSignal(signal.value)) {
    report(draft.context, "bad-signal", `'${signal.value}' is no signal. Write SIGTERM or a number.`, signal.range, draft.line);
  }
  return signal;
}

/** The trigger of ONBUILD. */
function onbuild(draft: Draft, depth: number): Instruction | null {
  const { line, context, start, end } = draft;
  if (start === end) {
    missingArgument(draft);
    return null;
  }
  const instruction = parseInstruction(line, start, end, context, depth + 1);
  if (instruction.type !== "Unknown" && grammar[instruction.type].noTrigger === true) {
    const message = `${grammar[instruction.type].keyword} is not allowed as a trigger of ONBUILD.`;
    report(context, "bad-trigger", message, instruction.keywordRange, line);
  }
  return instruction;
}

/** The command of RUN, CMD, ENTRYPOINT or HEALTHCHECK CMD, from `start` to the end of the line. */
function body(draft: Draft, start: number, strings: Draft["strings"], heredocs: readonly Heredoc[]): ShellForm | ExecForm | null {
  const { line, context, end } = draft;
  if (start >= end) return null;
  if (strings === "no-strings") arrayOfOther(draft, start);
  if (typeof strings !== "string") return execForm(line, [start, end], strings);
  const { dialect } = context;
  const raw = line.text.slice(start, end);
  const isScript = heredocs.length === 1 && heredocStart(raw) !== null;
  const isShell = !isScript && strings === "no-array" && (dialect === "posix" || dialect === "bash");
  const range = line.range(start, end);
  const { commands, redirects } = isShell ? shellText(draft, start, dialect) : noShell;
  return { type: "ShellForm", range, loc: line.source.loc(range), raw, dialect, commands, redirects };
}

const noShell: Pick<ShellText, "commands" | "redirects"> = { commands: none, redirects: none };

function shellText({ line, context, end }: Draft, start: number, dialect: "posix" | "bash"): ShellText {
  const script = line.slice(start, end);
  const shell = parseShell(script, dialect);
  reportShell(context, shell, script);
  return shell;
}

function reportShell(context: Context, { problem }: ShellText, script: JoinedText): void {
  if (problem === null) return;
  const { message, index } = problem;
  report(context, "shell-syntax", message, script.range(index, Math.min(script.text.length, index + 1)), script);
}

/** The here-document with its commands, where a POSIX shell runs it: as the script of the RUN, or as the input of a shell. */
function withCommands(heredoc: Heredoc, form: ShellForm | ExecForm | null, { context, line }: Draft): Heredoc {
  if (form?.type !== "ShellForm" || (form.dialect !== "posix" && form.dialect !== "bash")) return heredoc;
  const isScript = form.commands.length === 0;
  const dialect = isScript ? scriptDialect(heredoc.content, form.dialect) : readerDialect(heredoc, form);
  if (dialect !== "posix" && dialect !== "bash") return heredoc;
  const script = JoinedText.withoutReturns(line.source, heredoc.range[0], heredoc.content);
  const shell = parseShell(script, dialect);
  // Another shell expands what it gives to this one, unless the delimiter is quoted.
  if (isScript || !heredoc.expand) reportShell(context, shell, script);
  const { commands, redirects } = shell;
  return { ...heredoc, commands, redirects };
}

/** The dialect of a script: its shebang decides, else the stage's shell runs it. */
function scriptDialect(content: string, dialect: ShellDialect): ShellDialect {
  const [, interpreter] = /^#![ \t]*(?:\S*\/env[ \t]+(?:-S[ \t]+)?)?(\S+)/.exec(content) ?? [];
  return interpreter === undefined ? dialect : shellDialect(interpreter);
}

/** The dialect of the shell that reads the here-document: `bash <<EOF`, `sh -ex <<EOF`. */
function readerDialect(heredoc: Heredoc, form: ShellForm): ShellDialect {
  const reader = form.commands.find(({ redirects }) =>
    redirects.some(({ operator, target }) => operator.includes("<<") && target?.value === heredoc.name),
  );
  if (reader?.name == null || reader.words.slice(1).some(({ value }) => value?.startsWith("-") !== true)) return "other";
  return shellDialect(reader.name);
}
