import { defineProblemRule } from "../define-rule.js";

export default defineProblemRule({
  docs: {
    description: "Require the protocol of EXPOSE to be tcp, udp or sctp",
    category: "network-ports",
    presets: { recommended: "error", strict: "error", buildkit: "error" },
    aliases: [],
  },
  codes: ["bad-protocol"],
});
