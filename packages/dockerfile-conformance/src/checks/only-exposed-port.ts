import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "only-exposed-port",
  practice: 6,
  title: "what listens is what EXPOSE says",
  rules: ["require-expose", "no-expose-mismatch", "no-exposed-admin-port"],
  async run({ image, run }) {
    const app = await run();
    const exposed = image.config.exposedPorts
      .flatMap((port) => (port.endsWith("/tcp") ? [Number.parseInt(port, 10)] : []))
      .toSorted((a, b) => a - b);
    const limit = exposed.length === 0 ? "nothing listens" : `port ${exposed.join(", ")}`;
    const listening = await app.listeningPorts();
    if (listening === null) return outcome(false, "unreadable: no cat, python3 or node", limit);
    const measured = listening.length === 0 ? "nothing listens" : `port ${listening.join(", ")}`;
    return outcome(measured === limit, measured, limit, [], ["EXPOSE"]);
  },
});
