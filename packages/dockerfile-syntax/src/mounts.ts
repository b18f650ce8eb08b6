import { nearest } from "./grammar.js";
import type { Flag, MountOption, Problem, Suggestion } from "./nodes.js";

type MountType = "bind" | "cache" | "secret" | "ssh" | "tmpfs";

const types = new Set<string>(["bind", "cache", "secret", "ssh", "tmpfs"] satisfies MountType[]);
const sharings = new Set(["locked", "private", "shared"]);

/** What an option of `RUN --mount` takes: the form of its value, and on which types it may stand. */
const options: Readonly<Record<string, { readonly value: RegExp | null; readonly types?: readonly MountType[]; readonly alone?: true }>> = {
  destination: { value: null },
  dst: { value: null },
  env: { value: null },
  from: { value: null, types: ["bind", "cache", "ssh", "tmpfs"] },
  gid: { value: /^[0-9]+$/, types: ["cache", "secret", "ssh"] },
  id: { value: null },
  mode: { value: /^[0-7]+$/, types: ["cache", "secret", "ssh"] },
  readonly: { value: /^(?:[01tf]|true|false)$/i, alone: true },
  readwrite: { value: /^(?:[01tf]|true|false)$/i, alone: true },
  required: { value: /^(?:[01tf]|true|false)$/i, types: ["secret", "ssh"], alone: true },
  ro: { value: /^(?:[01tf]|true|false)$/i, alone: true },
  rw: { value: /^(?:[01tf]|true|false)$/i, alone: true },
  sharing: { value: null, types: ["cache"] },
  size: { value: /^[0-9]+(?:\.[0-9]+)? ?(?:[kmgtp]i?b?|b)?$/i, types: ["tmpfs"] },
  source: { value: null },
  src: { value: null },
  target: { value: null },
  type: { value: null },
  uid: { value: /^[0-9]+$/, types: ["cache", "secret", "ssh"] },
};

/** Reports the options of a `RUN --mount` that BuildKit refuses; those with variables are known only when the image is built. */
export function checkMount(flag: Flag, problems: Problem[]): void {
  const report = (at: Flag | MountOption, message: string): void => {
    problems.push({ code: "bad-mount", message, range: at.range, loc: at.loc, flag: flag.name });
  };
  const value = (...keys: string[]): string | undefined => flag.options.findLast(({ key }) => keys.includes(key))?.value ?? undefined;
  const type = (value("type") ?? "bind").toLowerCase();
  if (type.includes("$")) return;
  for (const option of flag.options) {
    const mistake = optionMistake(option, type);
    if (mistake === null) continue;
    if (typeof mistake === "string") report(option, mistake);
    else problems.push({ code: "bad-mount", range: option.range, loc: option.loc, flag: flag.name, ...mistake });
  }
  const known = types.has(type);
  if (known && type === "secret") {
    if (value("source", "src", "target", "dst", "destination", "id") === undefined)
      report(flag, "A secret mount needs an id, a source or a target.");
    if (value("source", "src") !== undefined && value("id") !== undefined)
      report(flag, "A secret mount has either an id or a source, not both.");
  }
  const needsTarget = type === "bind" || type === "cache" || type === "tmpfs";
  if (needsTarget && value("target", "dst", "destination") === undefined) report(flag, `A ${type} mount needs a target.`);
}

type Mistake = Pick<Problem, "message" | "suggestion">;

function optionMistake(option: MountOption, type: string): string | Mistake | null {
  const { key, value } = option;
  const allowed = options[key];
  if (allowed === undefined) {
    const name = nearest(key, Object.keys(options));
    const message = `A mount has no option '${key}'.${name === null ? "" : ` Did you mean '${name}'?`}`;
    return { message, ...suggest(option, 0, key.length, name) };
  }
  if (value === null && allowed.alone !== true) return `The mount option '${key}' needs a value. Write '${key}=...'.`;
  if (key === "from" && value !== null && /\$./.test(value))
    return "The mount option 'from' takes no variable. Give the image a stage of its own and name that.";
  if (value?.includes("$") === true) return null;
  if (key === "type" && !types.has(type)) {
    const name = nearest(type, types);
    const message = `'${type}' is no type of mount.${name === null ? "" : ` Did you mean '${name}'?`} Use one of ${[...types].join(", ")}.`;
    return { message, ...suggest(option, key.length + 1, type.length, name) };
  }
  if (allowed.types?.some((other) => other === type) === false)
    return `The mount option '${key}' does not go with type '${type}', only with ${allowed.types.join(", ")}.`;
  if (key === "sharing" && !sharings.has(value?.toLowerCase() ?? ""))
    return `The mount option 'sharing' is one of ${[...sharings].join(", ")}, not '${String(value)}'.`;
  if (value !== null && allowed.value?.test(value) === false) return `'${value}' is no value for the mount option '${key}'.`;
  return null;
}

/** Another text for a part of an option that stands in the source as it is read: without quotes and continuations. */
function suggest({ range, key, value }: MountOption, at: number, length: number, text: string | null): { suggestion: Suggestion } | null {
  const isAsWritten = range[1] - range[0] === key.length + (value === null ? 0 : value.length + 1);
  const start = range[0] + at;
  return text === null || !isAsWritten ? null : { suggestion: { range: [start, start + length], text } };
}
