import { shellScripts } from "../analysis/shell-scripts.js";
import { standaloneScript } from "../analysis/standalone-script.js";
import { runShellCheck } from "../context/shellcheck.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"finding" | "notRun", [{ command: string; exclude: string[] }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Require shell text in which an installed ShellCheck finds nothing",
      category: "run-shell",
      presets: {},
      aliases: [],
    },
    messages: {
      finding: "SC{{code}}: {{message}}",
      notRun: "'{{command}}' cannot check the scripts of this file: {{failure}}. Install ShellCheck, or turn the rule off.",
    },
    schema: [
      {
        type: "object",
        properties: {
          command: { type: "string", description: "The name or path of ShellCheck." },
          exclude: {
            type: "array",
            items: { type: "string", pattern: "^SC[0-9]{4}$" },
            uniqueItems: true,
            description: "The codes that are not reported.",
          },
        },
        additionalProperties: false,
      },
    ],
    // The files that a script includes are in the image, and ash is a shell as good as any.
    defaultOptions: [{ command: "shellcheck", exclude: ["SC1090", "SC1091", "SC2187"] }],
  },
  create(context) {
    const [{ command, exclude }] = context.options;
    const { sourceCode } = context;
    return {
      Dockerfile(node) {
        const scripts = shellScripts(sourceCode).map((script) => ({ ...script, ...standaloneScript(script, sourceCode.text) }));
        const result = runShellCheck(
          command,
          scripts.map(({ text }) => text),
          exclude,
        );
        if ("failure" in result) {
          const { start } = node.loc;
          context.report({ loc: { start, end: start }, messageId: "notRun", data: { command, failure: result.failure } });
          return;
        }
        for (const { script: index, code, message, line, column, endLine, endColumn } of result) {
          const script = scripts[index];
          if (script === undefined) continue;
          const start = script.place(line, column) ?? script.body.loc.start;
          const end = script.place(endLine, endColumn) ?? script.body.loc.end;
          context.report({ loc: { start, end }, messageId: "finding", data: { code: String(code), message } });
        }
      },
    };
  },
});
