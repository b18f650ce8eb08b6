import rule from "../../src/rules/require-labels.js";
import { ruleTester } from "../rule-tester.js";

const settings = { dockerfile: { labels: { u: "url", r: "rfc3339", s: "spdx", h: "hash", v: "semver", e: "email", t: "text" } } };

ruleTester.run("require-labels", rule, {
  valid: [
    { code: "FROM a:1\nLABEL a=1\n", options: [{ labels: ["a"] }] },
    { code: "FROM a:1\n", options: [{ labels: [] }] },
    { code: "FROM a:1 AS b\nLABEL a=1\nFROM b\n", options: [{ labels: ["a"] }] },
    { code: "FROM a:1\nLABEL $K=1\n", options: [{ labels: ["a"] }] },
    { code: "FROM a:1\nLABEL u=x r=x s=x h=x v=x e=x t=x\n", settings },
    { code: 'FROM a:1\nLABEL "a"=1\n', options: [{ labels: ["a"] }] },
    { code: "from a:1\r\nlabel b=2 \\\r\n  a=1\r\n", options: [{ labels: ["a", "b"] }] },
    { code: "FROM a:1 AS b\nFROM c:1\nLABEL a=1\n", options: [{ labels: ["a"] }] },
    { code: "FROM a:1 AS b\nFROM c:1\nLABEL a=1\nCOPY --from=b /x /x\n", options: [{ labels: ["a"], stages: "each" }] },
    { code: "FROM a:1 AS b\nFROM b\nLABEL a=1\n", options: [{ labels: ["a"], stages: "each" }] },
    "",
    { code: "FROM a:1\nLABEL a 1\n", options: [{ labels: ["a"] }] },
  ],
  invalid: [
    {
      code: "FROM a:1\n",
      errors: [
        {
          messageId: "missing",
          data: { label: "org.opencontainers.image.description" },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 9,
          suggestions: [
            {
              messageId: "addLabel",
              data: { label: "org.opencontainers.image.description" },
              output: 'FROM a:1\nLABEL org.opencontainers.image.description=""\n',
            },
          ],
        },
        {
          messageId: "missing",
          data: { label: "org.opencontainers.image.licenses" },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 9,
          suggestions: [
            {
              messageId: "addLabel",
              data: { label: "org.opencontainers.image.licenses" },
              output: 'FROM a:1\nLABEL org.opencontainers.image.licenses=""\n',
            },
          ],
        },
        {
          messageId: "missing",
          data: { label: "org.opencontainers.image.source" },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 9,
          suggestions: [
            {
              messageId: "addLabel",
              data: { label: "org.opencontainers.image.source" },
              output: 'FROM a:1\nLABEL org.opencontainers.image.source=""\n',
            },
          ],
        },
        {
          messageId: "missing",
          data: { label: "org.opencontainers.image.title" },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 9,
          suggestions: [
            {
              messageId: "addLabel",
              data: { label: "org.opencontainers.image.title" },
              output: 'FROM a:1\nLABEL org.opencontainers.image.title=""\n',
            },
          ],
        },
      ],
    },
    {
      code: "from a:1\r\nRUN x\r\n",
      options: [{ labels: ["a"] }],
      errors: [
        {
          messageId: "missing",
          data: { label: "a" },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 9,
          suggestions: [{ messageId: "addLabel", data: { label: "a" }, output: 'from a:1\r\nLABEL a=""\r\nRUN x\r\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nLABEL u=x t=x\n",
      settings: { dockerfile: { labels: { u: "url", x: "text" } } },
      errors: [
        {
          messageId: "missing",
          data: { label: "x" },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 9,
          suggestions: [{ messageId: "addLabel", data: { label: "x" }, output: 'FROM a:1\nLABEL x=""\nLABEL u=x t=x\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nONBUILD LABEL a=1\n",
      options: [{ labels: ["a"] }],
      errors: [
        {
          messageId: "missing",
          data: { label: "a" },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 9,
          suggestions: [{ messageId: "addLabel", data: { label: "a" }, output: 'FROM a:1\nLABEL a=""\nONBUILD LABEL a=1\n' }],
        },
      ],
    },
    {
      code: "FROM a:1 AS b\nLABEL a=1\nFROM c:1\nCOPY --from=b /x /x\n",
      options: [{ labels: ["a"] }],
      errors: [
        {
          messageId: "missing",
          data: { label: "a" },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 9,
          suggestions: [
            {
              messageId: "addLabel",
              data: { label: "a" },
              output: 'FROM a:1 AS b\nLABEL a=1\nFROM c:1\nLABEL a=""\nCOPY --from=b /x /x\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1 AS b\nFROM c:1\nLABEL a=1\nCOPY --from=0 /x /x\n",
      options: [{ labels: ["a"], stages: "each" }],
      errors: [
        {
          messageId: "missing",
          data: { label: "a" },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 14,
          suggestions: [
            {
              messageId: "addLabel",
              data: { label: "a" },
              output: 'FROM a:1 AS b\nLABEL a=""\nFROM c:1\nLABEL a=1\nCOPY --from=0 /x /x\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\n",
      options: [{ labels: ["a"] }],
      settings: { dockerfile: { labels: {} } },
      errors: [
        {
          messageId: "missing",
          data: { label: "a" },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 9,
          suggestions: [{ messageId: "addLabel", data: { label: "a" }, output: 'FROM a:1\nLABEL a=""\n' }],
        },
      ],
    },
  ],
});
