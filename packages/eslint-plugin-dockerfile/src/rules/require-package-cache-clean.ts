import type { Run } from "dockerfile-syntax";
import { chainOf, isEmptiedAfter } from "../analysis/cleanup.js";
import { managerCall, type ManagerCall } from "../analysis/commands.js";
import { hidesInMount } from "../analysis/mounts.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

/** The command that empties the cache, by the name of the manager. */
const cleaning = {
  dnf: "dnf clean all",
  npm: "npm cache clean --force",
  // With --noconfirm, `pacman -Scc` takes its own answer, which is no.
  pacman: "rm -rf /var/cache/pacman/pkg/*",
  yarn: "yarn cache clean",
  yum: "yum clean all",
  // Without --all the metadata of the repositories stays, and packages are not kept anyway.
  zypper: "zypper clean --all",
} as const;

type Name = keyof typeof cleaning;

const names = Object.keys(cleaning) as Name[];
const message = "'{{command}}' leaves what it downloaded in the layer. Run '{{clean}}' at the end of this RUN.";

export default defineRule<Name | "append", [{ managers: Name[] }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require the caches of package managers to be emptied in the RUN that fills them",
      category: "packages",
      presets: {
        recommended: "warn",
        practices: "error",
        strict: "error",
        hadolint: ["error", { managers: ["dnf", "yarn", "yum", "zypper"] }],
      },
      aliases: [
        { tool: "hadolint", id: "DL3032", messageId: "yum" },
        { tool: "hadolint", id: "DL3036", messageId: "zypper" },
        { tool: "hadolint", id: "DL3040", messageId: "dnf" },
        { tool: "hadolint", id: "DL3060", messageId: "yarn" },
        { tool: "trivy", id: "DS-0015", messageId: "yum" },
        { tool: "trivy", id: "DS-0019", messageId: "dnf" },
        { tool: "trivy", id: "DS-0020", messageId: "zypper" },
        { tool: "trivy", id: "DS-0027", messageId: "dnf" },
        { tool: "semgrep", id: "missing-dnf-clean-all", messageId: "dnf" },
        { tool: "semgrep", id: "missing-zypper-clean", messageId: "zypper" },
      ],
    },
    hasSuggestions: true,
    messages: { dnf: message, npm: message, pacman: message, yarn: message, yum: message, zypper: message, append: "Append '{{clean}}'." },
    schema: [
      {
        type: "object",
        properties: {
          managers: { type: "array", items: { enum: names }, uniqueItems: true, description: "The package managers that are looked at." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ managers: names.filter((name) => name !== "npm") }],
  },
  create(context) {
    const [{ managers }] = context.options;

    function check(run: Run): void {
      const commands = nestedCommandsOf(run);
      const seen = new Set<Name>();
      for (const [index, command] of commands.entries()) {
        const call = managerCall(command);
        const name = call === null ? undefined : nameOf(call.manager.name);
        if (call === null || name === undefined || seen.has(name) || !managers.includes(name)) continue;
        const subcommand = installSubcommand(call);
        if (subcommand === null) continue;
        const { caches, noCacheFlags } = call.manager;
        const isKept = caches.some((path) => hidesInMount(run, path) || isEmptiedAfter(commands, index, path, call.manager.name));
        if (isKept || call.options.some((option) => noCacheFlags.includes(option.name))) continue;
        seen.add(name);
        const clean = cleaning[name].replace(/^dnf/, call.manager.name);
        const chain = chainOf(run);
        const text = `${call.manager.name} ${subcommand}`.trim();
        context.report({
          node: command,
          messageId: name,
          data: { command: text, clean },
          suggest: chain
            ? [{ messageId: "append", data: { clean }, fix: (fixer) => fixer.insertTextAfterRange([...chain.range], ` && ${clean}`) }]
            : null,
        });
      }
    }

    return {
      Dockerfile(tree) {
        const final = finalStage(tree);
        for (const run of final === undefined ? [] : lineage(tree, final).flatMap(runsOf)) check(run);
      },
    };
  },
});

/** The words that make it an install, or null: `install`, `module install` and `group install`, nothing for bare yarn. */
function installSubcommand({ action, operands, subcommand }: ManagerCall): string | null {
  if (action === "install") return subcommand?.raw ?? "";
  const words = operands.slice(0, 2).map(({ value }) => value ?? "");
  return /^(?:group|module) install$/.test(words.join(" ")) ? words.join(" ") : null;
}

function nameOf(manager: string): Name | undefined {
  return names.find((name) => name === (manager === "microdnf" ? "dnf" : manager));
}
