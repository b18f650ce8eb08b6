import type { Cmd, Entrypoint, Instruction } from "dockerfile-syntax";
import { imageText, officialName } from "../analysis/base-images.js";
import { finalInstructions } from "../analysis/final-image.js";
import { matchesAnyGlob } from "../analysis/globs.js";
import { baseOf, finalStage, lineage, type Base } from "../analysis/stages.js";
import { switchesUser } from "../analysis/users.js";
import { unprivilegedImages } from "../knowledge/image-users.js";
import { interpreters } from "../knowledge/interpreters.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"missing", [{ safeImages: string[]; entrypointScripts: boolean }]>({
  meta: {
    type: "problem",
    docs: {
      description: "Require USER in the final image",
      category: "user-security",
      presets: { recommended: "error", practices: ["error", { entrypointScripts: false }], strict: "error" },
      aliases: [
        { tool: "trivy", id: "DS-0002" },
        { tool: "sonar", id: "S6471" },
        { tool: "checkov", id: "CKV_DOCKER_3" },
        { tool: "semgrep", id: "missing-user" },
        { tool: "semgrep", id: "missing-user-entrypoint" },
        { tool: "dockle", id: "CIS-DI-0001" },
      ],
    },
    messages: {
      missing: "No USER says whom the image runs as, and base images leave it to root. Create a user without rights and name it in USER.",
    },
    schema: [
      {
        type: "object",
        properties: {
          safeImages: {
            type: "array",
            items: { type: "string" },
            uniqueItems: true,
            description: "More base images that run as a user without rights, '*' for any characters.",
          },
          entrypointScripts: {
            type: "boolean",
            description: "Whether a script as ENTRYPOINT is taken for one that gives root up when it starts.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ safeImages: [], entrypointScripts: true }],
  },
  create(context) {
    const [{ safeImages, entrypointScripts }] = context.options;
    return {
      Dockerfile(tree) {
        const stage = finalStage(tree);
        const first = stage && lineage(tree, stage).at(-1);
        if (stage === undefined || first === undefined || stage.from.image === null) return;
        const base = baseOf(tree, first);
        const instructions = [...finalInstructions(tree)].map(([instruction]) => instruction);
        if (instructions.some(({ type }) => type === "User") || isSafe(base, safeImages) || instructions.some(switchesUser)) return;
        if (base.kind === "scratch" && programs(instructions).length === 0) return;
        if (isToBuildOn(instructions) || (entrypointScripts && startsScript(instructions))) return;
        context.report({ node: stage.from.image, messageId: "missing" });
      },
    };
  },
});

function isSafe(base: Base, images: readonly string[]): boolean {
  if (base.kind !== "image") return base.kind === "unknown";
  const name = officialName(base);
  const texts = [imageText(base), ...(name === null ? [] : [`${name}:${base.tag ?? ""}`])];
  return texts.some((text) => matchesAnyGlob(text, unprivilegedImages) || matchesAnyGlob(text, images));
}

/** The last ENTRYPOINT and CMD: an image from scratch without them only carries files out of the build. */
function programs(instructions: readonly Instruction[]): (Cmd | Entrypoint)[] {
  const last = (type: "Cmd" | "Entrypoint"): (Cmd | Entrypoint)[] => {
    const found = instructions.findLast((instruction): instruction is Cmd | Entrypoint => instruction.type === type);
    return found === undefined ? [] : [found];
  };
  return [...last("Entrypoint"), ...last("Cmd")];
}

/** An image that starts a bare interpreter is there to be built on: whose USER counts is written there. */
function isToBuildOn(instructions: readonly Instruction[]): boolean {
  const words = programs(instructions).flatMap(({ body }) => body?.commands.flatMap((command) => command.words) ?? []);
  const [only] = words;
  return words.length === 1 && interpreters.includes(only?.value ?? "");
}

function startsScript(instructions: readonly Instruction[]): boolean {
  const [entrypoint] = programs(instructions);
  const name = entrypoint?.type === "Entrypoint" ? entrypoint.body?.commands[0]?.name : null;
  return name != null && /entrypoint|\.sh$/.test(name);
}
