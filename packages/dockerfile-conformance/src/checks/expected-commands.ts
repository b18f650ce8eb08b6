import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "expected-commands",
  practice: "expected",
  title: "commands do as configured",
  rules: [],
  async run({ expectations: { expected }, run }) {
    const { commands } = expected;
    const limit = `${commands.length} commands`;
    if (commands.length === 0) return outcome(true, "0 commands as configured", limit);
    const app = await run();
    const faults: string[] = [];
    for (const { args, exitCode, lacks, output } of commands) {
      const result = await app.exec(args);
      const name = args.join(" ");
      if (result.exitCode !== exitCode) faults.push(`${name} ends with exit code ${result.exitCode}, not ${exitCode}`);
      if (lacks !== undefined && new RegExp(lacks, "m").test(result.output)) faults.push(`${name} writes /${lacks}/`);
      if (output !== undefined && !new RegExp(output, "m").test(result.output)) {
        const [first = ""] = result.output.trim().split("\n");
        faults.push(`${name} does not write /${output}/: ${first === "" ? "it writes nothing" : first}`);
      }
    }
    return outcome(faults.length === 0, faults.length === 0 ? `${limit} as configured` : `${faults.length} differences`, limit, faults);
  },
});
