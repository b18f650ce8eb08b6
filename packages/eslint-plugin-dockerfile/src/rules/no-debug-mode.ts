import type { KeyValue } from "dockerfile-syntax";
import { expand } from "../analysis/expansion.js";
import { finalInstructions } from "../analysis/final-image.js";
import { defineRule } from "../define-rule.js";

/** Names of variables, in upper case, and the values with which they turn on what is for developers. */
const modes: readonly (readonly [name: RegExp, value: RegExp])[] = [
  [/(?:^|_)ENV(?:IRONMENT)?$/, /^dev(?:elopment)?$/i],
  [/(?:^|_)DEBUG$/, /^(?:true|yes|on|1)$/i],
  [/^XDEBUG_MODE$/, /\b(?:debug|develop|profile|trace)\b/i],
];

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow ENV that turns on a debug or development mode in the final image",
      category: "user-security",
      presets: { strict: "error" },
      aliases: [{ tool: "sonar", id: "S4507" }],
    },
    messages: {
      debug: "'{{name}}={{value}}' shows what goes on inside to whoever uses the image. Set it where the container is run for development.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        const last = new Map<string, { pair: KeyValue; value: string | null }>();
        for (const [instruction, scope] of finalInstructions(tree)) {
          if (instruction.type !== "Env") continue;
          for (const pair of instruction.pairs) {
            const name = pair.key.value ?? pair.key.raw;
            if (isMode(name)) last.set(name, { pair, value: pair.value && expand(pair.value, scope) });
          }
        }
        for (const [name, { pair, value }] of last) {
          const isDebug = value !== null && modes.some(([names, values]) => names.test(name.toUpperCase()) && values.test(value));
          if (isDebug) context.report({ node: pair, messageId: "debug", data: { name, value } });
        }
      },
    };
  },
});

function isMode(name: string): boolean {
  return modes.some(([names]) => names.test(name.toUpperCase()));
}
