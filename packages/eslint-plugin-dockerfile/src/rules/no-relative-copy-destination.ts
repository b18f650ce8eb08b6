import type { Stage } from "dockerfile-syntax";
import { withoutOnbuild } from "../analysis/commands.js";
import { baseOf } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow COPY to a relative destination where no WORKDIR is set",
      category: "copy-add",
      presets: { recommended: "warn", strict: "error", hadolint: "error" },
      aliases: [{ tool: "hadolint", id: "DL3045" }],
    },
    messages: {
      relative: "'{{destination}}' is wherever the base image says, since no WORKDIR is set. Set one, or write the whole path.",
    },
  },
  create(context) {
    const { ast } = context.sourceCode;
    /** The stages that set one, or are built on one that does. */
    const located = new Set<Stage>();

    return {
      Stage(stage) {
        const base = baseOf(ast, stage);
        let isSet = base.kind === "stage" && located.has(base.stage);
        for (const outer of stage.instructions) {
          const instruction = withoutOnbuild(outer);
          if (outer.type === "Workdir") isSet = true;
          if (instruction.type !== "Copy" || isSet || outer !== instruction || instruction.destination === null) continue;
          const { destination } = instruction;
          const text = (destination.value ?? destination.raw).replaceAll(/["']/g, "");
          if (/^(?:[/\\$]|[a-z]:)/i.test(text)) continue;
          context.report({ node: destination, messageId: "relative", data: { destination: text } });
        }
        if (isSet) located.add(stage);
      },
    };
  },
});
