import type { Stage } from "dockerfile-syntax";
import { baseImage, officialName } from "../analysis/base-images.js";
import { managerCall } from "../analysis/commands.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { baseOf } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

const documentOption = /^(?:-N|--(?:no-)?(?:document|doc|ri|rdoc))$/;

/** The configuration of these has the option for all installs. */
const configuredImages: ReadonlySet<string | null> = new Set(["jruby", "ruby", "truffleruby"]);

const configuration = /gemrc|gem: *--no-/;

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

    /** The stages in which a configuration file may say it already. */
    const configured = new Set<Stage>();

    function isConfigured(stage: Stage): boolean {
      const base = baseOf(ast, stage);
      if (base.kind === "stage") return configured.has(base.stage) || configuration.test(text.slice(...stage.range));
      const image = baseImage(ast, stage);
      return (image !== null && configuredImages.has(officialName(image))) || configuration.test(text.slice(...stage.range));
    }

    return {
      Stage(stage) {
        if (isConfigured(stage)) {
          configured.add(stage);
          return;
        }
        for (const run of runsOf(stage)) {
          for (const command of nestedCommandsOf(run)) {
            const call = managerCall(command);
            const subcommand = call?.subcommand ?? null;
            if (call?.manager.name !== "gem" || subcommand === null || !/^(?:install|i)$/.test(subcommand.value ?? "")) continue;
            if (call.options.some(({ name }) => documentOption.test(name) || name.includes("$"))) continue;
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
