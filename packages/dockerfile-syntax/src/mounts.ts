import { nearest } from "./grammar.js";
import type { Flag, MountOption, Problem, Suggestion } from "./nodes.js";
import { isBoolean } from "./values.js";

type MountType = "bind" | "cache" | "secret" | "ssh" | "tmpfs";

const types = new Set<string>(["bind", "cache", "secret", "ssh", "tmpfs"] satisfies MountType[]);
/** The types that are attached to a directory. */
const attached = new Set<string>(["bind", "cache", "tmpfs"] satisfies MountType[]);
const sharings = new Set(["locked", "private", "shared"]);

interface MountOptionGrammar {
  /** What its value may be; null for anything. */
  readonly accepts: ((value: string) => boolean) | null;
  /** On which types it may stand; on all where there is none. */
  readonly types?: readonly MountType[];
  /** Whether it may stand without a value. */
  readonly alone?: true;
  /** Whether the type must be said before it. */
  readonly inOrder?: true;
}

const isIdentifier = (value: string): boolean => /^[0-9]+$/.test(value) && Number(value) < 2 ** 32;

/** What an option of `RUN --mount` takes. */
const options: Readonly<Partial<Record<string, MountOptionGrammar>>> = {
  destination: { accepts: null },
  dst: { accepts: null },
  env: { accepts: null },
  from: { accepts: null, types: ["bind", "cache", "ssh", "tmpfs"] },
  gid: { accepts: isIdentifier, types: ["cache", "secret", "ssh"] },
  id: { accepts: null },
  mode: { accepts: (value) => /^[0-7]+$/.test(value), types: ["cache", "secret", "ssh"] },
  readonly: { accepts: isBoolean, alone: true },
  readwrite: { accepts: isBoolean, alone: true },
  required: { accepts: isBoolean, types: ["secret", "ssh"], alone: true, inOrder: true },
  ro: { accepts: isBoolean, alone: true },
  rw: { accepts: isBoolean, alone: true },
  sharing: { accepts: null, types: ["cache"] },
  size: { accepts: (value) => /^[0-9]+(?:\.[0-9]+)? ?(?:[kmgtp]i?b?|b)?$/i.test(value), types: ["tmpfs"], inOrder: true },
  source: { accepts: null },
  src: { accepts: null },
  target: { accepts: null },
  type: { accepts: null },
  uid: { accepts: isIdentifier, types: ["cache", "secret", "ssh"] },
};

/** Reports the options of a `RUN --mount` that BuildKit refuses; those with variables are known only when the image is built. */
export function checkMount(flag: Flag, problems: Problem[]): void {
  const report = (at: Flag | MountOption, message: string): void => {
    problems.push({ code: "bad-mount", message, range: at.range, loc: at.loc, flag: flag.name });
  };
  if (flag.options.length === 0) {
    report(flag, "The value of '--mount' is no list of options between commas: it is empty, or a quote in it is misplaced.");
    return;
  }
  const value = (...keys: string[]): string => flag.options.findLast(({ key }) => keys.includes(key))?.value ?? "";
  const written = value("type").toLowerCase() || "bind";
  const type = written.includes("$") ? null : written;
  // BuildKit reads from left to right and knows no type before it is said.
  let typeSoFar: string | null = "bind";
  for (const option of flag.options) {
    if (option.key === "type") typeSoFar = option.value?.includes("$") === true ? null : (option.value?.toLowerCase() ?? "");
    const mistake = optionMistake(option, options[option.key]?.inOrder === true ? typeSoFar : type);
    if (mistake === null) continue;
    if (typeof mistake === "string") report(option, mistake);
    else problems.push({ code: "bad-mount", range: option.range, loc: option.loc, flag: flag.name, ...mistake });
  }
  const target = flag.options.findLast(({ key }) => key === "target" || key === "dst" || key === "destination");
  if (target !== undefined && type !== null && attached.has(type) && target.value === "/")
    report(target, `A ${type} mount cannot have the root as its target.`);
  if (type === "secret") {
    if (value("source", "src") === "" && value("target", "dst", "destination") === "" && value("id") === "")
      report(flag, "A secret mount needs an id, a source or a target.");
    if (value("source", "src") !== "" && value("id") !== "") report(flag, "A secret mount has either an id or a source, not both.");
  }
}

type Mistake = Pick<Problem, "message" | "suggestion">;

/** What is wrong with an option on a mount of that type; null for a type that only the build knows. */
function optionMistake(option: MountOption, type: string | null): string | Mistake | null {
  const { key, value } = option;
  const allowed = Object.hasOwn(options, key) ? options[key] : undefined;
  if (allowed === undefined) {
    const name = nearest(key, Object.keys(options));
    const message = `A mount has no option '${key}'.${name === null ? "" : ` Did you mean '${name}'?`}`;
    return { message, ...suggest(option, 0, key.length, name) };
  }
  if (value === null && allowed.alone !== true) return `The mount option '${key}' needs a value. Write '${key}=...'.`;
  if (key === "from" && value !== null && /\$./.test(value))
    return "The mount option 'from' takes no variable. Give the image a stage of its own and name that.";
  if (value?.includes("$") === true) return null;
  if (key === "type") return typeMistake(option, value ?? "");
  if (type !== null && allowed.types?.some((other) => other === type) === false)
    return `The mount option '${key}' does not go with type '${type}', only with ${allowed.types.join(", ")}.`;
  if (key === "sharing" && !sharings.has(value?.toLowerCase() ?? ""))
    return `The mount option 'sharing' is one of ${[...sharings].join(", ")}, not '${String(value)}'.`;
  if (value !== null && allowed.accepts?.(value) === false) return `'${value}' is no value for the mount option '${key}'.`;
  return null;
}

function typeMistake(option: MountOption, value: string): Mistake | null {
  const type = value.toLowerCase();
  if (types.has(type)) return null;
  const name = nearest(type, types);
  const message = `'${type}' is no type of mount.${name === null ? "" : ` Did you mean '${name}'?`} Use one of ${[...types].join(", ")}.`;
  return { message, ...suggest(option, "type=".length, type.length, name) };
}

/** Another text for a part of an option that stands in the source as it is read: without quotes and continuations. */
function suggest({ range, key, value }: MountOption, at: number, length: number, text: string | null): { suggestion: Suggestion } | null {
  const isAsWritten = range[1] - range[0] === key.length + (value === null ? 0 : value.length + 1);
  const start = range[0] + at;
  return text === null || !isAsWritten ? null : { suggestion: { range: [start, start + length], text } };
}
