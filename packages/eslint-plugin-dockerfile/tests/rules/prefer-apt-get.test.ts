import rule from "../../src/rules/prefer-apt-get.js";
import { ruleTester } from "../rule-tester.js";

const run = (command: string): string => `FROM a:1\nRUN ${command}\n`;
const at = (column: number, line = 2, length = 3) => ({
  messageId: "apt" as const,
  line,
  column,
  endLine: line,
  endColumn: column + length,
});

ruleTester.run("prefer-apt-get", rule, {
  valid: [
    "apt-get update",
    "apt-cache show b",
    "echo apt",
    "ls apt",
    "aptitude update",
    "mkdir -p apt && cd apt",
    "apt-key add b",
    '["apt-get", "update"]',
  ]
    .map(run)
    .concat(["", 'FROM a:1\nSHELL ["powershell"]\nRUN apt update\n', "FROM a:1\nCMD apt update\n"]),
  invalid: [
    { code: run("apt update && apt install -y b"), output: run("apt-get update && apt-get install -y b"), errors: [at(5), at(19)] },
    { code: "from a:1\r\nrun apt \\\r\n  -y remove b\r\n", output: "from a:1\r\nrun apt-get \\\r\n  -y remove b\r\n", errors: [at(5)] },
    { code: run("apt show b"), output: run("apt-cache show b"), errors: [at(5)] },
    { code: run("sudo -E apt update"), output: run("sudo -E apt-get update"), errors: [at(13)] },
    { code: run('["apt", "update"]'), output: run('["apt-get", "update"]'), errors: [at(6, 2, 5)] },
    {
      code: run("apt upgrade -y"),
      output: null,
      errors: [{ ...at(5), suggestions: [{ messageId: "replace", output: run("apt-get upgrade -y") }] }],
    },
    { code: run("apt list --installed"), output: null, errors: [at(5)] },
    {
      code: "FROM a:1\nONBUILD RUN <<EOF\napt update\nEOF\n",
      output: "FROM a:1\nONBUILD RUN <<EOF\napt-get update\nEOF\n",
      errors: [at(1, 3)],
    },
  ],
});
