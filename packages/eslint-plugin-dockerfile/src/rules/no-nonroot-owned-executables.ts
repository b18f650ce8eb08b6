import type { Add, Copy } from "dockerfile-syntax";
import { expand, type Lookup } from "../analysis/expansion.js";
import { withoutOnbuild } from "../analysis/commands.js";
import { scopedInstructions } from "../analysis/scope.js";
import { defineRule } from "../define-rule.js";

const systemDirectory = /^\/(?:bin|boot|etc|lib\d*|sbin|usr)(?:\/|$)/;

const program = /\.(?:bash|bin|cgi|com|elf|exe|ksh|out|pl|py|rb|run|sh|zsh)$/i;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Disallow programs that the user who runs them may change",
      category: "user-security",
      presets: {},
      aliases: [{ tool: "sonar", id: "S6504" }],
    },
    messages: {
      owned: "'{{user}}' owns '{{path}}' and may replace it: who breaks into the program stays in it. Leave it to root, without '--chown'.",
    },
  },
  create(context) {
    return {
      Stage(stage) {
        for (const [instruction, scope] of scopedInstructions(context.sourceCode.ast, stage)) {
          const node = withoutOnbuild(instruction);
          if (node.type !== "Copy" && node.type !== "Add") continue;
          const flag = node.flags.find(({ name }) => name === "chown");
          const [user = ""] = (flag?.value && expand(flag.value, scope))?.split(":") ?? [];
          const path = programIn(node, scope);
          if (flag === undefined || path === null || user === "" || user === "root" || user === "0") continue;
          context.report({ node: flag, messageId: "owned", data: { user, path } });
        }
      },
    };
  },
});

/** The destination where it is a directory of the system, or the first source that is a program by its name. */
function programIn({ destination, sources }: Add | Copy, scope: Lookup): string | null {
  const target = destination === null ? null : expand(destination, scope);
  if (target !== null && systemDirectory.test(target)) return target;
  return [...sources.map((word) => expand(word, scope)), target].find((path) => path !== null && program.test(path)) ?? null;
}
