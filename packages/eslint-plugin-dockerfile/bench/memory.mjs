// Lints a folder with all rules and prints the most memory that the process had. A process of its own, without a TypeScript loader.
import { argv, resourceUsage, stdout } from "node:process";
import { ESLint } from "eslint";
import dockerfile from "eslint-plugin-dockerfile";

const eslint = new ESLint({ cwd: argv[2], overrideConfigFile: true, overrideConfig: dockerfile.configs.all });
await eslint.lintFiles(["."]);
stdout.write(`${(resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`);
