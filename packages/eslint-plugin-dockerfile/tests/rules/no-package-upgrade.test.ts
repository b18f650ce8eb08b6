import rule from "../../src/rules/no-package-upgrade.js";
import { ruleTester } from "../rule-tester.js";

const run = (command: string): string => `FROM a:1\nRUN ${command}\n`;
const upgrade = (command: string, messageId: "apk" | "apt-get" | "dnf" | "yum" | "zypper", subcommand: string) => {
  const column = 5 + command.indexOf(subcommand);
  const data = { command: `${messageId} ${subcommand}` };
  return { code: run(command), errors: [{ messageId, data, line: 2, column, endLine: 2, endColumn: column + subcommand.length }] };
};

ruleTester.run("no-package-upgrade", rule, {
  valid: [
    ...[
      "apt-get update",
      "apt-get install -y b",
      "apk update",
      "apk add --upgrade b",
      "dnf upgrade b",
      "yum update -y b c",
      "zypper update b",
      "zypper refresh",
    ],
    ...["pip install --upgrade pip", "echo apt-get upgrade", "$APT upgrade"],
  ]
    .map(run)
    .concat([""]),
  invalid: [
    upgrade("apt-get upgrade -y", "apt-get", "upgrade"),
    upgrade("apt-get -y dist-upgrade", "apt-get", "dist-upgrade"),
    upgrade("apk --no-cache upgrade", "apk", "upgrade"),
    upgrade("dnf -y upgrade", "dnf", "upgrade"),
    upgrade("yum update -y", "yum", "update"),
    upgrade("zypper -n dup", "zypper", "dup"),
    {
      code: "from a:1\r\nonbuild run <<EOF\r\nzypper dist-upgrade\r\napk upgrade\r\nEOF\r\n",
      options: [{ managers: ["zypper"] }],
      errors: [{ messageId: "zypper", data: { command: "zypper dist-upgrade" }, line: 3, column: 8, endLine: 3, endColumn: 20 }],
    },
  ],
});
