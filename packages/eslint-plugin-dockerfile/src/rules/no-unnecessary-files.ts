import { posix } from "node:path";
import { contextSources } from "../analysis/context-sources.js";
import { matchesAnyGlob } from "../analysis/globs.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";
import { unnecessaryFiles } from "../knowledge/unnecessary-files.js";

const none: readonly string[] = [];

export default defineRule<"unnecessaryFile">({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow copying files into the image that only development needs",
      category: "copy-add",
      presets: { recommended: "warn", practices: "error", strict: "error" },
      aliases: [{ tool: "dockle", id: "DKL-LI-0003" }],
    },
    messages: {
      unnecessaryFile: "'{{source}}' is of no use in the image: {{what}}. Leave it out.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        const final = finalStage(tree);
        if (final === undefined) return;
        for (const { word, path } of lineage(tree, final).flatMap((stage) => contextSources(tree, stage))) {
          const name = fileName(path);
          const kind = unnecessaryFiles.find(({ names, except = none }) => matchesAnyGlob(name, names) && !matchesAnyGlob(name, except));
          if (kind === undefined) continue;
          context.report({ node: word, messageId: "unnecessaryFile", data: { source: path, what: kind.what } });
        }
      },
    };
  },
});

/** The last part of a path. A star behind a name may stand for nothing: `.env*` is written for `.env`. */
function fileName(path: string): string {
  return posix.basename(path).replaceAll(/(?<=.)\*/g, "");
}
