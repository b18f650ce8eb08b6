import { posix } from "node:path";
import type { Dockerfile, ImageReference, Instruction, Stage } from "dockerfile-syntax";

export interface BaseReference {
  /** The image, variables with their defaults put in. */
  readonly reference: string;
  /** Where it stands in the text. */
  readonly node: ImageReference;
}

/** Values of ARGs by their names. */
export type BuildArgs = Readonly<Record<string, string>>;

/** The images outside the Dockerfile that its stages stand on: no stages, no `scratch`, none whose name nothing tells. */
export function baseReferences(tree: Dockerfile, buildArgs: BuildArgs = {}): BaseReference[] {
  return tree.stages.flatMap((stage) => {
    const base = baseOf(tree, stage, buildArgs);
    return base === null || typeof base === "string" || "type" in base ? [] : [base];
  });
}

/**
 * The image that a stage stands on in the end, `scratch` too; as written where a variable has no value.
 *
 * @param target name or number of the stage; the last by default
 */
export function finalBase(tree: Dockerfile, buildArgs: BuildArgs = {}, target?: string): string {
  const wanted = target?.toLowerCase();
  let stage =
    wanted === undefined ? tree.stages.at(-1) : tree.stages.find(({ index, name }) => name === wanted || String(index) === wanted);
  while (stage !== undefined) {
    const base = baseOf(tree, stage, buildArgs);
    if (base === null) return "";
    if (typeof base === "string") return base;
    if (!("type" in base)) return base.reference;
    // Only an earlier stage can be named, so that this ends.
    stage = base;
  }
  return "";
}

/** The text with other images in the place of its bases. */
export function withReferences(text: string, tree: Dockerfile, buildArgs: BuildArgs, replace: (reference: string) => string): string {
  let result = text;
  for (const { reference, node } of baseReferences(tree, buildArgs).reverse()) {
    const replacement = replace(reference);
    if (replacement !== reference) result = result.slice(0, node.range[0]) + replacement + result.slice(node.range[1]);
  }
  return result;
}

/** Whether an instruction may take a file from the context, by its folder or a pattern too. */
export function copiesFile(tree: Dockerfile, path: string): boolean {
  return tree.stages.some(({ instructions }) => instructions.some((instruction) => reads(instruction, path)));
}

function reads(instruction: Instruction, path: string): boolean {
  if (instruction.type === "Run") {
    return instruction.flags.some(({ name, options }) => {
      const option = (key: string): string | null | undefined => options.find((one) => one.key === key)?.value;
      return name === "mount" && (option("type") ?? "bind") === "bind" && option("from") === undefined;
    });
  }
  if (instruction.type !== "Copy" && instruction.type !== "Add") return false;
  if (instruction.flags.some(({ name }) => name === "from")) return false;
  return instruction.sources.some(({ value }) => {
    if (value === null || /[*?[\\]/.test(value)) return true;
    const source = posix.join("/", value, "/");
    return `/${path}/`.startsWith(source);
  });
}

/** A stage's base: an image, an earlier stage, a name that stays as it is written, or null without one. */
function baseOf(tree: Dockerfile, stage: Stage, buildArgs: BuildArgs): BaseReference | Stage | string | null {
  const node = stage.from.image;
  if (node === null) return null;
  const reference = expanded(node, tree, buildArgs);
  if (reference === null) return node.raw;
  const earlier = tree.stages.slice(0, stage.index).findLast(({ name }) => name !== null && name === reference.toLowerCase());
  if (earlier !== undefined) return earlier;
  return reference === "scratch" ? reference : { reference, node };
}

/** With the values of the ARGs before the first FROM; null where one has none, or where it is more than a name. */
function expanded(node: ImageReference, tree: Dockerfile, buildArgs: BuildArgs): string | null {
  if (node.variables.length === 0) return node.value;
  let text = node.raw;
  for (const { name, operator } of node.variables) {
    const value = operator === null ? globalValue(tree, name, buildArgs) : null;
    if (value === null) return null;
    text = text.replace(new RegExp(`\\$(?:${name}(?!\\w)|\\{${name}\\})`), () => value);
  }
  return /^[^\s"'$\\`]+$/.test(text) ? text : null;
}

/** What is given counts only for a variable that an ARG there names. */
function globalValue(tree: Dockerfile, variable: string, buildArgs: BuildArgs): string | null {
  const pairs = tree.globals.flatMap((instruction) => (instruction.type === "Arg" ? instruction.pairs : []));
  const declared = pairs.findLast(({ key }) => key.value === variable);
  if (declared === undefined) return null;
  return Object.hasOwn(buildArgs, variable) ? (buildArgs[variable] ?? null) : (declared.value?.value ?? null);
}
