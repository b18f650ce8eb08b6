import type { Arg, Command, Env, KeyValue } from "dockerfile-syntax";
import { invocation, rowsByCommand, withoutOnbuild } from "../analysis/commands.js";
import { disablingOptions } from "../analysis/disabled-checks.js";
import { expand, type Lookup } from "../analysis/expansion.js";
import { stageCommands } from "../analysis/nested-commands.js";
import { optionRemoval } from "../analysis/options.js";
import { pairRemoval } from "../analysis/pairs.js";
import { scopedInstructions } from "../analysis/scope.js";
import { tlsOptions, tlsVariables } from "../knowledge/disabled-checks.js";
import { defineRule } from "../define-rule.js";

const message =
  "'{{what}}' accepts any certificate, that of an attacker too. Leave it out; add the certificate of a server's own authority.";

const rows = rowsByCommand(tlsOptions);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow switching off the check of certificates",
      category: "run-shell",
      presets: { recommended: "error", strict: "error" },
      aliases: [
        { tool: "sonar", id: "S4830", messageId: "download" },
        { tool: "checkov", id: "CKV2_DOCKER_2", messageId: "download" },
        { tool: "checkov", id: "CKV2_DOCKER_3", messageId: "download" },
        { tool: "checkov", id: "CKV2_DOCKER_4", messageId: "pip" },
        { tool: "checkov", id: "CKV2_DOCKER_5", messageId: "variable" },
        { tool: "checkov", id: "CKV2_DOCKER_6", messageId: "variable" },
        { tool: "checkov", id: "CKV2_DOCKER_12", messageId: "variable" },
        { tool: "checkov", id: "CKV2_DOCKER_13", messageId: "npm" },
        { tool: "checkov", id: "CKV2_DOCKER_14", messageId: "variable" },
        { tool: "checkov", id: "CKV2_DOCKER_15", messageId: "yum" },
        { tool: "checkov", id: "CKV2_DOCKER_16", messageId: "variable" },
      ],
    },
    hasSuggestions: true,
    messages: { download: message, npm: message, pip: message, variable: message, yum: message, remove: "Leave out '{{what}}'." },
  },
  create(context) {
    const { ast, text } = context.sourceCode;

    function checkOptions(command: Command): void {
      for (const { row, option } of disablingOptions(command, rows)) {
        const removal = optionRemoval(command, option, text);
        const data = { what: row.value === null ? option.name : `${option.name}=${option.value ?? ""}` };
        context.report({
          node: option.word,
          messageId: row.kind,
          data,
          suggest: removal === null ? null : [{ messageId: "remove", data, fix: (fixer) => fixer.removeRange([...removal]) }],
        });
      }
    }

    function checkAssignments(command: Command): void {
      for (const node of command.assignments) {
        if (node.value !== null && switchesOff(node.name, node.value.value)) {
          context.report({ node, messageId: "variable", data: { what: node.name } });
        }
      }
      if (command.name !== "export" && command.name !== "env") return;
      for (const word of command.words) {
        const [, name, value = null] = /^(\w+)=(.*)$/s.exec(word.value ?? "") ?? [];
        if (name !== undefined && switchesOff(name, value)) context.report({ node: word, messageId: "variable", data: { what: name } });
      }
    }

    function checkPair(instruction: Arg | Env, pair: KeyValue, lookup: Lookup): void {
      const name = pair.key.value;
      if (name === null || pair.value === null || !isSwitch(name) || !switchesOff(name, expand(pair.value, lookup))) return;
      const removal = pairRemoval(instruction, pair, text);
      const data = { what: name };
      context.report({
        node: pair,
        messageId: "variable",
        data,
        suggest: removal === null ? null : [{ messageId: "remove", data, fix: (fixer) => fixer.removeRange([...removal]) }],
      });
    }

    return {
      Stage(stage) {
        for (const [outer, scope] of scopedInstructions(ast, stage)) {
          const instruction = withoutOnbuild(outer);
          if (instruction.type !== "Arg" && instruction.type !== "Env") continue;
          for (const pair of instruction.pairs) checkPair(instruction, pair, scope);
        }
        for (const command of stageCommands(stage)) {
          checkOptions(command);
          checkAssignments(command);
          const words = npmSetting(command);
          if (words !== null) context.report({ node: command, messageId: "npm", data: { what: words } });
        }
      },
    };
  },
});

function isSwitch(name: string): boolean {
  return name.toUpperCase() in tlsVariables;
}

function switchesOff(name: string, value: string | null): boolean {
  return value !== null && tlsVariables[name.toUpperCase()]?.test(value) === true;
}

/** `npm config set strict-ssl false`, as it is written. */
function npmSetting(command: Command): string | null {
  const { name, args } = invocation(command);
  if (name !== "npm" && name !== "pnpm" && name !== "yarn") return null;
  const words = args.map(({ value }) => value ?? "");
  return /^(?:config )?set (?:-\S+ )*strict-ssl[ =]false(?: |$)/.test(words.join(" ")) ? words.join(" ") : null;
}
