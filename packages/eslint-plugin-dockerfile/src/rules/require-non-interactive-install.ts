import type { Run } from "dockerfile-syntax";
import { managerCall, type ManagerCall } from "../analysis/commands.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";
import { confirmations, type Confirmation } from "../knowledge/install-options.js";

type Name = Confirmation["name"];

const names = confirmations.map(({ name }) => name);
const message = "'{{command}}' asks before it goes on, and nobody answers in a build. Add '{{option}}'.";

export default defineRule<Name, [{ managers: Name[] }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Require package managers to install without asking",
      category: "packages",
      presets: { recommended: "error", strict: "error", hadolint: ["error", { managers: names.filter((name) => name !== "pacman") }] },
      aliases: [
        { tool: "hadolint", id: "DL3014", messageId: "apt-get" },
        { tool: "hadolint", id: "DL3030", messageId: "yum" },
        { tool: "hadolint", id: "DL3038", messageId: "dnf" },
        { tool: "hadolint", id: "DL3034", messageId: "zypper" },
        { tool: "trivy", id: "DS-0021", messageId: "apt-get" },
        { tool: "sonar", id: "S6584", messageId: "apt-get" },
        { tool: "semgrep", id: "missing-assume-yes-switch", messageId: "apt-get" },
        { tool: "semgrep", id: "missing-yum-assume-yes-switch", messageId: "yum" },
        { tool: "semgrep", id: "missing-dnf-assume-yes-switch", messageId: "dnf" },
      ],
    },
    fixable: "code",
    messages: { "apt-get": message, dnf: message, pacman: message, yum: message, zypper: message },
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
        const known = confirmations.find((each) => call !== null && each.managers.includes(call.manager.name));
        const subcommand = call?.subcommand ?? null;
        if (call === null || known === undefined || subcommand === null || !managers.includes(known.name)) continue;
        if (!known.subcommands.includes(subcommand.value ?? "") || isConfirmed(call, known)) continue;
        const quote = run.body?.type === "ExecForm" && run.heredocs.length === 0;
        const { isGlobal, name, option } = known;
        context.report({
          node: subcommand,
          messageId: name,
          data: { command: `${call.manager.name} ${subcommand.raw.replaceAll('"', "")}`, option },
          fix: (fixer) =>
            isGlobal
              ? fixer.insertTextBeforeRange([...subcommand.range], quote ? `"${option}", ` : `${option} `)
              : fixer.insertTextAfterRange([...subcommand.range], quote ? `, "${option}"` : ` ${option}`),
        });
      }
    }

    return {
      Stage(stage) {
        for (const run of runsOf(stage)) check(run);
      },
    };
  },
});

/** An option in a variable may be the one, and the letters of short options may stand together. */
function isConfirmed({ options, operands }: ManagerCall, known: Confirmation): boolean {
  const letters = known.options.flatMap((option) => (/^-[a-z]$/.test(option) ? option.slice(1) : []));
  const quiet = options.filter(({ name }) => name === "-q" || name === "--quiet").length;
  return (
    operands.some(({ raw }) => raw.startsWith("$")) ||
    (known.name === "apt-get" && quiet > 1) ||
    options.some(
      ({ name, word }) =>
        known.options.includes(name) ||
        known.options.includes(word.raw) ||
        word.value === null ||
        (/^-[a-zA-Z]+$/.test(name) && (letters.some((letter) => name.includes(letter)) || (known.name === "apt-get" && /q.*q/.test(name)))),
    )
  );
}
