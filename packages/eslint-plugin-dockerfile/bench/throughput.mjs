// Lints a folder again and again and prints what each pass took, in milliseconds of the clock and of the processor. The first pass is what
// a command-line run has, the later ones what the compiled code is able to. A process of its own for each configuration, without a
// TypeScript loader: the code that V8 makes for one is not that for another.
import { performance } from "node:perf_hooks";
import { argv, cpuUsage, stdout } from "node:process";
import { ESLint } from "eslint";
import dockerfile from "eslint-plugin-dockerfile";

const [, , cwd, preset, passes] = argv;
const { files, plugins, language, rules } = dockerfile.configs[preset === "none" ? "all" : preset];
const config = { files, plugins, language, rules: preset === "none" ? {} : rules };
const times = [];
for (let pass = 0; pass < Number(passes); pass++) {
  const before = cpuUsage();
  const start = performance.now();
  await new ESLint({ cwd, overrideConfigFile: true, overrideConfig: config }).lintFiles(["."]);
  const { user, system } = cpuUsage(before);
  times.push({ clock: performance.now() - start, processor: (user + system) / 1000 });
}
stdout.write(JSON.stringify(times));
