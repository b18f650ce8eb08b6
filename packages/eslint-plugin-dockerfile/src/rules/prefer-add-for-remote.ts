import type { Command, Run } from "dockerfile-syntax";
import { invocation, withoutOnbuild } from "../analysis/commands.js";
import { expand, type Lookup } from "../analysis/expansion.js";
import { parseOptions } from "../analysis/options.js";
import { scopedInstructions } from "../analysis/scope.js";
import { defineRule } from "../define-rule.js";

interface Downloader {
  /** The options that say where the file goes. */
  readonly output: readonly string[];
  /** Those that ADD can do without, and of these the ones with a value. */
  readonly plain: ReadonlySet<string>;
  readonly valued: readonly string[];
}

const downloaders: ReadonlyMap<string | null, Downloader> = new Map([
  [
    "curl",
    {
      output: ["-o", "--output"],
      plain: new Set([
        ...["-f", "--fail", "-s", "--silent", "-S", "--show-error", "-L", "--location", "-O", "--remote-name", "--create-dirs"],
        ...["--tlsv1.2", "--tlsv1.3", "-#", "--progress-bar"],
      ]),
      valued: ["--proto", "--retry", "--retry-delay", "--connect-timeout", "-m", "--max-time"],
    },
  ],
  [
    "wget",
    {
      output: ["-O", "--output-document"],
      plain: new Set(["-q", "--quiet", "-n", "-v", "-nv", "--no-verbose", "--show-progress", "--https-only"]),
      valued: ["--progress", "-P", "--directory-prefix", "-t", "--tries", "-T", "--timeout"],
    },
  ],
]);

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer ADD over curl and wget for a download",
      category: "copy-add",
      presets: {},
      aliases: [{ tool: "sonar", id: "S7026" }],
    },
    messages: {
      download: "'{{command}}' only downloads '{{url}}', which ADD does without a program in the image, and with a checksum. Use ADD.",
    },
  },
  create(context) {
    function check({ body }: Run, lookup: Lookup): void {
      const commands = body?.commands ?? [];
      // What is removed again in the same layer is better not added.
      if (commands.some((command) => invocation(command).name === "rm")) return;
      const ends = new Set([commands[0], commands.at(-1)]);
      for (const command of ends) {
        if (command === undefined || command.within.length > 0 || command.operator === "||") continue;
        if (commands.some((other) => other !== command && other.pipeline === command.pipeline)) continue;
        const url = downloadedUrl(command, lookup);
        if (url !== null) context.report({ node: command, messageId: "download", data: { command: invocation(command).name ?? "", url } });
      }
    }

    return {
      Stage(stage) {
        for (const [instruction, scope] of scopedInstructions(context.sourceCode.ast, stage)) {
          const run = withoutOnbuild(instruction);
          if (run.type === "Run" && run.heredocs.length === 0) check(run, scope);
        }
      },
    };
  },
});

/** The one address that a command saves to a file without anything that ADD cannot do; else null. */
function downloadedUrl(command: Command, lookup: Lookup): string | null {
  const { args, name } = invocation(command);
  const known = downloaders.get(name);
  if (known === undefined) return null;
  const { operands, options } = parseOptions(args, new Set([...known.output, ...known.valued]), lookup);
  const [address, ...others] = operands;
  const url = address === undefined ? null : expand(address, lookup);
  if (url === null || others.length > 0 || !/^https?:\/\//.test(url)) return null;
  const isPlain = options.every(
    (option) => known.plain.has(option.name) || known.output.includes(option.name) || known.valued.includes(option.name),
  );
  const output = options.find((option) => known.output.includes(option.name));
  const redirect = command.redirects.find(({ operator }) => operator === ">");
  const saves =
    output === undefined
      ? name === "wget" || redirect !== undefined || options.some((option) => /^(?:-O|--remote-name)$/.test(option.name))
      : output.value !== null && output.value !== "-";
  return isPlain && saves && command.redirects.every((other) => other === redirect) ? url : null;
}
