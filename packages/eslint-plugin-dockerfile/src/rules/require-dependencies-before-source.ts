import { posix } from "node:path";
import type { Add, Command, Copy, Instruction } from "dockerfile-syntax";
import { invocation, managerCall, withoutOnbuild, type ManagerCall } from "../analysis/commands.js";
import { matchesAnyGlob } from "../analysis/globs.js";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
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
        const firstSources = new Map<string, CopiedSource | null>();
        for (const [index, instruction] of instructions.entries()) {
          const run = withoutOnbuild(instruction);
          if (run.type !== "Run") continue;
          for (const command of nestedCommandsOf(run)) {
            const call = managerCall(command);
            const install = call && dependencyInstall(call);
            if (call === null || install === null) continue;
            const isTrigger = instruction.type === "Onbuild";
            const key = `${install.manager} ${instruction.type}`;
            if (!firstSources.has(key)) firstSources.set(key, firstSource(instructions, isTrigger, install));
            const first = firstSources.get(key) ?? null;
            const copied = first !== null && first.index < index ? first : null;
            if (copied === null) installed.add(install);
            if (copied === null || installed.has(install)) continue;
            context.report({
              node: command,
              messageId: "sourceFirst",
              data: {
                install: [call.manager.name, ...subcommandsOf(command, call)].join(" "),
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

/** The words that say what the manager does, such as `mod download`. */
function subcommandsOf(command: Command, { subcommand }: ManagerCall): readonly string[] {
  if (subcommand === null) return [];
  const words = invocation(command).args.filter(({ range, raw }) => range[0] <= subcommand.range[0] && !raw.startsWith("-"));
  return words.map(({ value, raw }) => value ?? raw);
}

function dependencyInstall({ manager, action, subcommand, options, operands }: ManagerCall): DependencyInstall | null {
  const known = dependencyInstalls.find(
    (install) => install.manager === manager.name && install.subcommands.includes(subcommand?.value ?? ""),
  );
  if (action !== "install" || known === undefined) return null;
  // A short option may have its value glued to it: -rrequirements.txt.
  const given = (names: readonly string[]): boolean =>
    options.some(({ name }) =>
      names.some((other) => name === other || (!other.startsWith("--") && !name.startsWith("--") && name.startsWith(other))),
    );
  const namesSource = operands.some(({ value }) => value === null || (/^\.|\//.test(value) && !isManifest(value, known.manifests)));
  const installsSource = given(known.sourceOptions) || namesSource;
  if (installsSource || (!known.operands && operands.length > 0)) return null;
  return known.options.length === 0 || given(known.options) ? known : null;
}

interface CopiedSource {
  readonly instruction: Add | Copy;
  /** The place of the instruction in its stage. */
  readonly index: number;
  readonly source: string;
}

/** The first COPY or ADD that brings source, of those that run at the same time: triggers of ONBUILD run with triggers. */
function firstSource(
  instructions: readonly Instruction[],
  isTrigger: boolean,
  { manifests, sources }: DependencyInstall,
): CopiedSource | null {
  for (const [index, outer] of instructions.entries()) {
    const instruction = withoutOnbuild(outer);
    if ((outer.type === "Onbuild") !== isTrigger || (instruction.type !== "Copy" && instruction.type !== "Add")) continue;
    if (instruction.flags.some(({ name }) => name === "from")) continue;
    const source = instruction.sources.find(({ value }) => value !== null && isSource(value, manifests, sources));
    if (source !== undefined) return { instruction, index, source: source.raw };
  }
  return null;
}

/** The whole context, a folder of sources, or a source file that is no manifest. */
function isSource(path: string, manifests: readonly string[], endings: readonly string[]): boolean {
  const normal = posix.normalize(`/${path}`).replace(/\/$/, "");
  if (normal === "" || /^\/\*+$/.test(normal) || /^\/(?:src|app|lib)$/.test(normal)) return true;
  const isSourceFile = endings.some((ending) => normal.endsWith(ending)) && !/\/(?:setup|conftest)\.py$|\.config\.\w+$/.test(normal);
  return isSourceFile && !isManifest(normal, manifests);
}

function isManifest(path: string, manifests: readonly string[]): boolean {
  return matchesAnyGlob(posix.basename(path), manifests);
}
