import type { Env, KeyValue } from "dockerfile-syntax";
import { expand } from "../analysis/expansion.js";
import { scopedInstructions } from "../analysis/scope.js";
import { finalStage, lineage } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow ENV DEBIAN_FRONTEND=noninteractive in the final image",
      category: "packages",
      presets: { recommended: "warn", strict: "error" },
      aliases: [],
    },
    hasSuggestions: true,
    messages: {
      persistent:
        "The container keeps 'DEBIAN_FRONTEND={{value}}', so that nobody can answer a question there either. Write 'ARG' for 'ENV'.",
      useArg: "Write 'ARG' for 'ENV'.",
    },
  },
  create(context) {
    const { text } = context.sourceCode;
    return {
      Dockerfile(tree) {
        const final = finalStage(tree);
        let last: { readonly env: Env; readonly pair: KeyValue; readonly value: string | null } | null = null;
        for (const stage of final === undefined ? [] : lineage(tree, final).toReversed()) {
          for (const [env, scope] of scopedInstructions(tree, stage)) {
            if (env.type !== "Env") continue;
            for (const pair of env.pairs) {
              if (pair.key.value === "DEBIAN_FRONTEND") last = { env, pair, value: pair.value && expand(pair.value, scope) };
            }
          }
        }
        // A later ENV may give back what was there.
        if (last === null || (last.value !== "noninteractive" && last.value !== "teletype")) return;
        const { env, pair, value } = last;
        const start = env.keyword === env.keyword.toLowerCase() ? "arg" : "ARG";
        const { key, legacy } = pair;
        // ARG knows no form with a blank between name and value.
        const end = legacy ? (pair.value?.range[0] ?? key.range[1]) : key.range[0];
        context.report({
          node: pair,
          messageId: "persistent",
          data: { value },
          suggest:
            env.pairs.length > 1 || /[\r\n]/.test(text.slice(env.range[0], end))
              ? null
              : [
                  {
                    messageId: "useArg",
                    fix: (fixer) => fixer.replaceTextRange([env.range[0], end], legacy ? `${start} ${key.raw}=` : `${start} `),
                  },
                ],
        });
      },
    };
  },
});
