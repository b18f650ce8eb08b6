import type { Command, MountOption, Run, ShellForm } from "dockerfile-syntax";
import { nestedCommandsOf } from "../analysis/nested-commands.js";
import { defineRule } from "../define-rule.js";

/** Commands whose effect on the shell would reach into the commands joined to them. */
const changesShell = new Set([
  ".",
  "alias",
  "cd",
  "exec",
  "exit",
  "export",
  "popd",
  "pushd",
  "set",
  "shopt",
  "source",
  "trap",
  "ulimit",
  "umask",
  "unset",
]);

export default defineRule<"consecutive" | "join", [{ allowCommented: boolean; maxCommands: number }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow RUN directly after RUN",
      category: "layers-cache",
      presets: {
        practices: ["error", { allowCommented: false, maxCommands: 0 }],
        strict: "error",
        hadolint: ["warn", { allowCommented: false, maxCommands: 1 }],
      },
      aliases: [
        { tool: "hadolint", id: "DL3059" },
        { tool: "sonar", id: "S7031" },
      ],
    },
    hasSuggestions: true,
    messages: {
      consecutive: "This RUN follows another one and makes a layer of its own. Join the two with '&&'.",
      join: "Join the two with '&&'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          allowCommented: { type: "boolean", description: "Whether a RUN with a comment above it may stand alone." },
          maxCommands: { type: "integer", minimum: 0, description: "A RUN with more commands than this may stand alone; 0 lets none." },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allowCommented: true, maxCommands: 5 }],
  },
  create(context) {
    const [{ allowCommented, maxCommands }] = context.options;
    const { sourceCode } = context;
    const isLong = (run: Run): boolean => maxCommands > 0 && lengthOf(run) > maxCommands;

    /** Whether something is said between the two: a reason to keep them apart. */
    function isCommented(previous: Run, run: Run): boolean {
      return sourceCode.text.slice(previous.range[1], run.range[0]).trim() !== "";
    }

    /** The text from the end of the first RUN to the start of the second one's command, with the RUNs joined. */
    function joinedText(first: Run, second: ShellForm): string {
      const between = sourceCode.text.slice(first.range[1], second.range[0]);
      const newline = between.includes("\r\n") ? "\r\n" : "\n";
      const lines = between.split(newline).slice(1, -1);
      const comments = lines.filter((line) => line.trim() !== "");
      return [` ${sourceCode.ast.escape}`, ...comments, "    && "].join(newline);
    }

    return {
      Stage({ instructions }) {
        for (const [index, run] of instructions.entries()) {
          const previous = instructions[index - 1];
          if (run.type !== "Run" || previous?.type !== "Run" || flagsOf(run) !== flagsOf(previous)) continue;
          if (isLong(run) || isLong(previous) || (allowCommented && isCommented(previous, run))) continue;
          const joinable = canLead(previous) ? joinableBody(run) : null;
          context.report({
            loc: sourceCode.getLocFromRange(run.keywordRange),
            messageId: "consecutive",
            suggest:
              joinable === null
                ? null
                : [
                    {
                      messageId: "join",
                      fix: (fixer) => fixer.replaceTextRange([previous.range[1], joinable.range[0]], joinedText(previous, joinable)),
                    },
                  ],
          });
        }
      },
    };
  },
});

/** How many commands a RUN has. What the shell in an exec form gets with `-c` is what the shell form would have. */
function lengthOf(run: Run): number {
  const commands = nestedCommandsOf(run);
  const scripts = run.body?.type === "ExecForm" ? commands.flatMap(({ words }) => words.flatMap(({ script }) => script ?? [])) : [];
  return scripts.flatMap((script) => script.commands).length || commands.length;
}

/** The flags of a RUN, the same text for those that mean the same. */
function flagsOf({ flags }: Run): string {
  return flags
    .map(({ name, value, options }) => `${name}=${options.length > 0 ? mountOf(options) : (value?.raw ?? "")}`)
    .toSorted()
    .join(" ");
}

/** Other names of the keys of a mount. */
const keys: Readonly<Record<string, string>> = { destination: "target", dst: "target", ro: "readonly", src: "source" };

function mountOf(options: readonly MountOption[]): string {
  return options
    .map(({ key, value }) => `${keys[key] ?? key}=${value ?? "true"}`)
    .filter((option) => option !== "type=bind")
    .toSorted()
    .join(",");
}

/** Whether something can follow the RUN behind `&&` and find the shell as a new RUN would. */
function canLead({ body, heredocs }: Run): boolean {
  if (body?.type !== "ShellForm" || heredocs.length > 0 || !endsAsCommand(body)) return false;
  return body.commands.every((command) => command.operator !== "&" && !affectsShell(command));
}

/** The body of a RUN that can follow another one behind `&&` and still fail where it failed; null where it cannot. */
function joinableBody({ body, heredocs }: Run): ShellForm | null {
  if (body?.type !== "ShellForm" || heredocs.length > 0 || !endsAsCommand(body)) return null;
  const outer = body.commands.filter(({ within }) => within.length === 0);
  const chained = outer.every(({ operator }) => operator === null || operator === "&&" || operator === "|");
  return chained && outer.length === body.commands.length ? body : null;
}

/** Whether the text ends with a command, and not with an operator or a comment. */
function endsAsCommand({ raw, commands }: ShellForm): boolean {
  const last = commands.at(-1);
  return last !== undefined && raw.endsWith(last.raw) && !raw.includes("#");
}

function affectsShell({ name, words }: Command): boolean {
  return words.length === 0 || name === null || changesShell.has(name);
}
