import { holdsSpaceByte, isAsciiSpace, skipAsciiSpace, skipSpace } from "./characters.js";
import { grammar, nearest } from "./grammar.js";
import type { JoinedText } from "./joined-text.js";
import { checkMount } from "./mounts.js";
import type { Flag, MountOption, Problem, ProblemCode, Suggestion, Word } from "./nodes.js";
import { csvFields, isDevice, isFileMode, isHealthcheckDuration, isPlatform, isRetries } from "./values.js";
import { none, word, type Span } from "./words.js";

/** The flags before the arguments, and where the arguments start. */
export function parseFlags(
  line: JoinedText,
  start: number,
  end: number,
  escape: string,
  problems: Problem[],
): { readonly flags: readonly Flag[]; readonly end: number } {
  const { text } = line;
  let index = skipAsciiSpace(text, start, end);
  if (!text.startsWith("--", index)) return { flags: none, end: skipSpace(text, index, end) };
  const flags: Flag[] = [];
  while (text.startsWith("--", index)) {
    const written = readFlag(text, index, end, escape);
    index = written.span[1];
    if (written.text === "--") break;
    flags.push(flagNode(line, written, escape, problems));
    index = skipAsciiSpace(text, index, end);
  }
  return { flags, end: skipSpace(text, index, end) };
}

/** A flag without quotes and escapes, and where each of its characters stands. */
interface WrittenFlag {
  readonly span: Span;
  readonly text: string;
  readonly indices: readonly number[];
}

function readFlag(text: string, start: number, end: number, escape: string): WrittenFlag {
  const characters: string[] = [];
  const indices: number[] = [];
  let quote = "";
  let index = start;
  for (; index < end; index++) {
    const character = text.charAt(index);
    if (quote === "" && isAsciiSpace(text.charCodeAt(index))) break;
    if (character === quote) quote = "";
    else if (quote === "" && (character === "'" || character === '"')) quote = character;
    else {
      // Unlike elsewhere, the escape works between single quotes too.
      if (character === escape) index++;
      if (index === end) break;
      characters.push(text.charAt(index));
      indices.push(index);
      if (quote === "" && holdsSpaceByte(text, index)) {
        index++;
        break;
      }
    }
  }
  return { span: [start, index], text: characters.join(""), indices };
}

function flagNode(line: JoinedText, { span, text, indices }: WrittenFlag, escape: string, problems: Problem[]): Flag {
  const [start, end] = span;
  const range = line.range(start, end);
  const loc = line.source.loc(range);
  const equals = text.indexOf("=");
  if (equals === -1) return { type: "Flag", range, loc, name: text.slice(2), value: null, options: none };
  const name = text.slice(2, equals);
  const written = word(line, [(indices[equals] ?? start) + 1, end], { escape, quotes: false, variables: true }, problems);
  const value: Word = {
    type: "Word",
    range: written.range,
    loc: written.loc,
    raw: written.raw,
    value: written.variables.length > 0 ? null : text.slice(equals + 1),
    variables: written.variables,
    substitutions: written.substitutions,
    script: null,
  };
  return { type: "Flag", range, loc, name, value, options: name === "mount" ? mountOptions(line, text, indices, equals + 1) : none };
}

function mountOptions(line: JoinedText, text: string, indices: readonly number[], start: number): MountOption[] {
  const end = (indices.at(-1) ?? 0) + 1;
  const fields = csvFields(text.slice(start)) ?? [];
  return fields.map((field) => {
    const first = indices[start + field.start] ?? end;
    const last = indices[start + field.end - 1] ?? first - 1;
    const range = line.range(first, last + 1);
    const equals = field.text.indexOf("=");
    const key = (equals === -1 ? field.text : field.text.slice(0, equals)).toLowerCase();
    return { type: "MountOption", range, loc: line.source.loc(range), key, value: equals === -1 ? null : field.text.slice(equals + 1) };
  });
}

/** The flags whose value has a form of its own. */
const flagValues: ReadonlyMap<string, FlagValue> = new Map<string, FlagValue>(
  Object.entries({
    chmod: { accepts: (value) => value === "" || isFileMode(value), form: "an octal mode or chmod's letters", expanded: true },
    device: { accepts: isDevice, form: "a device such as vendor.com/class=name" },
    interval: { accepts: isHealthcheckDuration, form: "a duration of at least 1ms, such as 30s" },
    network: { accepts: (value) => /^(?:default|host|none)$/.test(value), form: "default, host or none" },
    platform: { accepts: isPlatform, form: "a platform such as linux/amd64", expanded: true },
    retries: { accepts: isRetries, form: "a number" },
    security: { accepts: (value) => /^(?:insecure|sandbox)$/.test(value), form: "sandbox or insecure" },
    "start-interval": { accepts: isHealthcheckDuration, form: "a duration of at least 1ms, such as 5s" },
    "start-period": { accepts: isHealthcheckDuration, form: "a duration of at least 1ms, such as 10s" },
    timeout: { accepts: isHealthcheckDuration, form: "a duration of at least 1ms, such as 3s" },
  }),
);

interface FlagValue {
  readonly accepts: (value: string) => boolean;
  readonly form: string;
  /** Whether variables in it are expanded, so that what holds one is known only when the image is built. */
  readonly expanded?: true;
}

/** Another name for a flag whose name stands in the source as it is read: without quotes and continuations. */
function suggestName({ range, name, value }: Flag, text: string | null): { suggestion: Suggestion } | null {
  const start = range[0] + 2;
  const end = value === null ? range[1] : value.range[0] - 1;
  return text === null || end - start !== name.length ? null : { suggestion: { range: [start, end], text } };
}

/** Reports the flags that BuildKit refuses on this instruction. */
export function checkFlags(type: keyof typeof grammar, flags: readonly Flag[], problems: Problem[]): void {
  if (flags.length === 0) return;
  const { keyword, flags: allowed, ignoresFlags } = grammar[type];
  if (ignoresFlags) return;
  const seen = new Set<string>();
  for (const flag of flags) {
    const report = (code: ProblemCode, message: string): void => {
      problems.push({ code, message, range: flag.range, loc: flag.loc, flag: flag.name });
    };
    const kind = Object.hasOwn(allowed, flag.name) ? allowed[flag.name] : undefined;
    if (kind === undefined) {
      const name = nearest(flag.name, Object.keys(allowed));
      const message = `${keyword} has no flag '--${flag.name}'.${name === null ? "" : ` Did you mean '--${name}'?`}`;
      problems.push({ code: "unknown-flag", message, range: flag.range, loc: flag.loc, flag: flag.name, ...suggestName(flag, name) });
    } else if (seen.has(flag.name) && kind !== "list") {
      report("duplicate-flag", `The flag '--${flag.name}' is given twice. Remove one.`);
    } else if (flag.value === null ? kind !== "boolean" : kind === "boolean" && flag.value.raw === "") {
      report("missing-flag-value", `The flag '--${flag.name}' has no value. Write '--${flag.name}=...'.`);
    } else if (kind === "boolean" && flag.value !== null && !/^(?:true|false)$/i.test(flag.value.value ?? "")) {
      report("bad-flag-value", `The flag '--${flag.name}' is either true or false, not '${flag.value.raw}'.`);
    } else if (flag.name === "mount") checkMount(flag, problems);
    else {
      const expected = flagValues.get(flag.name);
      const unquoted = flag.value?.raw.replaceAll(/["']/g, "") ?? null;
      const written = flag.value?.value ?? (expected?.expanded === true ? null : unquoted);
      if (expected !== undefined && written !== null && !expected.accepts(written)) {
        report("bad-flag-value", `'${written}' is no value for '--${flag.name}', which takes ${expected.form}.`);
      }
    }
    seen.add(flag.name);
  }
}
