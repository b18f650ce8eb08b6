import { posix } from "node:path";
import type { MountOption } from "dockerfile-syntax";
import { instructionsWithDirectory } from "../analysis/working-directory.js";
import { defineProblemRule } from "../define-rule.js";

/** The types that are attached to a directory, to the working directory where they name none. */
const attached = new Set(["bind", "cache", "tmpfs"]);

export default defineProblemRule({
  docs: {
    description: "Require the options that a mount of RUN takes",
    category: "syntax",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["bad-mount"],
  hasSuggestions: true,
  beyond: {
    messages: {
      root: "Below the working directory '{{directory}}' the target of this {{type}} mount is the root, which no mount can have. Name another one.",
    },
    create(context) {
      const { ast } = context.sourceCode;
      return {
        Stage(stage) {
          for (const [{ flags }, directory] of instructionsWithDirectory(ast, stage)) {
            if (directory === null) continue;
            for (const flag of flags) {
              if (flag.name !== "mount" || flag.options.length === 0) continue;
              const type = lastOf(flag.options, "type")?.value?.toLowerCase() ?? "bind";
              const option = lastOf(flag.options, "target", "dst", "destination");
              const target = option?.value ?? "";
              // The parser reports the root itself. A path with a variable is known only when the image is built.
              if (!attached.has(type) || target.startsWith("/") || target.includes("$")) continue;
              if (posix.resolve(directory, target) !== "/") continue;
              context.report({ node: option ?? flag, messageId: "root", data: { directory, type } });
            }
          }
        },
      };
    },
  },
});

function lastOf(options: readonly MountOption[], ...keys: readonly string[]): MountOption | undefined {
  return options.findLast(({ key }) => keys.includes(key));
}
