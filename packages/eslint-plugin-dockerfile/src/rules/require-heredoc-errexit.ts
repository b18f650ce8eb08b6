import type { Command, Heredoc } from "dockerfile-syntax";
import { shellScripts, stopsOnFailure, type ShellScript } from "../analysis/shell-scripts.js";
import { lineEndOf } from "../analysis/whole-lines.js";
import { defineRule } from "../define-rule.js";

/** Commands that do not fail, or whose failure says nothing. */
const harmless = new Set([":", "alias", "echo", "export", "local", "printf", "readonly", "set", "shopt", "trap", "true", "umask", "unset"]);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Require scripts in here-documents to stop at the first command that fails",
      category: "run-shell",
      presets: { recommended: "warn", strict: "error" },
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      ignored: "The build goes on when '{{command}}' fails: only the last command of a script counts. Begin it with 'set -e'.",
      insert: "Begin the script with 'set -e'.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const script of shellScripts(sourceCode)) {
          const { body } = script;
          if (body.type !== "Heredoc" || stopsOnFailure(script)) continue;
          const command = unguarded(script);
          if (command === undefined) continue;
          const [place, lineEnd] = startOf(body, sourceCode.text);
          context.report({
            node: command,
            messageId: "ignored",
            data: { command: command.name ?? command.words[0]?.raw ?? "" },
            suggest: [{ messageId: "insert", fix: (fixer) => fixer.insertTextAfterRange([0, place], `set -e${lineEnd}`) }],
          });
        }
      },
    };
  },
});

/** The first command that could fail unseen: it ends a statement before the last one, and nothing looks at how it ends. */
function unguarded({ body }: ShellScript): Command | undefined {
  const commands = body.commands.filter(({ within }) => within.length === 0);
  const lastStatement = commands.findLastIndex(({ operator }) => endsStatement(operator));
  return commands.find((command, index) => {
    const next = commands[index + 1];
    if (index >= lastStatement || command.words.length === 0 || harmless.has(command.name ?? "")) return false;
    // Behind `||` stands what is to happen then.
    return endsStatement(next?.operator ?? null) && command.operator !== "||";
  });
}

function endsStatement(operator: Command["operator"]): boolean {
  return operator === "\n" || operator === ";";
}

/** Where the first line of the script stands, behind one that names the interpreter, and how its lines end. */
function startOf({ content, range }: Heredoc, text: string): [place: number, lineEnd: string] {
  const first = content.startsWith("#!") ? content.indexOf("\n") + 1 : 0;
  return [range[0] + first, lineEndOf(text)];
}
