import type { Add, Cmd, Copy, Entrypoint, Healthcheck, Range, Run, Volume, Word } from "dockerfile-syntax";
import { defineRule } from "../define-rule.js";

/** What keyboards and editors make of a quote. */
const otherQuotes = /['\u2018\u2019\u201c\u201d]/g;

/** The start of an array of strings. A test of the shell has a blank behind its bracket, and no comma after its first word. */
const quotedArray = /^\[(?:["'\u2018\u2019\u201c\u201d]|\s+(?:"[^"]*"|'[^']*'|[\u2018\u201c][^\u2019\u201d]*[\u2019\u201d])\s*,)/;

/** An array of bare words, which a shell would not be told to run. */
const bareArray = /^\[\s*[\w./-]+\s*(?:,[^[\]]*)?\]$/;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow arrays that are not JSON where an instruction takes JSON",
      category: "syntax",
      presets: { recommended: "error", strict: "error" },
      aliases: [{ tool: "sonar", id: "S7030" }],
    },
    hasSuggestions: true,
    messages: {
      shell: "This array is not JSON: a shell runs it as a command. Write strings in double quotes with commas between them.",
      words: "This array is not JSON: brackets, quotes and commas become part of the paths. Write strings in double quotes with commas.",
      useDoubleQuotes: "Use double quotes.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    // JSON that holds more than strings ends the build, and is another rule's.
    const refused = new Set<number>();

    function report(range: Range, messageId: "shell" | "words"): void {
      if (refused.has(range[0])) return;
      const written = sourceCode.text.slice(...range);
      const quoted = written.replaceAll(otherQuotes, '"');
      context.report({
        loc: sourceCode.getLocFromRange(range),
        messageId,
        suggest: isArrayOfStrings(quoted)
          ? [{ messageId: "useDoubleQuotes", fix: (fixer) => fixer.replaceTextRange([...range], quoted) }]
          : null,
      });
    }

    function checkBody({ type, body }: Cmd | Entrypoint | Healthcheck | Run): void {
      if (body?.type !== "ShellForm") return;
      const raw = body.raw.trimEnd();
      const isArray = quotedArray.test(raw) || (type !== "Run" && bareArray.test(raw));
      if (isArray) report(body.range, "shell");
    }

    function checkPaths(json: boolean, paths: readonly Word[]): void {
      const [first] = paths;
      const last = paths.at(-1);
      if (json || first === undefined || last?.raw.endsWith("]") !== true) return;
      // A name in brackets without quotes is a pattern: `[a-z].txt`.
      if (quotedArray.test(paths.map(({ raw }) => raw).join(" "))) report([first.range[0], last.range[1]], "words");
    }

    function checkCopy({ json, sources, destination }: Add | Copy): void {
      checkPaths(json, destination === null ? sources : [...sources, destination]);
    }

    return {
      Dockerfile: () => {
        for (const { code, range } of sourceCode.problems) if (code === "json-not-strings") refused.add(range[0]);
      },
      Add: checkCopy,
      Cmd: checkBody,
      Copy: checkCopy,
      Entrypoint: checkBody,
      Healthcheck: checkBody,
      Run: checkBody,
      Volume: ({ json, paths }: Volume) => {
        checkPaths(json, paths);
      },
    };
  },
});

function isArrayOfStrings(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((part) => typeof part === "string");
  } catch {
    return false;
  }
}
