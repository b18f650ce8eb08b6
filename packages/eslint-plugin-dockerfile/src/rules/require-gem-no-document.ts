import type { Stage } from "dockerfile-syntax";
import { baseImage, officialName } from "../analysis/base-images.js";
import { managerCall, withoutOnbuild } from "../analysis/commands.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { lineage } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

const documentOption = /^(?:-N|--(?:no-)?(?:document|doc|ri|rdoc))$/;

/** The configuration of these has the option for all installs. */
const configuredImages: ReadonlySet<string | null> = new Set(["jruby", "ruby", "truffleruby"]);

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require gems to be installed without their documentation",
      category: "gem-go-cargo",
      presets: { strict: "error" },
      aliases: [],
    },
    fixable: "code",
    messages: {
      missing: "'gem install' writes the documentation of each gem into the layer. Add '--no-document'.",
    },
  },
  create(context) {
    const { ast, text } = context.sourceCode;

    /** Whether a configuration file may say it already. */
    function isConfigured(stage: Stage): boolean {
      return lineage(ast, stage).some((ancestor) => {
        const image = baseImage(ast, ancestor);
        if (image !== null && configuredImages.has(officialName(image))) return true;
        const source = text.slice(...ancestor.range);
        return /gemrc|gem: *--no-/.test(source);
      });
    }

    return {
      Stage(stage) {
        for (const instruction of stage.instructions) {
          const run = withoutOnbuild(instruction);
          if (run.type !== "Run") continue;
          for (const command of nestedCommandsOf(run)) {
            const call = managerCall(command);
            const subcommand = call?.subcommand ?? null;
            if (call?.manager.name !== "gem" || subcommand === null || !/^(?:install|i)$/.test(subcommand.value ?? "")) continue;
            if (call.options.some(({ name }) => documentOption.test(name) || name.includes("$")) || isConfigured(stage)) continue;
            const isExec = run.body?.type === "ExecForm" && run.body.commands.includes(command);
            context.report({
              node: command,
              messageId: "missing",
              fix: (fixer) => fixer.insertTextAfterRange([...subcommand.range], isExec ? ', "--no-document"' : " --no-document"),
            });
          }
        }
      },
    };
  },
});
