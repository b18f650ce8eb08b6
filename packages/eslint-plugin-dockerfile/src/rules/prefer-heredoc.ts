import type { Run, ShellForm } from "dockerfile-syntax";
import { defineRule } from "../define-rule.js";

export default defineRule<"chain" | "convert", [{ minCommands: number }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Prefer a here-document over a long chain of commands",
      category: "run-shell",
      presets: {},
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      chain:
        "{{count}} commands are chained with '&&'; at most {{max}}. Write them as a script in a here-document that starts with 'set -e'.",
      convert: "Make a here-document of it.",
    },
    schema: [
      {
        type: "object",
        properties: { minCommands: { type: "integer", minimum: 2, description: "How many commands are a long chain." } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ minCommands: 4 }],
  },
  create(context) {
    const [{ minCommands }] = context.options;
    const { ast, problems, text } = context.sourceCode;
    // Its name may be the one that another here-document waits for.
    const hasOpenHeredoc = problems.some(({ code }) => code === "unterminated-heredoc");
    return {
      Run(run) {
        const { body, heredocs } = run;
        if (body?.type !== "ShellForm" || heredocs.length > 0 || context.sourceCode.getParent(run)?.type !== "Stage") return;
        const links = chainOf(body);
        if (links === null || links.length < minCommands) return;
        const script = hasOpenHeredoc ? null : scriptOf(run, body, links);
        context.report({
          loc: context.sourceCode.getLocFromRange(run.keywordRange),
          messageId: "chain",
          data: { count: String(links.length), max: String(minCommands - 1) },
          suggest: script === null ? null : [{ messageId: "convert", fix: (fixer) => fixer.replaceTextRange([...body.range], script) }],
        });
      },
    };

    /** The script in a here-document, where no line of it means something else there; null where one may. */
    function scriptOf(run: Run, { range, raw }: ShellForm, links: readonly (readonly [number, number])[]): string | null {
      const source = text.slice(...range);
      // The shell would take a carriage return for part of a word. A backslash with blanks behind it, or a comment between, continues a line
      // for the builder alone.
      if (ast.escape !== "\\" || text.includes("\r") || /\\[ \t]+\n|#|^EOF$/m.test(source) || /\bset\s/.test(raw)) return null;
      // A continuation behind the last command would stand behind the name that ends the here-document.
      const isTail = text.slice(links.at(-1)?.[1] ?? 0, run.range[1]).trim() === "";
      const lines = links.map(([start, end]) => text.slice(start, end).trimEnd());
      return isTail && lines.every((line) => !/^\s*$/.test(line)) ? ["<<EOF", "set -e", ...lines, "EOF"].join("\n") : null;
    }

    /** The commands of a body that is nothing but a chain, each with its pipe; null where it is more. */
    function chainOf({ commands }: ShellForm): readonly (readonly [number, number])[] | null {
      const links: [number, number][] = [];
      for (const command of commands) {
        const { operator, range, redirects, within } = command;
        if (within.length > 0 || !(operator === null || operator === "&&" || operator === "|")) return null;
        const end = Math.max(range[1], ...redirects.map((redirect) => redirect.range[1]));
        const last = links.at(-1);
        if (operator === "|" && last !== undefined) last[1] = end;
        else links.push([range[0], end]);
      }
      const gaps = links.slice(1).map(([start], index) => text.slice(links[index]?.[1], start));
      return gaps.every((gap) => gap.replaceAll(/^[ \t]*#.*$/gm, "").replaceAll(/[\s\\]/g, "") === "&&") ? links : null;
    }
  },
});
