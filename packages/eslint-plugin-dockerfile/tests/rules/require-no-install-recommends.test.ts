import rule from "../../src/rules/require-no-install-recommends.js";
import { ruleTester } from "../rule-tester.js";

const run = (command: string): string => `FROM a:1\nRUN ${command}\n`;
const missing = (code: string, output: string, line: number, column: number, length = 7) => ({
  code,
  errors: [
    {
      messageId: "missing" as const,
      line,
      column,
      endLine: line,
      endColumn: column + length,
      suggestions: [{ messageId: "add" as const, output }],
    },
  ],
});

ruleTester.run("require-no-install-recommends", rule, {
  valid: [
    ...[
      "apt-get install -y --no-install-recommends b",
      "apt-get --no-install-recommends install b",
      "apt-get install -o APT::Install-Recommends=false b",
    ],
    ...["apt-get install $FLAGS b", "apt-get update", "apt-get remove b", "apt install b", "echo apt-get install b", "apk add b"],
    "<<EOF\napt-get install --no-install-recommends b\nEOF",
  ]
    .map(run)
    .concat(["", 'FROM a:1\nSHELL ["powershell"]\nRUN apt-get install b\n']),
  invalid: [
    missing(run("apt-get install -y b"), run("apt-get install --no-install-recommends -y b"), 2, 13),
    missing(
      "from a:1\r\nrun apt-get -y install \\\r\n b\r\n",
      "from a:1\r\nrun apt-get -y install --no-install-recommends \\\r\n b\r\n",
      2,
      16,
    ),
    missing(run('["apt-get", "install", "b"]'), run('["apt-get", "install", "--no-install-recommends", "b"]'), 2, 17, 9),
    missing(
      "FROM a:1\nONBUILD RUN sudo apt-get install b\n",
      "FROM a:1\nONBUILD RUN sudo apt-get install --no-install-recommends b\n",
      2,
      26,
    ),
    missing("FROM a:1\nRUN <<EOF\napt-get install b\nEOF\n", "FROM a:1\nRUN <<EOF\napt-get install --no-install-recommends b\nEOF\n", 3, 9),
  ],
});
