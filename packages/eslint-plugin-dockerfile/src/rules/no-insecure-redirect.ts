import type { Command, Run } from "dockerfile-syntax";
import { isAlpine } from "../analysis/base-images.js";
import { invocation } from "../analysis/commands.js";
import { optionsOf } from "../analysis/disabled-checks.js";
import { nestedCommandsOf, runsOf } from "../analysis/nested-commands.js";
import { rootOf } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

/** Options that say where redirects may lead. */
const limits = ["--proto", "--proto-redir", "--max-redirs", "--max-redirect", "--https-only"];

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow downloads that follow a redirect from HTTPS to HTTP",
      category: "run-shell",
      presets: { strict: "error" },
      aliases: [{ tool: "sonar", id: "S6506" }],
    },
    hasSuggestions: true,
    messages: {
      curl: "'curl' follows a redirect to 'http://' too, where anyone on the way can change the file. Add '--proto =https'.",
      wget: "'wget' follows a redirect to 'http://' too, where anyone on the way can change the file. Add '--max-redirect=0', or use 'curl --proto =https'.",
      addProto: "Add '--proto =https'.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;

    function check(command: Command, run: Run, hasBusyBox: boolean): void {
      const { args, name: tool } = invocation(command);
      if (tool !== "curl" && tool !== "wget") return;
      const options = optionsOf(command);
      const isSecure = args.some(({ raw }) => /^["']?https:\/\//.test(raw));
      // An option that is not known may be any.
      const isLimited = args.some(({ raw }) => raw.startsWith("$")) || options.some(({ name }) => limits.includes(name));
      const follows = tool === "wget" ? !hasBusyBox : options.some(({ name }) => name === "-L" || name === "--location");
      const [first] = args;
      if (!isSecure || isLimited || !follows || first === undefined) return;
      const inserted = run.body?.type === "ExecForm" && first.raw.startsWith('"') ? '"--proto", "=https", ' : "--proto =https ";
      context.report({
        node: command,
        messageId: tool,
        suggest:
          tool === "wget" ? null : [{ messageId: "addProto", fix: (fixer) => fixer.insertTextBeforeRange([...first.range], inserted) }],
      });
    }

    return {
      Stage(stage) {
        // BusyBox's wget has no such option.
        const hasBusyBox = isAlpine(ast, rootOf(ast, stage));
        for (const run of runsOf(stage)) {
          for (const command of nestedCommandsOf(run)) check(command, run, hasBusyBox);
        }
      },
    };
  },
});
