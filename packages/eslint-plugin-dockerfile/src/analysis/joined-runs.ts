import type { Command, Dockerfile, MountOption, Run, ShellForm } from "dockerfile-syntax";
import { lineEndOf } from "./whole-lines.js";

/** Commands whose effect on the shell would reach into the commands joined to them. */
const changesShell = new Set([
  ".",
  "alias",
  "cd",
  "exec",
  "exit",
  "export",
  "popd",
  "pushd",
  "set",
  "shopt",
  "source",
  "trap",
  "ulimit",
  "umask",
  "unset",
]);

/** The text from the end of the first RUN to the start of the second one's command, with the RUNs joined. */
export function joinedText({ ast, text }: { readonly ast: Dockerfile; readonly text: string }, first: Run, second: ShellForm): string {
  const between = text.slice(first.range[1], second.range[0]);
  const newline = lineEndOf(between);
  const lines = between.split(newline).slice(1, -1);
  const comments = lines.filter((line) => line.trim() !== "");
  return [` ${ast.escape}`, ...comments, "    && "].join(newline);
}

/** The body of the second RUN where the two can be one, joined by `&&`; null where they cannot. */
export function joinableRuns(first: Run, second: Run): ShellForm | null {
  return flagsOf(first) === flagsOf(second) && canLead(first) ? joinableBody(second) : null;
}

/** The flags of a RUN, the same text for those that mean the same. */
export function flagsOf({ flags }: Run): string {
  return flags
    .map(({ name, value, options }) => `${name}=${options.length > 0 ? mountOf(options) : (value?.raw ?? "")}`)
    .toSorted()
    .join(" ");
}

/** Other names of the keys of a mount. */
const keys: ReadonlyMap<string, string> = new Map(Object.entries({ destination: "target", dst: "target", ro: "readonly", src: "source" }));

function mountOf(options: readonly MountOption[]): string {
  return options
    .map(({ key, value }) => `${keys.get(key) ?? key}=${value ?? "true"}`)
    .filter((option) => option !== "type=bind")
    .toSorted()
    .join(",");
}

/** Whether something can follow the RUN behind `&&` and find the shell as a new RUN would. */
function canLead({ body, heredocs }: Run): boolean {
  if (body?.type !== "ShellForm" || heredocs.length > 0 || !endsAsCommand(body)) return false;
  return body.commands.every((command) => command.operator !== "&" && !affectsShell(command));
}

/** The body of a RUN that can follow another one behind `&&` and still fail where it failed; null where it cannot. */
function joinableBody({ body, heredocs }: Run): ShellForm | null {
  if (body?.type !== "ShellForm" || heredocs.length > 0 || !endsAsCommand(body)) return null;
  const outer = body.commands.filter(({ within }) => within.length === 0);
  const chained = outer.every(({ operator }) => operator === null || operator === "&&" || operator === "|");
  return chained && outer.length === body.commands.length ? body : null;
}

/** Whether the text ends with a command, and not with an operator or a comment. */
function endsAsCommand({ raw, commands }: ShellForm): boolean {
  const last = commands.at(-1);
  return last !== undefined && raw.endsWith(last.raw) && !raw.includes("#");
}

function affectsShell({ name, words }: Command): boolean {
  return words.length === 0 || name === null || changesShell.has(name);
}
