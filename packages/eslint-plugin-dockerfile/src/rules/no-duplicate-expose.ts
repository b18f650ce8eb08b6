import type { Expose, Port } from "dockerfile-syntax";
import { writtenPorts } from "../analysis/ports.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow the same port twice in the EXPOSEs of a stage",
      category: "network-ports",
      presets: { recommended: "warn", strict: "error" },
      aliases: [],
    },
    fixable: "code",
    messages: {
      duplicate: "'{{port}}' is exposed in line {{line}} already. Remove it.",
    },
  },
  create(context) {
    const { ast, text: source } = context.sourceCode;

    /** The port with the blanks before it, or the whole line; null where a comment stands between. */
    function rangeOf(expose: Expose, port: Port, index: number): [number, number] | null {
      const [, end] = expose.ports[index - 1]?.range ?? expose.keywordRange;
      if (source.slice(end, port.range[0]).includes("#")) return null;
      if (expose.ports.length > 1) return [end, port.range[1]];
      const lineStart = source.lastIndexOf("\n", expose.range[0] - 1) + 1;
      const newline = source.indexOf("\n", expose.range[1]);
      const lineEnd = newline === -1 ? source.length : newline + 1;
      const around = source.slice(lineStart, expose.range[0]) + source.slice(expose.range[1], lineEnd);
      return around.trim() === "" ? [lineStart, lineEnd] : null;
    }

    return {
      Stage(stage) {
        const lines = new Map<string, number>();
        const places = new Map(
          stage.instructions.flatMap((instruction) =>
            instruction.type === "Expose" ? instruction.ports.map((port, index) => [port, { expose: instruction, index }] as const) : [],
          ),
        );
        for (const { port, text } of writtenPorts(ast, stage)) {
          const place = places.get(port);
          const [, range, protocol = "tcp"] = /^(\d+(?:-\d+)?)(?:\/(\w+))?$/.exec(text ?? "") ?? [];
          if (range === undefined || place === undefined) continue;
          const key = `${range}/${protocol.toLowerCase()}`;
          const line = lines.get(key);
          if (line === undefined) {
            lines.set(key, port.loc.start.line);
            continue;
          }
          const removed = port.variables.length === 0 ? rangeOf(place.expose, port, place.index) : null;
          context.report({
            node: port,
            messageId: "duplicate",
            data: { port: port.raw, line: String(line) },
            fix: removed && ((fixer) => fixer.removeRange(removed)),
          });
        }
      },
    };
  },
});
