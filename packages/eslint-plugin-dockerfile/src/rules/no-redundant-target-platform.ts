import { flagRange, platformFlag } from "../analysis/platforms.js";
import { defaultArguments } from "../analysis/default-arguments.js";
import { defineRule } from "../define-rule.js";
import { platformArguments } from "../knowledge/platform-arguments.js";

/** The operators that keep a value that is there. */
const keeping: ReadonlySet<string | null> = new Set([null, "-", ":-", "?", ":?"]);

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow FROM with the platform that is the default",
      category: "platform",
      presets: { recommended: "warn", strict: "error", hadolint: "error", buildkit: "error" },
      aliases: [
        { tool: "hadolint", id: "DL3065" },
        { tool: "buildkit", id: "RedundantTargetPlatform" },
      ],
    },
    fixable: "code",
    messages: {
      redundant: "'{{platform}}' is the platform of FROM without the flag. Remove it.",
    },
  },
  create(context) {
    const { ast, text } = context.sourceCode;
    return {
      Stage(stage) {
        const flag = platformFlag(stage);
        const [variable, ...others] = flag?.value?.variables ?? [];
        if (flag?.value == null || variable?.name !== "TARGETPLATFORM" || others.length > 0) return;
        const { range, variables, operator } = variable;
        const { raw } = flag.value;
        // The builder drops quotes of either kind before it looks at the variables.
        const unquoted = raw.replaceAll(/["']/g, "");
        const isAll = range[1] - range[0] === unquoted.length && variables.length === 0;
        if (!isAll || !keeping.has(operator)) return;
        // A global ARG of that name may set another platform.
        if (defaultArguments(ast).get("TARGETPLATFORM") !== platformArguments["TARGETPLATFORM"]) return;
        context.report({
          node: flag,
          messageId: "redundant",
          data: { platform: raw },
          fix: (fixer) => fixer.removeRange(flagRange(text, flag)),
        });
      },
    };
  },
});
