import type { Dockerfile, Stage } from "dockerfile-syntax";
import { imageName } from "../analysis/base-images.js";
import { startOf } from "../analysis/service.js";
import { baseOf, finalStage, rootOf } from "../analysis/stages.js";
import { defineRule } from "../define-rule.js";

/** Images that start nothing. */
const silentImages = /^gcr\.io\/distroless\/(?:base|base-nossl|cc|static)(?:-debian\d+)?$/;

/** Names of stages that only hold files for others. */
const holdsFiles = /artifact|asset|binar|bundle|dist|export|files|output|package|release-files/;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Require the final image to say what it starts",
      category: "entrypoint-cmd",
      presets: { strict: "error" },
      aliases: [],
    },
    messages: {
      nothing: "The image starts nothing: neither this file nor its base has a CMD or an ENTRYPOINT. Add one.",
    },
  },
  create(context) {
    return {
      Dockerfile(tree) {
        const stage = finalStage(tree);
        if (stage === undefined || holdsFiles.test(stage.name ?? "") || !startsNothing(tree, stage)) return;
        context.report({ node: stage.from, messageId: "nothing" });
      },
    };
  },
});

function startsNothing(tree: Dockerfile, stage: Stage): boolean {
  const { entrypoint, command } = startOf(tree, stage);
  if (entrypoint !== null || command !== null) return false;
  const base = baseOf(tree, rootOf(tree, stage));
  return base.kind === "scratch" || (base.kind === "image" && silentImages.test(imageName(base)));
}
