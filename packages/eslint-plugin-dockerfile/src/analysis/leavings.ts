import { posix } from "node:path";
import type { Command, Instruction, Run, Word } from "dockerfile-syntax";
import { invocation, managerCall, type ManagerCall } from "./commands.js";
import { expand, type Lookup } from "./expansion.js";
import { hidesInMount, isInside } from "./mounts.js";
import { nestedCommandsOf } from "./nested-commands.js";
import { PathIndex, withoutTrailingSlashes } from "./paths.js";

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

/** A command that removes: where, and what. */
export type Removal = { readonly node: Command | Word } & (
  | { readonly kind: "path"; readonly path: string }
  /** All caches of a package manager. */
  | { readonly kind: "caches"; readonly manager: string }
  | { readonly kind: "packages"; readonly manager: string; readonly packages: readonly string[] }
);

/** Whether a removal takes a cache of a package manager away. */
export function takesCache(removal: Removal, manager: string, directory: string): boolean {
  return removal.kind === "path" ? isInside(directory, removal.path) : removal.kind === "caches" && removal.manager === manager;
}

/** What was left so far. There may be as many removals, so that none of them looks at all of it. */
export class Leavings {
  readonly #files = new PathIndex<Leaving>();
  /** The last one of each name, by the manager and the name. */
  readonly #packages = new Map<string, Leaving>();
  /** By the manager and the path: no more than the table of managers has. */
  readonly #caches = new Map<string, { readonly leaving: Leaving; readonly manager: string; readonly path: string }>();

  add(leavings: readonly Leaving[]): void {
    for (const leaving of leavings) {
      const { manager, path, packages } = leaving;
      for (const name of packages) this.#packages.set(`${manager ?? ""} ${name}`, leaving);
      if (path === null) continue;
      if (manager === null) this.#files.add(path, leaving);
      else this.#caches.set(`${manager} ${path}`, { leaving, manager, path });
    }
  }

  /** Something that a removal takes away. */
  takenBy(removal: Removal): Leaving | undefined {
    if (removal.kind === "packages") {
      const name = removal.packages.find((each) => this.#packages.has(`${removal.manager} ${each}`));
      return this.#packages.get(`${removal.manager} ${name ?? ""}`);
    }
    for (const { leaving, manager, path } of this.#caches.values()) if (takesCache(removal, manager, path)) return leaving;
    return removal.kind === "path" ? this.#files.within(removal.path) : undefined;
  }
}

/** What a COPY, ADD or RUN leaves in its layer. Paths that are not static are left out. */
export function leavings(instruction: Instruction, lookup: Lookup): Leaving[] {
  const { line } = instruction.loc.start;
  if (instruction.type === "Copy" || instruction.type === "Add") {
    const { destination: word, sources } = instruction;
    const destination = word === null ? null : expand(word, lookup);
    if (destination === null || !destination.startsWith("/")) return [];
    const names = sources.map((source) => posix.basename(expand(source, lookup) ?? ""));
    // Into a folder a file keeps its name; what a URL or a pattern brings is not known.
    const paths = !destination.endsWith("/")
      ? [destination]
      : names.flatMap((name) => (name === "" || /[*?[]/.test(name) ? [] : destination + name));
    return paths.map((path) => ({ what: path, line, path, manager: null, packages: [] }));
  }
  if (instruction.type !== "Run") return [];
  return nestedCommandsOf(instruction).flatMap((command) => commandLeavings(command, instruction, lookup));
}

function commandLeavings(command: Command, run: Run, lookup: Lookup): Leaving[] {
  const { line } = run.loc.start;
  const call = managerCall(command);
  if (call !== null) return call.action === "install" ? managerLeavings(call, run) : [];
  return writtenFiles(command, lookup)
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

/** What a command writes: what its output goes to, what it copies to, what curl and wget download, and where git clones to. */
function writtenFiles(command: Command, lookup: Lookup): string[] {
  const path = (word: Word | null | undefined): string[] => [word ? expand(word, lookup) : null].filter((text) => text !== null);
  const redirected = command.redirects.flatMap(({ operator, target }) => (/^1?>>?$/.test(operator) ? path(target) : []));
  const { name, args } = invocation(command);
  const operands = args.filter(({ raw }) => !raw.startsWith("-"));
  if (name === "tee") return [...redirected, ...operands.flatMap(path)];
  if (name === "cp" && operands.length === 2) return [...redirected, ...path(operands[1])];
  if (name === "git" && operands[0]?.value === "clone") return [...redirected, ...path(args.at(-1))];
  if (name !== "curl" && name !== "wget") return redirected;
  const downloaded = args.flatMap(({ value }, index) => {
    const isOutput = name === "curl" ? value === "-o" || value === "--output" : value === "-O" || value === "--output-document";
    return isOutput ? path(args[index + 1]) : [];
  });
  return [...redirected, ...downloaded];
}

/** What a command removes of what earlier layers hold. */
export function removals(command: Command, lookup: Lookup): Removal[] {
  const { name, args } = invocation(command);
  if (name === "rm" || name === "unlink") {
    return args
      .filter(({ raw }) => !raw.startsWith("-"))
      .flatMap((node) => {
        const path = removedPath(node, lookup);
        return path === null ? [] : [{ node, kind: "path", path }];
      });
  }
  const call = managerCall(command);
  if (call?.action === "clean") {
    if (call.options.some((option) => call.manager.uncleanFlags?.includes(option.name) === true)) return [];
    return [{ node: command, kind: "caches", manager: call.manager.name }];
  }
  if (call?.action === "remove") {
    return [{ node: command, kind: "packages", manager: call.manager.name, packages: call.operands.flatMap(({ value }) => value ?? []) }];
  }
  return [];
}

/** The directory or file that an operand of `rm` takes away: `/a` for the patterns `/a/*`, `/a/*_*` and `/a*` too; null where not known. */
export function removedPath(word: Word, lookup: Lookup): string | null {
  const { substitutions, variables } = word;
  const isStatic = variables.length === 0 || substitutions.length > 0;
  const raw = isStatic ? word.raw : (expand(word, lookup) ?? word.raw);
  const path = raw.replaceAll(/["']/g, "").replace(/^\$\{?HOME\}?(?=\/)/, "~");
  const known = substitutions.length === 0 && !path.includes("$");
  const directory = withoutTrailingSlashes(path.replace(/\/?\*(?:_?\*)?$/, ""));
  return known && /^[/~]/.test(directory) && !/[*?[$]/.test(directory) ? directory : null;
}
