import rule from "../../src/rules/no-empty-label.js";
import { ruleTester } from "../rule-tester.js";

const settings = { dockerfile: { labels: { u: "url", r: "rfc3339", s: "spdx", h: "hash", v: "semver", e: "email", t: "text" } } };

ruleTester.run("no-empty-label", rule, {
  valid: [
    "FROM a:1\nLABEL org.opencontainers.image.title=x\n",
    "FROM a:1\nLABEL other=\n",
    'FROM a:1\nLABEL $K=""\n',
    "FROM a:1\nENV A=\n",
    { code: "FROM a:1\nARG T=\nLABEL t=$T\n", settings },
    { code: "FROM a:1\nLABEL t=${T:-}\n", settings },
    { code: 'FROM a:1\nLABEL t=" "\n', settings },
    { code: "FROM a:1\nLABEL t=x\n", settings },
    { code: "FROM a:1\nLABEL org.opencontainers.image.title=\n", settings },
    { code: "# LABEL t=\nFROM a:1\n", settings },
  ],
  invalid: [
    {
      code: "FROM a:1\nLABEL org.opencontainers.image.title=\n",
      errors: [{ messageId: "empty", data: { label: "org.opencontainers.image.title" }, line: 2, column: 7, endLine: 2, endColumn: 38 }],
    },
    {
      code: "FROM a:1\nLABEL t=\"\" u=''\n",
      settings,
      errors: [
        { messageId: "empty", data: { label: "t" }, line: 2, column: 7, endLine: 2, endColumn: 11 },
        { messageId: "empty", data: { label: "u" }, line: 2, column: 12, endLine: 2, endColumn: 16 },
      ],
    },
    {
      code: "from a:1\r\nlabel v=1 \\\r\n  t=\r\n",
      settings,
      errors: [{ messageId: "empty", data: { label: "t" }, line: 3, column: 3, endLine: 3, endColumn: 5 }],
    },
    {
      code: "FROM a:1 AS b\nLABEL t=\nFROM b\nLABEL t=1\n",
      settings,
      errors: [{ messageId: "empty", data: { label: "t" }, line: 2, column: 7, endLine: 2, endColumn: 9 }],
    },
  ],
});
