import { posix } from "node:path";
import { contextSources } from "../analysis/context-sources.js";
import { contextPatterns } from "../context/build-context.js";
import { ignoreMatcher } from "../context/ignore-matcher.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"ignored", [{ context: string | null }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow copying what .dockerignore keeps out of the build context",
      category: "copy-add",
      presets: { recommended: "error", strict: "error", buildkit: "warn" },
      aliases: [{ tool: "buildkit", id: "CopyIgnoredFile" }],
    },
    messages: {
      ignored: "'{{source}}' is not in the build context: .dockerignore keeps it out. Let it in there, or do not copy it.",
    },
    schema: [
      {
        type: "object",
        properties: {
          context: {
            type: ["string", "null"],
            description: "The root of the build context, from the working directory. Without it: the folder of the Dockerfile.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ context: null }],
  },
  create(context) {
    const [{ context: root }] = context.options;
    return {
      Dockerfile(tree) {
        // Triggers of ONBUILD copy from the context of another build.
        const sources = tree.stages.flatMap((stage) => contextSources(tree, stage)).filter(({ onbuild }) => !onbuild);
        const patterns = sources.length === 0 ? null : contextPatterns(context, root);
        // An exception may let in some of a folder that another pattern keeps out.
        if (patterns === null || patterns.some((pattern) => pattern.startsWith("!"))) return;
        const isIgnored = ignoreMatcher(patterns);
        for (const { word, path } of sources) {
          const isOut = path === "" ? patterns.some(takesEverything) : namesOf(path).every((name) => isIgnored(name));
          if (isOut) context.report({ node: word, messageId: "ignored", data: { source: path === "" ? "." : path } });
        }
      },
    };
  },
});

/** What a source may stand for: `?.log` keeps `*.log` out only in part, `*.*` all of it. */
function namesOf(path: string): readonly string[] {
  return path.includes("*") ? [path, path.replaceAll("*", "any")] : [path];
}

/** The root itself is no file: only what takes every entry of it leaves nothing to copy. */
function takesEverything(pattern: string): boolean {
  return /^\/(?:\*\*?|\*\*\/\*)\/?$/.test(posix.normalize(`/${pattern}`));
}
