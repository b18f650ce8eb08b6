import { flagRange, parsePlatform, platformFlag } from "../analysis/platforms.js";
import { defineRule } from "../define-rule.js";

export default defineRule<"constant" | "remove", [{ stageNames: boolean; variables: boolean }]>({
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow FROM with a platform that is written down",
      category: "platform",
      presets: {
        recommended: "warn",
        strict: "error",
        hadolint: ["error", { stageNames: false, variables: true }],
        buildkit: "error",
      },
      aliases: [
        { tool: "hadolint", id: "DL3029" },
        { tool: "buildkit", id: "FromPlatformFlagConstDisallowed" },
        { tool: "semgrep", id: "avoid-platform-with-from" },
      ],
    },
    hasSuggestions: true,
    messages: {
      constant: "The platform '{{platform}}' holds wherever the image is built. Remove the flag, or use '$BUILDPLATFORM'.",
      remove: "Remove the flag.",
    },
    schema: [
      {
        type: "object",
        properties: {
          stageNames: {
            type: "boolean",
            description: "Whether a stage may have a platform whose operating system or architecture its name holds.",
          },
          variables: {
            type: "boolean",
            description: "Whether variables are reported too, other than BUILDPLATFORM and TARGETPLATFORM.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ stageNames: true, variables: false }],
  },
  create(context) {
    const [{ stageNames, variables }] = context.options;
    const { sourceCode } = context;
    return {
      Stage(stage) {
        const flag = platformFlag(stage);
        if (flag?.value == null) return;
        const { raw, value } = flag.value;
        if (variables) {
          if (/(?:BUILD|TARGET)PLATFORM/.test(raw)) return;
        } else {
          const platform = value === null ? null : parsePlatform(value);
          if (platform === null || (stageNames && platform.some((part) => stage.name?.includes(part)))) return;
        }
        context.report({
          node: flag,
          messageId: "constant",
          data: { platform: value ?? raw },
          suggest: [{ messageId: "remove", fix: (fixer) => fixer.removeRange(flagRange(sourceCode.text, flag)) }],
        });
      },
    };
  },
});
