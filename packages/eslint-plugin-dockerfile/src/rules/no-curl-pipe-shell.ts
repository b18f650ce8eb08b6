import type { Command, Run, Word } from "dockerfile-syntax";
import { invocation } from "../analysis/commands.js";
import { expandedWords, nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { substitutionsIn } from "../analysis/shell-scripts.js";
import { defineRule } from "../define-rule.js";

const shells = /^(?:a|ba|da|fi|k|z)?sh$/;

/** Other interpreters, which read a script from their input where they have no arguments, or `-` first. */
const interpreters = /^(?:node|perl|php|pypy3?|python[\d.]*|ruby)$/;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow running a downloaded script without looking at it",
      category: "run-shell",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      unseen: "'{{shell}}' runs whatever '{{tool}}' gets on the day of the build. Download to a file, check its checksum, then run it.",
    },
  },
  create(context) {
    function checkPipes(commands: readonly Command[]): void {
      let download: { readonly tool: string; readonly pipeline: number } | null = null;
      for (const command of commands) {
        const tool = downloader(command);
        if (tool !== null) download = { tool, pipeline: command.pipeline };
        const shell = shellReadingInput(command);
        const isPiped = command.operator === "|" || command.operator === "|&";
        if (!isPiped || shell === null || download?.pipeline !== command.pipeline) continue;
        context.report({ node: command, messageId: "unseen", data: { shell, tool: download.tool } });
      }
    }

    function check(run: Run): void {
      checkPipes(run.body?.commands ?? []);
      for (const { commands } of run.heredocs) checkPipes(commands);
      for (const command of nestedCommandsOf(run)) {
        for (const { commands } of substitutionsIn(command)) checkPipes(commands);
        for (const { script } of expandedWords(command)) checkPipes(script?.commands ?? []);
        for (const { substitutions } of scriptWords(command)) {
          const tool = substitutions[0]?.commands.map(downloader).find((name) => name !== null);
          if (tool != null) context.report({ node: command, messageId: "unseen", data: { shell: invocation(command).name ?? "", tool } });
        }
      }
    }

    return {
      Stage(stage) {
        for (const run of runsOf(stage)) check(run);
      },
    };
  },
});

function downloader(command: Command): "curl" | "wget" | null {
  const { name } = invocation(command);
  return name === "curl" || name === "wget" ? name : null;
}

/** The name of the shell or interpreter that a command is, where it runs what comes in. */
function shellReadingInput(command: Command): string | null {
  const { name, args } = invocation(command);
  if (name === null) return null;
  if (interpreters.test(name)) return args[0] === undefined || args[0].value === "-" ? name : null;
  if (!shells.test(name) || args.some(({ value, raw }) => /^-[a-zA-Z]*c$/.test(value ?? raw))) return null;
  const options = args.findIndex(({ raw }) => !/^-./.test(raw));
  const first = args[options]?.value;
  const isInput =
    options === -1 || first === "-" || first === "/dev/stdin" || args.slice(0, options).some(({ raw }) => /^-[a-zA-Z]*s/.test(raw));
  return isInput ? name : null;
}

/** The words of a command that are nothing but the output of others, and that it runs: `sh -c "$(...)"`, `eval "$(...)"`, `bash <(...)`. */
function scriptWords(command: Command): readonly Word[] {
  const { name, args } = invocation(command);
  if (name === null || !(shells.test(name) || name === "eval" || name === "." || name === "source")) return [];
  const option = args.findIndex(({ value }) => value !== null && /^-[a-zA-Z]*c$/.test(value));
  return args.filter(({ raw, range, substitutions: [only, ...more] }, index) => {
    if (only === undefined || more.length > 0) return false;
    const isWhole = only.range[1] - only.range[0] >= range[1] - range[0] - 2;
    return isWhole && (raw.startsWith("<(") ? name !== "eval" : name === "eval" || (option !== -1 && index === option + 1));
  });
}
