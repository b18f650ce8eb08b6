import rule from "../../src/rules/require-package-cache-clean.js";
import { ruleTester } from "../rule-tester.js";

const run = (command: string): string => `FROM a:1\nRUN ${command}\n`;
const left = (
  command: string,
  messageId: "dnf" | "npm" | "pacman" | "yarn" | "yum" | "zypper",
  text: string,
  clean: string,
  end: number,
) => ({
  code: run(command),
  errors: [
    {
      messageId,
      data: { command: text, clean },
      line: 2,
      column: 5,
      endLine: 2,
      endColumn: 5 + end,
      suggestions: [{ messageId: "append" as const, data: { clean }, output: run(`${command} && ${clean}`) }],
    },
  ],
});

ruleTester.run("require-package-cache-clean", rule, {
  valid: [
    ...[
      "yarn --version",
      "yarn -v && yarnpkg --help",
      "dnf install -y b && dnf clean all",
      "yum install -y b; yum clean all",
      "microdnf install -y b && microdnf clean all",
      "zypper in -y b && zypper cc -a",
    ],
    ...[
      "yarn install && yarn cache clean",
      "pacman -S b && yes | pacman -Scc",
      "pacman -S b && rm -rf /var/cache/pacman/pkg/*",
      "dnf install -y b && rm -rf /var/cache/dnf",
      "yum install -y b && rm -rf /var/cache/yum/*",
      "dnf install -y b && rm -rf /var/cache/libdnf5*",
    ],
    ...[
      "--mount=type=cache,target=/var/cache/dnf dnf install -y b",
      "--mount=type=cache,target=/root/.cache yarn install",
      "dnf remove b",
      "npm ci",
      "apt-get install b",
    ],
    "<<EOF\ndnf install -y b\ndnf clean all\nEOF",
  ]
    .map(run)
    .concat(["FROM a:1 AS b\nRUN yarn install\nFROM scratch\nCOPY --from=b /c /c\n", ""]),
  invalid: [
    left("dnf install -y b", "dnf", "dnf install", "dnf clean all", 16),
    left("dnf -y module install b", "dnf", "dnf module install", "dnf clean all", 23),
    left("microdnf install -y b", "dnf", "microdnf install", "microdnf clean all", 21),
    left("yum install -y b", "yum", "yum install", "yum clean all", 16),
    left("zypper in -y b", "zypper", "zypper in", "zypper clean --all", 14),
    left("yarn install", "yarn", "yarn install", "yarn cache clean", 12),
    ...["pacman -S --noconfirm b", "pacman -S b && pacman -Scc --noconfirm", "pacman -S b && pacman -Sc"].map((command, index) =>
      left(command, "pacman", "pacman -S", "rm -rf /var/cache/pacman/pkg/*", index === 0 ? 23 : 11),
    ),
    { ...left("npm ci", "npm", "npm ci", "npm cache clean --force", 6), options: [{ managers: ["npm"] }] },
    {
      code: "from a:1\r\nrun yarn cache clean; yarn \\\r\n install\r\n",
      errors: [
        { messageId: "yarn", data: { command: "yarn install", clean: "yarn cache clean" }, line: 2, column: 23, endLine: 3, endColumn: 9 },
      ],
    },
    {
      code: "FROM a:1 AS b\nRUN <<EOF\ndnf install -y c\nEOF\nFROM b\n",
      errors: [
        { messageId: "dnf", data: { command: "dnf install", clean: "dnf clean all" }, line: 3, column: 1, endLine: 3, endColumn: 17 },
      ],
    },
  ],
});
