import { wrappedCommand, type Command, type Instruction, type Run, type Word } from "dockerfile-syntax";
import { packageManagers, type PackageManager } from "../knowledge/package-managers.js";
import { remembered } from "./remembered.js";

/** A command without what only wraps it: `sudo -E env A=1 python3 -m pip install x` is `pip install x`. */
export interface Invocation {
  /** The name without its directory, or null where it is not static. */
  readonly name: string | null;
  /** The words after the name. */
  readonly args: readonly Word[];
}

/** Every command of a RUN in source order: of its shell or exec form and of the scripts in its here-documents. */
export function commandsOf(run: Run): readonly Command[] {
  return [...(run.body?.commands ?? []), ...run.heredocs.flatMap(({ commands }) => commands)];
}

/** An instruction, or what it triggers where it is an ONBUILD. */
export function withoutOnbuild(instruction: Instruction): Instruction {
  return instruction.type === "Onbuild" && instruction.instruction !== null ? withoutOnbuild(instruction.instruction) : instruction;
}

const python = /^(?:python|pypy)[0-9.]*$/;

/** What is known of a command. Commands are many: one place to look up holds it all. */
interface Known {
  readonly invocation: Invocation;
  /** Undefined as long as nobody has asked. */
  call: ManagerCall | null | undefined;
}

const known: (command: Command) => Known = remembered((command) => ({ invocation: unwrapped(command), call: undefined }));

/** What a command runs in the end. */
export function invocation(command: Command): Invocation {
  return known(command).invocation;
}

function unwrapped({ words }: Command): Invocation {
  for (let index = 0; ;) {
    const first = words[index]?.value ?? null;
    const name = first === null ? null : baseName(first);
    // What xargs adds to the words is not known.
    const wrapped = name === "xargs" ? null : wrappedCommand(words, index);
    const module = wrapped === null && name !== null && python.test(name) ? moduleOption(words, index + 1) : -1;
    if (wrapped !== null) index = wrapped;
    else if (module === -1) return { name, args: words.slice(index + 1) };
    else index = module + 1;
  }
}

/** Where `-m` stands, with nothing but options before it; else -1. */
function moduleOption(words: readonly Word[], start: number): number {
  for (let index = start; words[index]?.value?.startsWith("-") === true; index++) if (words[index]?.value === "-m") return index;
  return -1;
}

/** The program that a command runs, without pip's version; null where it is not known. */
export function programOf(command: Command): string | null {
  const { name } = invocation(command);
  return name === null ? null : withoutVersion(name);
}

function withoutVersion(name: string): string {
  return name.startsWith("pip") ? name.replace(/^(pip[23]?)[0-9.]+$/, "$1") : name;
}

/** The rows of a table by the commands that they are about. */
export function rowsByCommand<Row extends { readonly commands: readonly string[] }>(
  table: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const commands = new Set(table.flatMap((row) => row.commands));
  return new Map(Array.from(commands, (command) => [command, table.filter((row) => row.commands.includes(command))]));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** An option of a command: `--name=value`, or `-n value` where the table says that it takes one. */
export interface Option {
  readonly word: Word;
  readonly name: string;
  readonly value: string | null;
}

/** A call of a package manager. */
export interface ManagerCall {
  readonly manager: PackageManager;
  /** What it does there; null where it is none of what the table knows. */
  readonly action: "install" | "clean" | "remove" | null;
  /** The last word of the subcommand: flags go behind it. Null where the command alone acts. */
  readonly subcommand: Word | null;
  readonly options: readonly Option[];
  /** The words that are neither options nor their values: packages, files. */
  readonly operands: readonly Word[];
}

const managerOfCommand = new Map(packageManagers.flatMap((manager) => manager.commands.map((command) => [command, manager] as const)));

/** The call of a package manager that a command is, or null. */
export function managerCall(command: Command): ManagerCall | null {
  const answers = known(command);
  if (answers.call === undefined) answers.call = findManagerCall(answers.invocation);
  return answers.call;
}

function findManagerCall({ name, args }: Invocation): ManagerCall | null {
  const manager = managerOfCommand.get(name === null ? "" : withoutVersion(name));
  if (manager === undefined) return null;
  const { options, operands } = splitArguments(args, manager);
  // Bare yarn installs, `yarn --version` does not.
  const asksOnly = operands.length === 0 && options.some((option) => /^(?:-v|-h|--version|--help)$/.test(option.name));
  if (asksOnly) return { manager, action: null, subcommand: null, options, operands };
  const [first, second] = operands;
  const one = first?.value ?? "";
  const two = `${one} ${second?.value ?? ""}`;
  for (const action of ["install", "clean", "remove"] as const) {
    if (manager[action].includes(two)) return { manager, action, subcommand: second ?? null, options, operands: operands.slice(2) };
    if (manager[action].includes(one)) return { manager, action, subcommand: first ?? null, options, operands: operands.slice(1) };
  }
  return { manager, action: null, subcommand: null, options, operands };
}

function splitArguments(args: readonly Word[], manager: PackageManager): { options: Option[]; operands: Word[] } {
  const options: Option[] = [];
  const operands: Word[] = [];
  for (let index = 0; index < args.length; index++) {
    const word = args[index];
    if (word === undefined) break;
    const text = word.value ?? word.raw;
    // The subcommands of pacman look like options.
    if (!text.startsWith("-") || manager.install.includes(text) || manager.remove.includes(text) || manager.clean.includes(text)) {
      operands.push(word);
      continue;
    }
    const [, name = text, value = null] = /^(--[^=]+)=(.*)$/s.exec(text) ?? [];
    const takesNext = value === null && manager.valueOptions.includes(name);
    options.push({ word, name, value: takesNext ? (args[++index]?.value ?? null) : value });
  }
  return { options, operands };
}
