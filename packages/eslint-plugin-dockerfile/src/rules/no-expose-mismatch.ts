import { writtenPorts, type WrittenPort } from "../analysis/ports.js";
import { scriptPort } from "../analysis/script-port.js";
import { probedPort, servedPort } from "../analysis/served-port.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { contextFile } from "../context/context-file.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Require EXPOSE to name the port that the image serves",
      category: "network-ports",
      presets: { practices: "error", strict: "error" },
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      mismatch: "'{{server}}' serves port {{port}}, but EXPOSE names {{exposed}}. Expose the port that answers.",
      probed: "HEALTHCHECK asks port {{port}}, but EXPOSE names {{exposed}}. Expose the port that answers.",
      replace: "Expose {{port}}.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        const stage = finalStage(tree);
        if (stage === undefined) return;
        const written = lineage(tree, stage).flatMap((ancestor) => [...writtenPorts(tree, ancestor)]);
        const [first] = written;
        const ranges = written.map(rangeOf);
        // Without EXPOSE require-expose speaks, and a port that is not known may be the one.
        if (first === undefined || ranges.includes(null)) return;
        const served = servedPort(tree, stage) ?? scriptPort(tree, stage, (name) => contextFile(context, name));
        const port = served?.port ?? probedPort(tree, stage);
        if (port === null || ranges.some((range) => range !== null && range.start <= port && port <= range.end)) return;
        const { port: node } = first;
        const data = { server: served?.server ?? "", port: String(port), exposed: written.map(({ text }) => text).join(", ") };
        context.report({
          node,
          messageId: served === null ? "probed" : "mismatch",
          data,
          suggest:
            written.length === 1 && /^\d+$/.test(node.raw)
              ? [{ messageId: "replace", data, fix: (fixer) => fixer.replaceTextRange([...node.range], data.port) }]
              : null,
        });
      },
    };
  },
});

/** The TCP ports that a word of EXPOSE names; null where they are not known. */
function rangeOf({ text }: WrittenPort): { start: number; end: number } | null {
  const [, start, end = start, protocol = "tcp"] = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/(\w+))?$/.exec(text ?? "") ?? [];
  if (start === undefined) return null;
  // A port of another protocol is another port.
  return protocol.toLowerCase() === "tcp" ? { start: Number(start), end: Number(end) } : { start: 0, end: -1 };
}
