import { posix } from "node:path";
import type { Command, Instruction, Run, Word } from "dockerfile-syntax";
import { commandsOf, invocation, managerCall, type ManagerCall } from "./commands.js";
import { hidesInMount, isInside } from "./mounts.js";
import { withoutTrailingSlashes } from "./paths.js";

/** Something that an instruction leaves in its layer and that a later one may want to remove. */
export interface Leaving {
  /** What it is, in words for a message: a path, or packages. */
  readonly what: string;
  /** The line of the instruction, from 1. */
  readonly line: number;
  /** A file or directory; null for packages. `~` at its start is any home. */
  readonly path: string | null;
  /** The package manager whose cache or whose packages it is. */
  readonly manager: string | null;
  /** The names of packages, a virtual one's among them. */
  readonly packages: readonly string[];
}

/** A command that removes: where, and what of all that was left. */
export interface Removal {
  readonly node: Command | Word;
  readonly takes: (leaving: Leaving) => boolean;
}

/** What a COPY, ADD or RUN leaves in its layer. Paths that are not static are left out. */
export function leavings(instruction: Instruction): Leaving[] {
  const { line } = instruction.loc.start;
  if (instruction.type === "Copy" || instruction.type === "Add") {
    const destination = instruction.destination?.value;
    if (destination == null || !destination.startsWith("/") || instruction.sources.length !== 1) return [];
    const name = posix.basename(instruction.sources[0]?.value ?? "");
    // Into a folder the file keeps its name; what a URL or a pattern brings is not known.
    const path = !destination.endsWith("/") ? destination : name === "" || /[*?[]/.test(name) ? null : destination + name;
    return path === null ? [] : [{ what: path, line, path, manager: null, packages: [] }];
  }
  if (instruction.type !== "Run") return [];
  return commandsOf(instruction).flatMap((command) => commandLeavings(command, instruction));
}

function commandLeavings(command: Command, run: Run): Leaving[] {
  const { line } = run.loc.start;
  const call = managerCall(command);
  if (call !== null) return call.action === "install" ? managerLeavings(call, run) : [];
  return writtenFiles(command)
    .filter((path) => path.startsWith("/") && !hidesInMount(run, path))
    .map((path) => ({ what: path, line, path, manager: null, packages: [] }));
}

function managerLeavings({ manager, options, operands }: ManagerCall, run: Run): Leaving[] {
  const { line } = run.loc.start;
  const keepsNone = options.some(({ name }) => manager.noCacheFlags.includes(name));
  const caches = keepsNone ? [] : manager.caches.filter((path) => !hidesInMount(run, path));
  const virtual = options.flatMap(({ name, value }) => (manager.name === "apk" && /^(?:-t|--virtual)$/.test(name) ? (value ?? []) : []));
  const packages = [...virtual, ...operands.flatMap(({ value }) => value?.replace(/[=<>~@].*/, "") ?? [])];
  return [
    ...caches.map((path) => ({ what: path, line, path, manager: manager.name, packages: [] })),
    ...(packages.length > 0 ? [{ what: packages.join(" "), line, path: null, manager: manager.name, packages }] : []),
  ];
}

/** What a command writes: what its output goes to, what curl and wget download, and where git clones to. */
function writtenFiles(command: Command): string[] {
  const redirected = command.redirects.flatMap(({ operator, target }) => (/^1?>>?$/.test(operator) ? (target?.value ?? []) : []));
  const { name, args } = invocation(command);
  const last = args.at(-1)?.value;
  if (name === "git" && args[0]?.value === "clone" && last != null) return [...redirected, last];
  if (name !== "curl" && name !== "wget") return redirected;
  const downloaded = args.flatMap(({ value }, index) => {
    const isOutput = name === "curl" ? value === "-o" || value === "--output" : value === "-O" || value === "--output-document";
    const next = args[index + 1]?.value;
    return isOutput && next != null ? [next] : [];
  });
  return [...redirected, ...downloaded];
}

/** What a command removes of what earlier layers hold. */
export function removals(command: Command): Removal[] {
  const { name, args } = invocation(command);
  if (name === "rm") {
    return args
      .filter(({ raw }) => !raw.startsWith("-"))
      .flatMap((node) => {
        const path = removedPath(node);
        return path === null ? [] : [{ node, takes: (leaving: Leaving) => leaving.path !== null && isInside(leaving.path, path) }];
      });
  }
  const call = managerCall(command);
  if (call?.action === "clean") {
    if (call.options.some((option) => call.manager.uncleanFlags?.includes(option.name) === true)) return [];
    return [{ node: command, takes: ({ manager, path }) => path !== null && manager === call.manager.name }];
  }
  if (call?.action === "remove") {
    const removed = new Set(call.operands.flatMap(({ value }) => value ?? []));
    return [
      { node: command, takes: ({ manager, packages }) => manager === call.manager.name && packages.some((other) => removed.has(other)) },
    ];
  }
  return [];
}

/** The directory or file that an operand of `rm` takes away: `/a` for the patterns `/a/*`, `/a/*_*` and `/a*` too; null where not known. */
export function removedPath({ raw, variables, substitutions }: Word): string | null {
  const path = raw.replaceAll(/["']/g, "").replace(/^\$\{?HOME\}?(?=\/)/, "~");
  const known = variables.every(({ name }) => name === "HOME") && substitutions.length === 0;
  const directory = withoutTrailingSlashes(path.replace(/\/?\*+(?:_\*+)?$/, ""));
  return known && /^[/~]/.test(directory) && !/[*?[$]/.test(directory) ? directory : null;
}
