import type { Run, Word } from "dockerfile-syntax";
import { managerCall, withoutOnbuild, type ManagerCall } from "../analysis/commands.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";
import { versionPins, type VersionPin } from "../knowledge/install-options.js";

type Name = VersionPin["name"];

const names = versionPins.map(({ name }) => name);
const message = "'{{package}}' is installed in whatever version is newest. Name it: '{{form}}'.";
const pins = versionPins.map((pin) => ({ ...pin, isPinned: new RegExp(pin.pinned) }));

export default defineRule<Name, [{ managers: Name[]; ignore: string[] }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require packages to be installed in a version that is named",
      category: "packages",
      presets: { strict: "error", hadolint: ["error", { managers: names.filter((name) => name !== "yarn") }] },
      aliases: [
        { tool: "hadolint", id: "DL3008", messageId: "apt-get" },
        { tool: "hadolint", id: "DL3013", messageId: "pip" },
        { tool: "hadolint", id: "DL3016", messageId: "npm" },
        { tool: "hadolint", id: "DL3018", messageId: "apk" },
        { tool: "hadolint", id: "DL3028", messageId: "gem" },
        { tool: "hadolint", id: "DL3033", messageId: "yum" },
        { tool: "hadolint", id: "DL3037", messageId: "zypper" },
        { tool: "hadolint", id: "DL3041", messageId: "dnf" },
        { tool: "hadolint", id: "DL3062", messageId: "go" },
      ],
    },
    messages: {
      apk: message,
      "apt-get": message,
      dnf: message,
      gem: message,
      go: message,
      npm: message,
      pip: message,
      yarn: message,
      yum: message,
      zypper: message,
    },
    schema: [
      {
        type: "object",
        properties: {
          managers: { type: "array", items: { enum: names }, uniqueItems: true, description: "The package managers that are looked at." },
          ignore: { type: "array", items: { type: "string" }, uniqueItems: true, description: "Packages whose version does not matter." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ managers: names, ignore: [] }],
  },
  create(context) {
    const [{ managers, ignore }] = context.options;

    function check(run: Run): void {
      for (const command of nestedCommandsOf(run)) {
        const call = managerCall(command);
        const pin = pins.find((each) => call !== null && each.managers.includes(call.manager.name));
        if (call === null || pin === undefined || !managers.includes(pin.name)) continue;
        const packages = packagesOf(call, pin);
        if (call.options.some(({ name }) => pin.listed.includes(name) || pin.listed.some((option) => isGlued(name, option)))) continue;
        const unpinned = packages.find(
          (word) => isPackage(word) && !pin.isPinned.test(word.value ?? word.raw) && !ignore.includes(word.value ?? ""),
        );
        if (unpinned === undefined) continue;
        context.report({ node: unpinned, messageId: pin.name, data: { package: unpinned.value ?? unpinned.raw, form: pin.form } });
      }
    }

    return {
      Stage({ instructions }) {
        for (const instruction of instructions) {
          const run = withoutOnbuild(instruction);
          if (run.type === "Run") check(run);
        }
      },
    };
  },
});

/** The operands that name a package, where the subcommand installs some. */
function packagesOf({ subcommand, operands }: ManagerCall, { subcommands, runs }: VersionPin): readonly Word[] {
  if (subcommands.includes(subcommand?.value ?? "")) return operands;
  const [first, ...rest] = operands;
  return subcommand === null && runs?.includes(first?.value ?? "") === true ? rest.slice(0, 1) : [];
}

/** `-rrequirements.txt` */
function isGlued(name: string, option: string): boolean {
  return /^-[a-z]$/.test(option) && name.length > 2 && !name.startsWith("--") && name.startsWith(option);
}

/** What stands in a variable may name a version, and a substitution may be a list. */
function isPackage({ raw, substitutions, variables }: Word): boolean {
  return raw !== "" && substitutions.length === 0 && variables.length === 0;
}
