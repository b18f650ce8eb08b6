import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "exposed-port",
  practice: 6,
  title: "the image declares its port",
  rules: ["require-expose", "no-expose-mismatch"],
  run({ image, expectations }) {
    const ports = image.config.exposedPorts;
    const wanted = `${expectations.port}/tcp`;
    return outcome(ports.includes(wanted), ports.length > 0 ? ports.join(", ") : "no port", wanted, [], ["EXPOSE"]);
  },
});
