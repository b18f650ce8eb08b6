import rule from "../../src/rules/no-unknown-labels.js";
import { ruleTester } from "../rule-tester.js";

const settings = { dockerfile: { labels: { u: "url", r: "rfc3339", s: "spdx", h: "hash", v: "semver", e: "email", t: "text" } } };

ruleTester.run("no-unknown-labels", rule, {
  valid: [
    "FROM a:1\nLABEL org.opencontainers.image.title=x\n",
    "FROM a:1\nLABEL $K=x\n",
    "FROM a:1\nENV a=b\n",
    "FROM a:1\n# LABEL a=b\n",
    { code: 'FROM a:1\nLABEL u="x"\n', settings },
    { code: "from a:1\r\nlabel u=1 \\\r\n  t=2\r\n", settings },
    { code: 'FROM a:1\nLABEL "u"=1\n', settings },
    { code: "FROM a:1\nLABEL u 1\n", settings },
    { code: "FROM a:1\nRUN <<EOF\nLABEL a=b\nEOF\n", settings },
    { code: "FROM a:1\nLABEL 'u'=$X\n", settings },
  ],
  invalid: [
    {
      code: "FROM a:1\nLABEL maintainer=x\n",
      errors: [{ messageId: "unknown", data: { label: "maintainer", source: "OCI" }, line: 2, column: 7, endLine: 2, endColumn: 17 }],
    },
    {
      code: "FROM a:1\nLABEL u=1 org.opencontainers.image.title=x\n",
      settings,
      errors: [
        {
          messageId: "unknown",
          data: { label: "org.opencontainers.image.title", source: "the settings" },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 41,
        },
      ],
    },
    {
      code: "from a:1\r\nlabel u=1 \\\r\n  a=2\r\nlabel b c\r\n",
      settings,
      errors: [
        { messageId: "unknown", data: { label: "a", source: "the settings" }, line: 3, column: 3, endLine: 3, endColumn: 4 },
        { messageId: "unknown", data: { label: "b", source: "the settings" }, line: 4, column: 7, endLine: 4, endColumn: 8 },
      ],
    },
    {
      code: "FROM a:1\nONBUILD LABEL a=1\n",
      settings,
      errors: [{ messageId: "unknown", data: { label: "a", source: "the settings" }, line: 2, column: 15, endLine: 2, endColumn: 16 }],
    },
    {
      code: "FROM a:1 AS b\nLABEL U=1\nFROM b\n",
      settings,
      errors: [{ messageId: "unknown", data: { label: "U", source: "the settings" }, line: 2, column: 7, endLine: 2, endColumn: 8 }],
    },
  ],
});
