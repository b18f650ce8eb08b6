import type { Run } from "dockerfile-syntax";
import { managerCall } from "../analysis/commands.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

/** The subcommands that bring all packages to their newest versions, by the name of the manager. */
const upgrades = {
  apk: ["upgrade"],
  "apt-get": ["upgrade", "dist-upgrade"],
  dnf: ["update", "upgrade"],
  yum: ["update", "upgrade"],
  zypper: ["dist-upgrade", "dup"],
} as const satisfies Record<string, readonly string[]>;

type Name = keyof typeof upgrades;

const names = Object.keys(upgrades) as Name[];
const message = "'{{command}}' changes whatever the base image holds, differently with every build. Take a newer base image.";

export default defineRule<Name, [{ managers: Name[] }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow upgrading all packages of the base image",
      category: "packages",
      presets: { strict: ["error", { managers: ["zypper"] }], hadolint: ["error", { managers: ["zypper"] }] },
      aliases: [
        { tool: "hadolint", id: "DL3035", messageId: "zypper" },
        { tool: "trivy", id: "DS-0024", messageId: "apt-get" },
        { tool: "semgrep", id: "avoid-apt-get-upgrade", messageId: "apt-get" },
        { tool: "semgrep", id: "avoid-apk-upgrade", messageId: "apk" },
        { tool: "semgrep", id: "avoid-dnf-update", messageId: "dnf" },
        { tool: "semgrep", id: "avoid-yum-update", messageId: "yum" },
        { tool: "semgrep", id: "avoid-zypper-update", messageId: "zypper" },
        { tool: "dockle", id: "DKL-DI-0003" },
      ],
    },
    messages: { apk: message, "apt-get": message, dnf: message, yum: message, zypper: message },
    schema: [
      {
        type: "object",
        properties: {
          managers: { type: "array", items: { enum: names }, uniqueItems: true, description: "The package managers that are looked at." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ managers: names }],
  },
  create(context) {
    const [{ managers }] = context.options;

    function check(run: Run): void {
      for (const command of nestedCommandsOf(run)) {
        const call = managerCall(command);
        const name = names.find((each) => each === call?.manager.name);
        if (call?.subcommand == null || name === undefined || !managers.includes(name)) continue;
        const { subcommand, operands } = call;
        const all: readonly string[] = upgrades[name];
        // With packages named only those are meant.
        if (!all.includes(subcommand.value ?? "") || operands.length > 0) continue;
        context.report({ node: subcommand, messageId: name, data: { command: `${name} ${subcommand.value ?? ""}` } });
      }
    }

    return {
      Stage(stage) {
        for (const run of runsOf(stage)) check(run);
      },
    };
  },
});
