import type { Dockerfile, Stage } from "dockerfile-syntax";
import { missingTools, toolPackages } from "../knowledge/image-tools.js";
import { baseImage, imageName, officialName } from "./base-images.js";
import { invocation, managerCall } from "./commands.js";
import { matchesAnyGlob } from "./globs.js";
import { nestedCommandsOf } from "./nested-commands.js";
import { rememberedOfFile } from "./remembered.js";
import { baseOf, rootOf } from "./stages.js";

const tools = Object.keys(toolPackages);

/** The programs of the table that a stage's image lacks: its base does not ship them, and nothing in the file may bring them. */
export function toolsMissing(tree: Dockerfile, stage: Stage): ReadonlySet<string> {
  const image = baseImage(tree, rootOf(tree, stage));
  if (image === null) return new Set();
  const name = officialName(image) ?? imageName(image);
  const parts = image.tag?.split("-") ?? [];
  const row = missingTools.find(
    ({ images, variant }) =>
      images.some((each) => name === each || (each.endsWith("/") && name.startsWith(each))) &&
      (variant === null || parts.some((part) => part.startsWith(variant))),
  );
  const brought = row === undefined ? undefined : toolsBrought(tree).get(stage);
  return new Set(row?.tools.filter((tool) => brought?.has(tool) !== true));
}

/** The programs that each stage, or one that it is built on, may bring. */
const toolsBrought: (tree: Dockerfile) => ReadonlyMap<Stage, ReadonlySet<string>> = rememberedOfFile((tree) => {
  const found = new Map<Stage, ReadonlySet<string>>();
  // A stage stands below the one it is built on.
  for (const stage of tree.stages) {
    const base = baseOf(tree, stage);
    const below = base.kind === "stage" ? found.get(base.stage) : undefined;
    found.set(stage, new Set(tools.filter((tool) => below?.has(tool) === true || mayBring(stage, tool))));
  }
  return found;
});

/** Whether an instruction installs the program, or does something that may. */
function mayBring({ instructions }: Stage, tool: string): boolean {
  return instructions.some((instruction) => {
    if (instruction.type === "Copy" || instruction.type === "Add") {
      const target = instruction.destination?.value ?? "/bin/";
      return /(?:^|\/)s?bin(?:\/|$)|^\/?$/.test(target) || target.endsWith(`/${tool}`);
    }
    if (instruction.type !== "Run") return false;
    return nestedCommandsOf(instruction).some((command) => {
      const call = managerCall(command);
      if (call?.action === "install") return call.operands.some(({ value }) => value === null || brings(value, tool));
      const { name } = invocation(command);
      // A program of the project's own may install anything.
      return name === null || (call === null && (/\.sh$|install/.test(name) || command.words.some(({ raw }) => raw.endsWith(`/${tool}`))));
    });
  });
}

function brings(text: string, tool: string): boolean {
  return matchesAnyGlob(text.replace(/[=<>~].*/s, ""), toolPackages[tool] ?? []);
}
