import { managerCall, withoutOnbuild } from "../analysis/commands.js";
import { environmentValue } from "../analysis/environment.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { scopedInstructions } from "../analysis/scope.js";
import { defineRule } from "../define-rule.js";
import { scriptedInstalls } from "../knowledge/node-installs.js";

const variables: readonly string[] = [
  ...["npm_config_ignore_scripts", "NPM_CONFIG_IGNORE_SCRIPTS", "YARN_IGNORE_SCRIPTS", "YARN_ENABLE_SCRIPTS", "pnpm_config_ignore_scripts"],
];

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow running the scripts of packages as they are installed",
      category: "npm-yarn",
      presets: { strict: "error" },
      aliases: [{ tool: "sonar", id: "S6505" }],
    },
    messages: {
      scripts: "'{{command}}' runs whatever scripts the packages bring, as the user of the build. Add '--ignore-scripts'.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Stage(stage) {
        for (const [instruction, scope] of scopedInstructions(ast, stage)) {
          const run = withoutOnbuild(instruction);
          if (run.type !== "Run") continue;
          const commands = nestedCommandsOf(run);
          const configures = commands.some(({ raw }) => /\bconfig\s+set\s+\S*(?:ignore-scripts|enableScripts)/i.test(raw));
          for (const command of configures ? [] : commands) {
            const call = managerCall(command);
            const subcommand = call?.subcommand?.value ?? "";
            if (call === null || scriptedInstalls[call.manager.name]?.includes(subcommand) !== true) continue;
            if (call.action === null || call.options.some(({ name }) => name === "--ignore-scripts" || name.includes("$"))) continue;
            if (variables.some((name) => environmentValue(name, command, { tree: ast, stage, run, scope }) !== undefined)) continue;
            context.report({
              node: command,
              messageId: "scripts",
              data: { command: `${call.manager.name} ${subcommand}`.trim() },
            });
          }
        }
      },
    };
  },
});
