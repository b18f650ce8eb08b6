import type { Run, Stage } from "dockerfile-syntax";
import { baseImage, officialName } from "../analysis/base-images.js";
import { managerCall } from "../analysis/commands.js";
import { cacheMounts, isInside, type CacheMount } from "../analysis/mounts.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { baseOf, rootOf } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

const archives = "/var/cache/apt/archives";
const lists = "/var/lib/apt/lists";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow cache mounts of apt that builds share, or that apt leaves empty",
      category: "layers-cache",
      presets: { recommended: "warn", strict: "error" },
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      shared: "Two builds at once would use the cache at '{{target}}', and apt fails where it is not alone. Add 'sharing=locked'.",
      cleaned:
        "Official images empty '{{target}}' after each install. Remove '/etc/apt/apt.conf.d/docker-clean' before, or leave the mount out.",
      lock: "Write 'sharing=locked'.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    const { ast } = sourceCode;
    /** The stages that say what apt is to do with its archives. */
    const configured = new Set<Stage>();

    function checkSharing({ flag, sharing, target }: CacheMount): void {
      if (sharing !== null && sharing.value !== "shared") return;
      const node = sharing ?? flag;
      const text = sourceCode.getText(node);
      const end = node.range[1];
      context.report({
        node,
        messageId: "shared",
        data: { target },
        suggest: /["'\\`\n]/.test(text)
          ? null
          : [
              {
                messageId: "lock",
                fix: (fixer) =>
                  sharing === null
                    ? fixer.insertTextAfterRange([0, end], ",sharing=locked")
                    : fixer.replaceTextRange([...node.range], "sharing=locked"),
              },
            ],
      });
    }

    function check(run: Run, keepsArchives: boolean): void {
      if (!nestedCommandsOf(run).some((command) => managerCall(command)?.manager.name.startsWith("apt") === true)) return;
      for (const mount of cacheMounts(run)) {
        const { flag, target } = mount;
        const isOfArchives = isInside(archives, target);
        if (!isOfArchives && !isInside(lists, target)) continue;
        checkSharing(mount);
        if (isOfArchives && !keepsArchives) context.report({ node: flag, messageId: "cleaned", data: { target } });
      }
    }

    return {
      Stage(stage) {
        const base = baseOf(ast, stage);
        const own = stage.instructions.some((instruction) => /docker-clean|Keep-Downloaded-Packages/.test(sourceCode.getText(instruction)));
        if (own || (base.kind === "stage" && configured.has(base.stage))) configured.add(stage);
        const image = baseImage(ast, rootOf(ast, stage));
        const isOfficial = image !== null && officialName(image) !== null;
        for (const run of runsOf(stage)) check(run, !isOfficial || configured.has(stage));
      },
    };
  },
});
