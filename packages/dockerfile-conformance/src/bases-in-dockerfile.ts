import { posix } from "node:path";
import type { Dockerfile, ImageReference, Instruction, Stage } from "dockerfile-syntax";

export interface BaseReference {
  /** The image, variables with their defaults put in. */
  readonly reference: string;
  /** Where it stands in the text. */
  readonly node: ImageReference;
}

/** The images outside the Dockerfile that its stages stand on: no stages, no `scratch`, none whose name only a build argument tells. */
export function baseReferences(tree: Dockerfile): BaseReference[] {
  return tree.stages.flatMap((stage) => {
    const base = baseOf(tree, stage);
    return base === null || typeof base === "string" || "type" in base ? [] : [base];
  });
}

/** The image that the last stage stands on in the end, `scratch` too; as written where a variable has no default. */
export function finalBase(tree: Dockerfile): string {
  let stage = tree.stages.at(-1);
  while (stage !== undefined) {
    const base = baseOf(tree, stage);
    if (base === null) return "";
    if (typeof base === "string") return base;
    if (!("type" in base)) return base.reference;
    // Only an earlier stage can be named, so that this ends.
    stage = base;
  }
  return "";
}

/** The text with other images in the place of its bases. */
export function withReferences(text: string, tree: Dockerfile, replace: (reference: string) => string): string {
  let result = text;
  for (const { reference, node } of baseReferences(tree).reverse()) {
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
function baseOf(tree: Dockerfile, stage: Stage): BaseReference | Stage | string | null {
  const node = stage.from.image;
  if (node === null) return null;
  const reference = expanded(node, tree);
  if (reference === null) return node.raw;
  const earlier = tree.stages.slice(0, stage.index).findLast(({ name }) => name !== null && name === reference.toLowerCase());
  if (earlier !== undefined) return earlier;
  return reference === "scratch" ? reference : { reference, node };
}

/** With the defaults of the ARGs before the first FROM; null where one has none, or where it is more than a name. */
function expanded(node: ImageReference, tree: Dockerfile): string | null {
  if (node.variables.length === 0) return node.value;
  let text = node.raw;
  for (const { name, operator } of node.variables) {
    const value = operator === null ? globalDefault(tree, name) : null;
    if (value === null) return null;
    text = text.replace(new RegExp(`\\$(?:${name}(?!\\w)|\\{${name}\\})`), () => value);
  }
  return /^[^\s"'$\\`]+$/.test(text) ? text : null;
}

function globalDefault(tree: Dockerfile, variable: string): string | null {
  const pairs = tree.globals.flatMap((instruction) => (instruction.type === "Arg" ? instruction.pairs : []));
  return pairs.findLast(({ key }) => key.value === variable)?.value?.value ?? null;
}
