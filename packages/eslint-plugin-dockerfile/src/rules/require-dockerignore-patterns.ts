import { entireContextSources } from "../analysis/context-sources.js";
import { contextPatterns } from "../context/build-context.js";
import { ignoreMatcher } from "../context/ignore-matcher.js";
import { defineRule } from "../define-rule.js";
import { ignoredPatterns } from "../knowledge/unnecessary-files.js";

export default defineRule<"notIgnored", [{ patterns: string[]; context: string | null }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require .dockerignore to keep secrets and caches out where the whole build context is copied",
      category: "copy-add",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      notIgnored: "'{{source}}' copies the whole build context, and .dockerignore lets {{patterns}} in. Add them to it.",
    },
    schema: [
      {
        type: "object",
        properties: {
          patterns: {
            type: "array",
            items: { type: "string", minLength: 1 },
            uniqueItems: true,
            description: "What has to be kept out: paths from the root of the context, with `*` for any name and `**/` for any folder.",
          },
          context: {
            type: ["string", "null"],
            description: "The root of the build context, from the working directory. Without it: the folder of the Dockerfile.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ patterns: [...ignoredPatterns], context: null }],
  },
  create(context) {
    const [{ patterns, context: root }] = context.options;
    return {
      Dockerfile(tree) {
        const sources = entireContextSources(tree);
        const ignored = sources.length === 0 ? null : contextPatterns(context, root);
        // Where there is none, `require-dockerignore` says so.
        if (ignored === null || ignored.length === 0) return;
        for (const { word, excludes } of sources) {
          if (excludes === null) continue;
          const matchers = [ignoreMatcher(ignored), ignoreMatcher(excludes)];
          const missing = patterns.filter((pattern) => !probes(pattern).every((path) => matchers.some((isIgnored) => isIgnored(path))));
          if (missing.length === 0) continue;
          const names = missing.map((pattern) => `'${pattern}'`).join(", ");
          context.report({ node: word, messageId: "notIgnored", data: { source: word.raw, patterns: names } });
          // The same lines are missing for each further copy.
          return;
        }
      },
    };
  },
});

/**
 * Paths that are kept out where a pattern is. What is in a folder counts, so that `.git/**` keeps `.git` out as `.git` does.
 */
function probes(pattern: string): string[] {
  const folders = pattern.startsWith("**/") ? ["", "any/", "any/any/"] : [""];
  return folders.map((folder) => `${folder}${pattern.replace(/^\*\*\//, "").replaceAll(/\*+/g, "any")}/any`);
}
