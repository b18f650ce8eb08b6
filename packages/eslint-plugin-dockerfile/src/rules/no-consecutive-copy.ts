import type { Copy } from "dockerfile-syntax";
import { hasPlaceIn } from "../analysis/places.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: { description: "Disallow COPY directly after COPY into the same folder", category: "layers-cache", presets: {}, aliases: [] },
    hasSuggestions: true,
    messages: {
      consecutive: "This COPY could be one with that in line {{line}}: both copy to '{{destination}}'. One layer is enough.",
      merge: "Copy all with the COPY in line {{line}}.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    let commentPlaces: readonly number[] | null = null;
    return {
      Stage({ instructions }) {
        for (const [index, node] of instructions.entries()) {
          const before = instructions[index - 1];
          if (node.type !== "Copy" || before?.type !== "Copy" || !areMergeable(before, node)) continue;
          const { comments, text } = sourceCode;
          commentPlaces ??= comments.map(({ range }) => range[0]);
          // What is said between them is a reason to keep them apart.
          if (hasPlaceIn(commentPlaces, before.range[1], node.range[0])) continue;
          const line = String(before.loc.start.line);
          const [first, last] = [node.sources[0], node.sources.at(-1)];
          const [end, destination] = [before.sources.at(-1), node.destination];
          if (first === undefined || last === undefined || end === undefined || destination === null) continue;
          context.report({
            node,
            messageId: "consecutive",
            data: { line, destination: destination.raw },
            suggest: [
              {
                messageId: "merge",
                data: { line },
                fix: (fixer) => [
                  fixer.insertTextAfterRange([...end.range], ` ${text.slice(first.range[0], last.range[1])}`),
                  fixer.removeRange([before.range[1], node.range[1]]),
                ],
              },
            ],
          });
        }
      },
    };
  },
});

/** Both in the plain form, with the same flags, from files into the same folder. */
function areMergeable(before: Copy, node: Copy): boolean {
  const [one, other] = [before, node].map(shape);
  return one !== undefined && one !== null && one === other;
}

function shape({ destination, flags, heredocs, json }: Copy): string | null {
  const to = destination?.value ?? null;
  if (json || heredocs.length > 0 || to === null || !/(?:^|\/)\.?$/.test(to)) return null;
  const written = flags.map(({ name, value }) => `${name}=${value?.raw ?? ""}`).toSorted();
  return [to.replace(/^\.\/$/, "."), ...written].join(" ");
}
