import rule from "../../src/rules/require-non-interactive-install.js";
import { ruleTester } from "../rule-tester.js";

const run = (command: string): string => `FROM a:1\nRUN ${command}\n`;

ruleTester.run("require-non-interactive-install", rule, {
  valid: [
    ...[
      "apt-get install -y b",
      "apt-get -y install b",
      "apt-get install --yes b",
      "apt-get install -qq b",
      "apt-get install -q -q b",
      "apt-get install -q=2 b",
    ],
    ...[
      "apt-get install -yqq b",
      "apt-get install $FLAGS b",
      "apt-get install b $FLAGS",
      "apt-get update",
      "apt install b",
      "echo apt-get install b",
    ],
    ...[
      "yum install -y b",
      "yum --assumeyes install b",
      "dnf -y install b",
      "microdnf install -y b",
      "dnf upgrade",
      "pacman -S --noconfirm b",
    ],
    ...["zypper -n install b", "zypper --non-interactive in b", "zypper in -y b", "zypper refresh", "apk add b"],
    "<<EOF\napt-get install -y b\nEOF",
  ]
    .map(run)
    .concat(["", "FROM a:1\nCMD apt-get install b\n"]),
  invalid: [
    {
      code: run("apt-get install b"),
      output: run("apt-get install -y b"),
      errors: [
        { messageId: "apt-get", data: { command: "apt-get install", option: "-y" }, line: 2, column: 13, endLine: 2, endColumn: 20 },
      ],
    },
    {
      code: "from a:1\r\nrun dnf install \\\r\n  b\r\n",
      output: "from a:1\r\nrun dnf install -y \\\r\n  b\r\n",
      errors: [{ messageId: "dnf", data: { command: "dnf install", option: "-y" }, line: 2, column: 9, endLine: 2, endColumn: 16 }],
    },
    {
      code: run("zypper in b && yum groupinstall c"),
      output: run("zypper --non-interactive in b && yum groupinstall -y c"),
      errors: [
        {
          messageId: "zypper",
          data: { command: "zypper in", option: "--non-interactive" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 14,
        },
        { messageId: "yum", data: { command: "yum groupinstall", option: "-y" }, line: 2, column: 24, endLine: 2, endColumn: 36 },
      ],
    },
    {
      code: run('["apt-get", "install", "b"]'),
      output: run('["apt-get", "install", "-y", "b"]'),
      errors: [
        { messageId: "apt-get", data: { command: "apt-get install", option: "-y" }, line: 2, column: 17, endLine: 2, endColumn: 26 },
      ],
    },
    {
      code: "FROM a:1\nONBUILD RUN <<EOF\npacman -Syu b\nEOF\n",
      output: "FROM a:1\nONBUILD RUN <<EOF\npacman -Syu --noconfirm b\nEOF\n",
      errors: [
        { messageId: "pacman", data: { command: "pacman -Syu", option: "--noconfirm" }, line: 3, column: 8, endLine: 3, endColumn: 12 },
      ],
    },
    {
      code: run("sudo -E bash -c 'apt-get install b'"),
      output: run("sudo -E bash -c 'apt-get install -y b'"),
      errors: [
        { messageId: "apt-get", data: { command: "apt-get install", option: "-y" }, line: 2, column: 30, endLine: 2, endColumn: 37 },
      ],
    },
    {
      code: run("sudo apt-get install b; yum install c"),
      options: [{ managers: ["yum"] }],
      output: run("sudo apt-get install b; yum install -y c"),
      errors: [{ messageId: "yum", data: { command: "yum install", option: "-y" }, line: 2, column: 33, endLine: 2, endColumn: 40 }],
    },
  ],
});
