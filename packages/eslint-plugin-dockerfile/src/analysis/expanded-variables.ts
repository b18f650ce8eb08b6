import type { Heredoc, Instruction, Range, Variable } from "dockerfile-syntax";
import { allVariables } from "./default-arguments.js";

/** A variable that the builder itself replaces, not a shell. */
export interface ExpandedVariable {
  readonly name: string;
  /** Where the name stands, without `$` and braces; null where that is not known. */
  readonly nameRange: Range | null;
  /** The smallest node around it. */
  readonly node: Variable | Heredoc;
}

/** The flags in which the builder replaces variables; in the others a `$` is a character like any. */
const expandedFlags: ReadonlySet<string> = new Set(["checksum", "chmod", "chown", "mount"]);

/** The variables that the builder replaces in an instruction, in the order in which it does. Those of EXPOSE are not looked at. */
export function expandedVariables(instruction: Instruction): readonly ExpandedVariable[] {
  // An ARG has no flags: BuildKit passes over what looks like one.
  const flags = (instruction.type === "Arg" ? [] : instruction.flags).flatMap(({ name, value }) =>
    expandedFlags.has(name) ? fromNodes(value?.variables ?? []) : [],
  );
  return [...flags, ...inArguments(instruction)];
}

function inArguments(instruction: Instruction): readonly ExpandedVariable[] {
  switch (instruction.type) {
    case "Add":
    case "Copy": {
      const { sources, destination, heredocs } = instruction;
      const words = [...sources, ...(destination === null ? [] : [destination])];
      const contents = heredocs.filter(({ expand }) => expand).flatMap(fromHeredoc);
      return [...words.flatMap(({ variables }) => fromNodes(variables)), ...contents];
    }
    case "Arg":
      return instruction.pairs.flatMap(({ value }) => fromNodes(value?.variables ?? []));
    case "Env":
    case "Label":
      return instruction.pairs.flatMap(({ key, value }) => fromNodes([...key.variables, ...(value?.variables ?? [])]));
    case "Stopsignal":
      return fromNodes(instruction.signal?.variables ?? []);
    case "User":
      return fromNodes(instruction.user?.variables ?? []);
    case "Volume":
      return instruction.paths.flatMap(({ variables }) => fromNodes(variables));
    case "Workdir":
      return fromNodes(instruction.path?.variables ?? []);
    default:
      return [];
  }
}

function fromNodes(variables: readonly Variable[]): readonly ExpandedVariable[] {
  return allVariables(variables).map((node) => {
    const { name, range, operator } = node;
    // `$x` is one character longer than its name, `${x}` three.
    const isPlain = operator === null && range[1] - range[0] === name.length + 1;
    const start = range[0] + (isPlain ? 1 : 2);
    return { name, node, nameRange: [start, start + name.length] };
  });
}

/** An escaped character, or a variable. */
const variable = /[\\`]\$|\$(\w+)|\$\{(\w+)/g;

function fromHeredoc(node: Heredoc): readonly ExpandedVariable[] {
  return [...node.content.matchAll(variable)].flatMap(([, plain, braced]) => {
    const name = plain ?? braced;
    return name === undefined ? [] : [{ name, node, nameRange: null }];
  });
}
