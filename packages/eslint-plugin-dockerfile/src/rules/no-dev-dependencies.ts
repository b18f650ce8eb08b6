import type { Command } from "dockerfile-syntax";
import { managerCall, withoutOnbuild, type ManagerCall } from "../analysis/commands.js";
import { environmentValue } from "../analysis/environment.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { scopedInstructions } from "../analysis/scope.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";
import { developmentValues, productionInstalls, type ProductionInstall } from "../knowledge/development-dependencies.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow dependencies for development in the final image",
      category: "packages",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      development:
        "'{{command}}' brings what is only needed for development into the image. Add '{{add}}', or build in a stage of its own.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    return {
      Dockerfile() {
        const final = finalStage(ast);
        const stages = final === undefined ? [] : lineage(ast, final).toReversed();
        const found: { command: Command; call: ManagerCall; install: ProductionInstall }[] = [];
        for (const stage of stages) {
          for (const [instruction, scope] of scopedInstructions(ast, stage)) {
            const run = withoutOnbuild(instruction);
            if (run.type !== "Run") continue;
            for (const command of nestedCommandsOf(run)) {
              const call = managerCall(command);
              const install = call === null ? undefined : installOf(call);
              const isProduction =
                install?.variables.some((name) => {
                  const value = environmentValue(name, command, { tree: ast, stage, run, scope });
                  return value !== undefined && !developmentValues.includes(value ?? "unknown");
                }) ?? false;
              if (call !== null && install !== undefined && !isProduction && !isOnlyProduction(call, install)) {
                found.push({ command, call, install });
              } else if (mayRemove(command)) {
                found.length = 0;
              } else if (call !== null && install !== undefined) {
                // The same manager again removes what it is not told to install.
                removeAll(found, install);
              }
            }
          }
        }
        for (const { command, call, install } of found) {
          const text = `${call.manager.name} ${call.subcommand?.value ?? ""}`.trim();
          context.report({ node: command, messageId: "development", data: { command: text, add: install.add } });
        }
      },
    };
  },
});

function installOf({ action, manager, operands, subcommand }: ManagerCall): ProductionInstall | undefined {
  // Operands name packages.
  if (action !== "install" || operands.length > 0) return undefined;
  return productionInstalls.find((install) => install.manager === manager.name && install.subcommands.includes(subcommand?.value ?? ""));
}

function isOnlyProduction({ options }: ManagerCall, install: ProductionInstall): boolean {
  return options.some(({ name }) => install.options.includes(name) || name.includes("$") || /^(?:-v|-h|--version|--help)$/.test(name));
}

/** Whether it removes the dependencies again, all or those for development. */
function mayRemove({ name, raw, words }: Command): boolean {
  const isPrune = words.some(({ value }) => value === "prune" || value === "focus");
  return isPrune || ((name === "rm" || name === "find") && /node_modules|\bvendor\b|\.venv/.test(raw));
}

function removeAll(found: { install: ProductionInstall }[], install: ProductionInstall): void {
  const rest = found.filter((other) => other.install !== install);
  found.splice(0, found.length, ...rest);
}
