import type { Run, Word } from "dockerfile-syntax";
import { managerCall, type ManagerCall } from "../analysis/commands.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";
import { versionPins, type VersionPin } from "../knowledge/install-options.js";

type Name = VersionPin["name"];

const names = [...new Set(versionPins.map(({ name }) => name))];
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
        if (call === null) continue;
        const pin = pins.find((each) => managers.includes(each.name) && packagesOf(call, each).length > 0);
        if (pin === undefined || call.options.some(({ name }) => pin.listed.some((option) => name === option || isGlued(name, option))))
          continue;
        const unpinned = packagesOf(call, pin).find(
          (word) => isPackage(word) && !pin.isPinned.test(word.value ?? word.raw) && !ignore.includes(word.value ?? ""),
        );
        if (unpinned === undefined) continue;
        context.report({ node: unpinned, messageId: pin.name, data: { package: unpinned.value ?? unpinned.raw, form: pin.form } });
      }
    }

    return {
      Stage(stage) {
        for (const run of runsOf(stage)) check(run);
      },
    };
  },
});

type Subcommands = Pick<VersionPin, "managers" | "subcommands" | "runs" | "endsAtDashes">;

/** The operands that name a package: none where the call is not one that the row is about. */
function packagesOf({ manager, subcommand, options, operands }: ManagerCall, row: Subcommands): readonly Word[] {
  if (!row.managers.includes(manager.name)) return [];
  const words = subcommand === null ? operands : [subcommand, ...operands];
  const [one = "", two = ""] = words.map(({ value }) => value ?? "");
  if (row.runs?.includes(one) === true) return words.slice(1, 2);
  const first = row.subcommands.includes(one) ? 1 : row.subcommands.includes(`${one} ${two}`) ? 2 : words.length;
  const dashes = row.endsAtDashes === true ? options.find(({ name }) => name === "--") : undefined;
  return words.slice(first).filter(({ range }) => dashes === undefined || range[0] < dashes.word.range[0]);
}

/** `-rrequirements.txt` */
function isGlued(name: string, option: string): boolean {
  return /^-[a-z]$/.test(option) && name.length > 2 && !name.startsWith("--") && name.startsWith(option);
}

/** What stands in a variable may name a version, and a substitution may be a list. */
function isPackage({ raw, substitutions, variables }: Word): boolean {
  return raw !== "" && substitutions.length === 0 && variables.length === 0;
}
