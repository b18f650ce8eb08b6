import { defineProblemRule } from "../define-rule.js";

/** What ShellCheck's parser says where it stops. */
const parserErrors = [
  "1009",
  "1036",
  "1046",
  "1047",
  "1050",
  "1056",
  "1058",
  "1062",
  "1064",
  "1065",
  "1070",
  "1072",
  "1073",
  "1080",
  "1088",
  "1089",
];

export default defineProblemRule({
  docs: {
    description: "Require shell text that the shell can read",
    category: "run-shell",
    presets: { recommended: "error", strict: "error", hadolint: "error" },
    aliases: parserErrors.map((code) => ({ tool: "shellcheck", id: `SC${code}` })),
  },
  codes: ["shell-syntax"],
});
