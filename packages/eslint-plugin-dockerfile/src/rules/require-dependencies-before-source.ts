import { posix } from "node:path";
import type { Add, Copy, Instruction } from "dockerfile-syntax";
import { commandsOf, managerCall, withoutOnbuild, type ManagerCall } from "../analysis/commands.js";
import { defineRule } from "../define-rule.js";
import { dependencyInstalls, type DependencyInstall } from "../knowledge/dependencies.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require dependencies to be installed before the source is copied",
      category: "layers-cache",
      presets: { recommended: "warn", practices: "error", strict: "error" },
      aliases: [],
    },
    messages: {
      sourceFirst:
        "'{{install}}' runs after '{{source}}' was copied in line {{line}}, so that every change of the source installs all dependencies again. Copy {{manifests}} alone, install, then copy the source.",
    },
  },
  create(context) {
    return {
      Stage({ instructions }) {
        // What was installed before any source: the same again may install the project itself.
        const installed = new Set<DependencyInstall>();
        for (const [index, instruction] of instructions.entries()) {
          const run = withoutOnbuild(instruction);
          if (run.type !== "Run") continue;
          for (const command of commandsOf(run)) {
            const call = managerCall(command);
            const install = call && dependencyInstall(call);
            const copied = install && firstSource(instructions.slice(0, index), instruction.type, install);
            if (call === null || install === null) continue;
            if (copied === null) installed.add(install);
            if (copied === null || installed.has(install)) continue;
            context.report({
              node: command,
              messageId: "sourceFirst",
              data: {
                install: [call.manager.name, call.subcommand?.raw ?? ""].join(" ").trim(),
                source: copied.source,
                line: String(copied.instruction.loc.start.line),
                manifests: install.manifests.map((manifest) => `'${manifest}'`).join(" and "),
              },
            });
          }
        }
      },
    };
  },
});

function dependencyInstall({ manager, action, subcommand, options, operands }: ManagerCall): DependencyInstall | null {
  const known = dependencyInstalls.find((install) => install.manager === manager.name);
  if (action !== "install" || known?.subcommands.includes(subcommand?.value ?? "") !== true) return null;
  // A short option may have its value glued to it: -rrequirements.txt.
  const given = (names: readonly string[]): boolean =>
    options.some(({ name }) =>
      names.some((other) => name === other || (!other.startsWith("--") && !name.startsWith("--") && name.startsWith(other))),
    );
  const installsSource = given(known.sourceOptions) || operands.some(({ value }) => value === null || /^\.|\//.test(value));
  if (installsSource || (!known.operands && operands.length > 0)) return null;
  return known.options.length === 0 || given(known.options) ? known : null;
}

/** The first COPY or ADD that brings source, of those that run at the same time: triggers of ONBUILD run with triggers. */
function firstSource(
  before: readonly Instruction[],
  type: Instruction["type"],
  { manifests, sources }: DependencyInstall,
): { instruction: Add | Copy; source: string } | null {
  for (const outer of before) {
    const instruction = withoutOnbuild(outer);
    if ((outer.type === "Onbuild") !== (type === "Onbuild") || (instruction.type !== "Copy" && instruction.type !== "Add")) continue;
    if (instruction.flags.some(({ name }) => name === "from")) continue;
    const source = instruction.sources.find(({ value }) => value !== null && isSource(value, manifests, sources));
    if (source !== undefined) return { instruction, source: source.raw };
  }
  return null;
}

/** The whole context, a folder of sources, or a source file that is no manifest. */
function isSource(path: string, manifests: readonly string[], endings: readonly string[]): boolean {
  const normal = posix.normalize(`/${path}`).replace(/\/$/, "");
  if (normal === "" || /^\/\*+$/.test(normal) || /^\/(?:src|app|lib)$/.test(normal)) return true;
  const name = posix.basename(normal);
  return (
    endings.some((ending) => name.endsWith(ending)) && !manifests.includes(name) && !/^(?:setup|conftest)\.py$|\.config\.\w+$/.test(name)
  );
}
