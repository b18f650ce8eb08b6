import type { Command, Dockerfile, Word } from "dockerfile-syntax";
import { invocation } from "./commands.js";
import { expand, type Lookup } from "./expansion.js";
import { finalInstructions } from "./final-image.js";
import { nestedCommandsOf } from "./nested-commands.js";
import { parseOptions } from "./options.js";
import { rememberedOfFile } from "./remembered.js";

/** A place that gives files a mode: chmod, install, mkdir, or `--chmod` of COPY and ADD. */
export interface ModeChange {
  readonly node: Word;
  /** `755`, `u+x,g-w`. */
  readonly mode: string;
  /** The files, as far as they are known. */
  readonly paths: readonly string[];
}

/** What gives files of the final image their modes. */
export const modeChanges: (tree: Dockerfile) => readonly ModeChange[] = rememberedOfFile((tree) => [...findChanges(tree)]);

function* findChanges(tree: Dockerfile): Generator<ModeChange> {
  for (const [instruction, scope] of finalInstructions(tree)) {
    if (instruction.type === "Run") {
      yield* lastChanges(nestedCommandsOf(instruction).flatMap((command) => [...ofCommand(command, scope)]));
    } else if (instruction.type === "Copy" || instruction.type === "Add") {
      const node = instruction.flags.find(({ name }) => name === "chmod")?.value;
      const mode = node ? expand(node, scope) : null;
      if (node && mode !== null) yield { node, mode, paths: [] };
    }
  }
}

/** The changes without those that a later one takes back or gives anew: they are not in the layer. */
function lastChanges(changes: readonly ModeChange[]): readonly ModeChange[] {
  const replaced = new Set<string>();
  const last: ModeChange[] = [];
  for (const change of changes.toReversed()) {
    const paths = change.paths.join("\0");
    if (!replaced.has(paths)) last.push(change);
    if (paths !== "" && replaces(change.mode)) replaced.add(paths);
  }
  return last.toReversed();
}

/** Whether a mode may take something away. */
function replaces(mode: string): boolean {
  return /^\d|[=-]/.test(mode);
}

const modeOptions = new Set(["-m", "--mode"]);

function* ofCommand(command: Command, lookup: Lookup): Generator<ModeChange> {
  const { name, args } = invocation(command);
  if (name === "chmod") {
    // `-x` is a mode, `-R` an option.
    const index = args.findIndex(({ value, raw }) => !/^-/.test(value ?? raw) || /^-[rwxXst]+$/.test(value ?? raw));
    const node = args[index];
    const mode = node ? expand(node, lookup) : null;
    if (node && mode !== null) yield { node, mode, paths: args.slice(index + 1).flatMap((word) => expand(word, lookup) ?? []) };
  } else if (name === "install" || name === "mkdir") {
    const { options, operands } = parseOptions(args, modeOptions, lookup);
    for (const { name: option, value, word } of options) {
      if (modeOptions.has(option) && value !== null)
        yield { node: word, mode: value, paths: operands.flatMap((path) => expand(path, lookup) ?? []) };
    }
  }
}

/** The bits that a mode grants: `setuid`, `setgid`, `sticky` and the right of others to write. */
export interface GrantedBits {
  readonly setuid: boolean;
  readonly setgid: boolean;
  readonly sticky: boolean;
  readonly otherWrite: boolean;
}

export function grantedBits(mode: string): GrantedBits {
  if (/^[0-7]{1,5}$/.test(mode)) {
    const bits = Number.parseInt(mode, 8);
    return { setuid: hasBit(bits, 0o4000), setgid: hasBit(bits, 0o2000), sticky: hasBit(bits, 0o1000), otherWrite: hasBit(bits, 0o2) };
  }
  const granted = { setuid: false, setgid: false, sticky: false, otherWrite: false };
  for (const clause of mode.split(",")) {
    const [, who = "", operator, permissions = ""] = /^([ugoa]*)([+=-])([rwxXst]*)$/.exec(clause) ?? [];
    const isFor = (letter: string): boolean => who.includes(letter) || who.includes("a");
    if (operator !== "+" && isFor("o")) granted.otherWrite &&= operator === "-" && !permissions.includes("w");
    if (operator !== "+" && (who === "" || isFor("u"))) granted.setuid &&= operator === "-" && !permissions.includes("s");
    if (operator !== "+" && (who === "" || isFor("g"))) granted.setgid &&= operator === "-" && !permissions.includes("s");
    if (operator === "-") continue;
    if (permissions.includes("s")) {
      granted.setuid ||= who === "" || isFor("u");
      granted.setgid ||= who === "" || isFor("g");
    }
    granted.sticky ||= permissions.includes("t");
    // Without a letter the umask keeps the others out.
    granted.otherWrite ||= permissions.includes("w") && isFor("o");
  }
  return granted;
}

function hasBit(bits: number, bit: number): boolean {
  return Math.floor(bits / bit) % 2 === 1;
}
