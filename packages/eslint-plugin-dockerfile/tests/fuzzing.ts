import { instructions, parse, type Instruction } from "dockerfile-syntax";
import { Linter, type Rule } from "eslint";
import plugin from "../src/index.js";
import { directiveIn } from "../src/language/disable-directives.js";

/** ESLint's types leave out what it says of what was silenced. */
const linter = new Linter({ configType: "flat" }) as Linter & { getSuppressedMessages(): Linter.LintMessage[] };

type Rules = Readonly<Record<string, Rule.RuleModule>>;

/** Every rule, those that no preset turns on among them; what silences nothing is not looked at. */
function configOf(rules: Rules, names: readonly string[] = Object.keys(rules)): Linter.Config[] {
  return [
    {
      language: plugin.configs.all.language,
      plugins: { dockerfile: { ...plugin, rules: { ...rules } } },
      files: ["**"],
      linterOptions: { reportUnusedDisableDirectives: "off" },
      rules: Object.fromEntries(names.map((name) => [`dockerfile/${name}`, "error"])),
    },
  ];
}

/** Rules whose repair changes which instructions there are, as their pages say. */
const reshaping = new Set(
  [
    ...["no-consecutive-copy", "no-consecutive-run", "no-duplicate-expose", "no-env-sibling-reference", "no-maintainer"],
    ...[
      "no-overridden-instruction",
      "no-unknown-instruction",
      "prefer-copy-over-add",
      "prefer-shell-instruction",
      "prefer-workdir-over-cd",
    ],
    ...["no-arg-out-of-scope", "no-disabled-tls-verification", "no-persistent-debian-frontend", "no-update-without-install"],
    ...["prefer-copy-chmod-chown", "prefer-secret-mount", "require-labels", "require-pipefail", "require-python-env"],
  ].map((name) => `dockerfile/${name}`),
);

/** Rules whose repair makes a disable comment of another comment, or of what was meant to be one. */
const commenting = new Set(["dockerfile/no-foreign-disable-comment", "dockerfile/no-unknown-instruction"]);

/** Rules that suggest what was meant by a word that BuildKit refuses: behind it more may be wrong. */
const reviving = new Set(["dockerfile/no-unknown-instruction", "dockerfile/valid-flags", "dockerfile/valid-mount-options"]);

/** Half of a character. */
const surrogate = /\p{Surrogate}/u;

export interface Tried {
  /** What went wrong; nothing where all is well. */
  readonly faults: readonly string[];
  /** The rules that reported something, and those of which a repair was tried. */
  readonly reported: readonly string[];
  readonly repaired: readonly string[];
}

/** Lints a text with every rule, applies all fixes together, and each fix and suggestion alone. A text may be anything. */
export function tryText(text: string, rules: Rules = plugin.rules): Tried {
  try {
    return tried(text, rules);
  } catch (error) {
    return { faults: [`thrown: ${(error as Error).stack ?? String(error)}`], reported: [], repaired: [] };
  }
}

function tried(text: string, rules: Rules): Tried {
  const config = configOf(rules);
  const messages = linter.verify(text, config, "Dockerfile");
  const faults = messages.flatMap((message) => faultsOfMessage(message, text));
  const silenced = new Set(linter.getSuppressedMessages().map(({ ruleId }) => ruleId));
  const before = new Shape(text);
  const fixing = messages.filter(({ fix }) => fix !== undefined).map(({ ruleId }) => ruleId ?? "");
  if (fixing.length > 0) {
    const { faults: all, messages: after } = fixTogether(before, text, config, fixing);
    faults.push(...all);
    for (const name of silenced) {
      if (countOf(name, after) > countOf(name, messages)) faults.push(`all fixes make heard what was silenced: ${name}`);
    }
    if (fixing.some((name) => reshaping.has(name))) {
      const keeping = fixing.filter((name) => !reshaping.has(name));
      const names = keeping.map((name) => name.slice("dockerfile/".length));
      if (keeping.length > 0) faults.push(...fixTogether(before, text, configOf(rules, names), keeping).faults);
    }
  }
  const repaired: string[] = [];
  for (const { ruleId, fix, suggestions } of messages) {
    const name = ruleId ?? "";
    const repairs = [
      ...(fix === undefined ? [] : [{ fix, what: "fix" }]),
      ...(suggestions ?? []).map((one) => ({ ...one, what: "suggestion" })),
    ];
    for (const { fix: change, what } of repairs) {
      repaired.push(name);
      if (what === "suggestion" && reviving.has(name)) continue;
      faults.push(...before.faultsOfChange(`a ${what} of ${name}`, change, name));
    }
  }
  return { faults: [...new Set(faults)], reported: messages.map(({ ruleId }) => ruleId ?? ""), repaired };
}

function countOf(name: string | null, messages: readonly Linter.LintMessage[]): number {
  return messages.filter(({ ruleId }) => ruleId === name).length;
}

/** What is reported, and what went wrong, when the fixes of all rules of a configuration have been applied together. */
function fixTogether(
  before: Shape,
  text: string,
  config: Linter.Config[],
  fixing: readonly string[],
): { readonly faults: readonly string[]; readonly messages: readonly Linter.LintMessage[] } {
  const { messages, output } = linter.verifyAndFix(text, config, "Dockerfile");
  // ESLint stops after ten passes, and where a pass undoes the one before.
  const restless = messages.filter(({ fix }) => fix !== undefined).map(({ ruleId }) => ruleId);
  const faults = restless.length === 0 ? [] : [`the fixes do not come to rest: ${restless.join(", ")}`];
  if (output.startsWith("\ufeff") !== text.startsWith("\ufeff")) faults.push("all fixes touch the mark of the encoding");
  return { faults: [...faults, ...before.faultsOf("all fixes", new Shape(output), fixing)], messages };
}

function faultsOfMessage(
  { fatal, ruleId, message, line, column, endLine, endColumn, fix, suggestions }: Linter.LintMessage,
  text: string,
): string[] {
  // What ESLint says of a comment for it that is no JSON.
  if (fatal === true) return message.startsWith("Failed to parse JSON") ? [] : [`fatal: ${message}`];
  const name = ruleId ?? message;
  const faults: string[] = [];
  const { length } = text.replace(/^\ufeff/, "");
  const lines = text.replace(/^\ufeff/, "").split("\n");
  const isInside = (at: number, character: number): boolean =>
    at >= 1 && at <= lines.length && character >= 1 && character <= (lines[at - 1]?.length ?? 0) + 1;
  if (!isInside(line, column)) faults.push(`${name} reports outside of the text: ${line}:${column}`);
  if (endLine !== undefined && endColumn !== undefined) {
    if (!isInside(endLine, endColumn)) faults.push(`${name} reports to outside of the text: ${endLine}:${endColumn}`);
    if (endLine < line || (endLine === line && endColumn < column))
      faults.push(`${name} reports an end before its start: ${line}:${column}`);
  }
  const fixes: (Rule.Fix | undefined)[] = [fix, ...(suggestions ?? []).map((suggestion) => suggestion.fix)];
  for (const each of fixes) {
    if (each === undefined) continue;
    const [start, end] = each.range;
    if (!(start >= 0 && start <= end && end <= length)) faults.push(`${name} changes outside of the text: ${start}-${end}`);
  }
  return faults;
}

/** What a text says: its instructions, stages, comments for ESLint and problems. */
class Shape {
  readonly #text: string;
  readonly #instructions: readonly Instruction[];
  readonly #stages: number;
  readonly #directives: readonly string[];
  readonly #problems: readonly string[];
  readonly #lineEnds: ReadonlySet<string>;

  constructor(text: string) {
    // ESLint takes the mark away before it lints.
    this.#text = text.replace(/^\ufeff/, "");
    const { tree, problems } = parse(this.#text);
    this.#instructions = [...instructions(tree)];
    this.#stages = tree.stages.length;
    this.#directives = tree.comments.filter((comment) => directiveIn(comment) !== undefined).map(({ value }) => value.trim());
    this.#problems = problems.map(({ code }) => code);
    this.#lineEnds = new Set(this.#text.match(/\r?\n/g));
  }

  /** What repairs by rules break. */
  faultsOf(what: string, after: Shape, rules: readonly string[]): string[] {
    const faults: string[] = [];
    const mayReshape = rules.some((rule) => reshaping.has(rule));
    const types = ({ type }: Instruction): string => type;
    const [old, now] = [this.#instructions.map(types).join(" "), after.#instructions.map(types).join(" ")];
    if (!mayReshape && old !== now) faults.push(`${what} make other instructions: ${old} -> ${now}`);
    if (this.#stages !== after.#stages) faults.push(`${what} make other stages`);
    // A comment that was taken for an instruction may be all that there is.
    const mayEmpty = rules.some((rule) => commenting.has(rule)) && after.#instructions.length === 0;
    const problems = without(after.#problems, this.#problems).filter((code) => !(mayEmpty && code === "no-instructions"));
    if (problems.length > 0) faults.push(`${what} make a problem: ${problems.join(", ")}`);
    if (this.#lineEnds.size === 1 && after.#lineEnds.size > 1) faults.push(`${what} mix the ends of lines`);
    if (!surrogate.test(this.#text) && surrogate.test(after.#text)) faults.push(`${what} cut a character in two`);
    const kept = rules.some((rule) => commenting.has(rule)) ? withoutNew(after.#directives, this.#directives) : after.#directives;
    if (this.#directives.join("\n") !== kept.join("\n")) faults.push(`${what} touch a disable comment`);
    return faults;
  }

  /** What one repair breaks: it must leave alone every instruction that it does not reach. */
  faultsOfChange(what: string, { range: [start, end], text }: Rule.Fix, rule: string): string[] {
    const after = new Shape(this.#text.slice(0, start) + text + this.#text.slice(end));
    const faults = this.faultsOf(what, after, [rule]);
    const head = this.#instructions.filter(({ range }) => range[1] < start).length;
    const tail = this.#instructions.filter(({ range }) => range[0] > end).length;
    if (this.#sources(0, head) !== after.#sources(0, head)) faults.push(`${what} changes an instruction before it`);
    if (this.#sources(-tail) !== after.#sources(-tail)) faults.push(`${what} changes an instruction behind it`);
    return faults;
  }

  /** The instructions from one to before another. A continuation at the end may go. */
  #sources(from: number, to?: number): string {
    if (from === 0 && to === undefined) return "";
    return this.#instructions
      .slice(from, to)
      .map(({ type, range }) => `${type} ${this.#text.slice(...range).replace(/[\s\\`]+$/, "")}`)
      .join("\n");
  }
}

/** What there is now more often than before. */
function without(now: readonly string[], old: readonly string[]): string[] {
  const left = [...old];
  return now.filter((item) => {
    const at = left.indexOf(item);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** Those that stand in the old list too, in its order. */
function withoutNew(now: readonly string[], old: readonly string[]): string[] {
  const left = [...old];
  return now.filter((item) => {
    if (left[0] !== item) return false;
    left.shift();
    return true;
  });
}
