import { posix } from "node:path";
import type { Add, Copy, Dockerfile, Stage, Word } from "dockerfile-syntax";
import { withoutOnbuild } from "./commands.js";
import { expand, type Lookup } from "./expansion.js";
import { rememberedOfFile } from "./remembered.js";
import { scopedInstructions } from "./scope.js";

/** A source of COPY or ADD that is read from the build context. */
export interface ContextSource {
  readonly word: Word;
  /** The path with the variables' values, relative to the root of the context; "" for the root itself. It may be a pattern. */
  readonly path: string;
  /** Whether it is copied by the build of another image, from that one's context. */
  readonly onbuild: boolean;
  /** The patterns of `--exclude`, or null where one is not known. */
  readonly excludes: readonly string[] | null;
}

const sourcesByStage: (tree: Dockerfile) => ReadonlyMap<Stage, readonly ContextSource[]> = rememberedOfFile(
  (tree) => new Map(tree.stages.map((stage) => [stage, findSources(tree, stage)])),
);

/** What a stage copies from the build context. Sources that are not known before the build are left out. */
export function contextSources(tree: Dockerfile, stage: Stage): readonly ContextSource[] {
  return sourcesByStage(tree).get(stage) ?? [];
}

/** The copies of the whole build context, in source order. What ONBUILD copies is in the context of another image. */
export function entireContextSources(tree: Dockerfile): readonly ContextSource[] {
  return tree.stages.flatMap((stage) => contextSources(tree, stage)).filter(({ path, onbuild }) => isEntireContext(path) && !onbuild);
}

function findSources(tree: Dockerfile, stage: Stage): ContextSource[] {
  const found: ContextSource[] = [];
  for (const [instruction, scope] of scopedInstructions(tree, stage)) {
    const copy = withoutOnbuild(instruction);
    if ((copy.type !== "Copy" && copy.type !== "Add") || copy.flags.some(({ name }) => name === "from")) continue;
    const excludes = excludedPatterns(copy, scope);
    for (const word of copy.sources) {
      const value = expand(word, scope);
      if (value === null || isElsewhere(value)) continue;
      found.push({ word, path: posix.normalize(`/${value}`).replaceAll(/^\/|\/$/g, ""), onbuild: copy !== instruction, excludes });
    }
  }
  return found;
}

function excludedPatterns({ flags }: Add | Copy, scope: Lookup): string[] | null {
  const patterns: string[] = [];
  for (const { name, value } of flags) {
    if (name !== "exclude" || value === null) continue;
    const pattern = expand(value, scope);
    if (pattern === null) return null;
    patterns.push(pattern);
  }
  return patterns;
}

/** Here-documents, URLs and Git repositories. */
function isElsewhere(source: string): boolean {
  return source.startsWith("<<") || /^[a-z][a-z\d+.-]*:\/\/|^git@/i.test(source);
}

/** Whether the path is all of the context: its root, or every entry of it. */
export function isEntireContext(path: string): boolean {
  return /^\**$/.test(path);
}
