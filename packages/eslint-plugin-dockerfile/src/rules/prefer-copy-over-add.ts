import type { Add, Word } from "dockerfile-syntax";
import { withoutOnbuild } from "../analysis/commands.js";
import { expand, type Lookup } from "../analysis/expansion.js";
import { scopedInstructions } from "../analysis/scope.js";
import { defineRule } from "../define-rule.js";

/** What ADD alone can do: fetch, clone and unpack. */
const remote = /^[a-z][a-z\d+.-]*:\/\/|^git@/i;
const archive = /\.(?:tar|gz|bz2|xz|zst|tgz|tbz|tbz2|txz|tlz|lz|lzma|lzo|z|tar\.\w+)$/i;
/** Endings of files that no builder takes for an archive, whatever is in them. */
const plain =
  /\.(?:c|cfg|conf|cpp|css|csv|go|h|html|ini|java|js|json|jsx|lock|lua|md|mjs|php|pl|properties|py|rb|rs|service|sh|sql|ts|tsx|txt|toml|xml|yaml|yml)$/i;
const ownFlags: readonly string[] = ["checksum", "keep-git-dir", "unpack"];

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer COPY over ADD for files and folders of the build context",
      category: "copy-add",
      presets: { recommended: "warn", strict: "error", hadolint: "error" },
      aliases: [
        { tool: "hadolint", id: "DL3020" },
        { tool: "trivy", id: "DS-0005" },
        { tool: "sonar", id: "S7029" },
        { tool: "checkov", id: "CKV_DOCKER_4" },
        { tool: "dockle", id: "CIS-DI-0009" },
      ],
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      copy: "ADD unpacks archives and fetches URLs; '{{source}}' is neither. Use COPY, which does what it says.",
      replace: "Use COPY.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;

    function check(add: Add, scope: Lookup): void {
      const sources = add.sources.map((word) => ({ word, path: expand(word, scope) }));
      const local = sources.find(
        ({ path, word }) => path !== null && !remote.test(path) && !archive.test(path) && !word.raw.startsWith("<<"),
      );
      const onlyAdd = sources.some(({ path }) => path === null || remote.test(path) || archive.test(path));
      if (local === undefined || add.heredocs.length > 0 || add.flags.some(({ name }) => ownFlags.includes(name))) return;
      const keyword = add.keyword === add.keyword.toLowerCase() ? "copy" : "COPY";
      const isSafe = !onlyAdd && sources.every(({ word }) => isPlainFile(word));
      context.report({
        loc: context.sourceCode.getLocFromRange(add.keywordRange),
        messageId: "copy",
        data: { source: local.path ?? local.word.raw },
        fix: isSafe ? (fixer) => fixer.replaceTextRange([...add.keywordRange], keyword) : null,
        suggest:
          isSafe || onlyAdd ? null : [{ messageId: "replace", fix: (fixer) => fixer.replaceTextRange([...add.keywordRange], keyword) }],
      });
    }

    return {
      Stage(stage) {
        for (const [instruction, scope] of scopedInstructions(ast, stage)) {
          const add = withoutOnbuild(instruction);
          if (add.type === "Add") check(add, scope);
        }
      },
    };
  },
});

/** Docker knows archives by what is in them: only the name of a text file is sure to be none. */
function isPlainFile({ value }: Word): boolean {
  return value !== null && plain.test(value) && !/[*?[]/.test(value);
}
