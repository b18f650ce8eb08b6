import rule from "../../src/rules/valid-label-format.js";
import { ruleTester } from "../rule-tester.js";

const settings = { dockerfile: { labels: { u: "url", r: "rfc3339", s: "spdx", h: "hash", v: "semver", e: "email", t: "text" } } };

ruleTester.run("valid-label-format", rule, {
  valid: [
    'FROM a:1\nLABEL org.opencontainers.image.licenses="MIT OR (Apache-2.0 WITH LLVM-exception)"\n',
    "FROM a:1\nARG D\nLABEL org.opencontainers.image.created=$D\n",
    "FROM a:1\nLABEL org.opencontainers.image.url=\n",
    "FROM a:1\nLABEL u=nonsense\n",
    { code: 'FROM a:1\nLABEL u="https://example.com/a?b#c%20d"\n', settings },
    { code: 'FROM a:1\nLABEL u="mailto:a@example.com"\n', settings },
    { code: 'FROM a:1\nLABEL u="http://[::1]:80/"\n', settings },
    { code: 'FROM a:1\nLABEL r="2020-01-01T00:00:00Z"\n', settings },
    { code: 'FROM a:1\nLABEL r="2024-02-29t23:59:60.5+01:00"\n', settings },
    { code: 'FROM a:1\nLABEL s="MIT"\n', settings },
    { code: 'FROM a:1\nLABEL s="GPL-2.0+"\n', settings },
    { code: 'FROM a:1\nLABEL s="LicenseRef-x AND MIT"\n', settings },
    { code: 'FROM a:1\nLABEL s="NONE"\n', settings },
    { code: 'FROM a:1\nLABEL h="abcdef0"\n', settings },
    { code: 'FROM a:1\nLABEL h="abcdef0123"\n', settings },
    { code: 'FROM a:1\nLABEL v="1.2.3-a.b+c"\n', settings },
    { code: 'FROM a:1\nLABEL e="a.b+c@example.com"\n', settings },
    { code: 'FROM a:1\nLABEL t="anything"\n', settings },
    { code: "FROM a:1\nARG V=1.2.3\nLABEL v=$V\n", settings },
    { code: 'FROM a:1\nLABEL v="01.2.3"\n', options: [{ reading: "hadolint" }], settings },
  ],
  invalid: [
    {
      code: 'FROM a:1\nLABEL org.opencontainers.image.licenses="Apache 2"\n',
      errors: [
        {
          messageId: "spdx",
          data: { value: "Apache 2", label: "org.opencontainers.image.licenses" },
          line: 2,
          column: 41,
          endLine: 2,
          endColumn: 51,
        },
      ],
    },
    {
      code: 'FROM a:1\nLABEL u="example.com"\n',
      settings,
      errors: [{ messageId: "url", data: { value: "example.com", label: "u" }, line: 2, column: 9, endLine: 2, endColumn: 22 }],
    },
    {
      code: 'FROM a:1\nLABEL u="http://a b"\n',
      settings,
      errors: [{ messageId: "url", data: { value: "http://a b", label: "u" }, line: 2, column: 9, endLine: 2, endColumn: 21 }],
    },
    {
      code: 'FROM a:1\nLABEL u="http://a/%zz"\n',
      settings,
      errors: [{ messageId: "url", data: { value: "http://a/%zz", label: "u" }, line: 2, column: 9, endLine: 2, endColumn: 23 }],
    },
    {
      code: 'FROM a:1\nLABEL u="http://[x"\n',
      settings,
      errors: [{ messageId: "url", data: { value: "http://[x", label: "u" }, line: 2, column: 9, endLine: 2, endColumn: 20 }],
    },
    {
      code: 'FROM a:1\nLABEL r="2020-01-01"\n',
      settings,
      errors: [{ messageId: "rfc3339", data: { value: "2020-01-01", label: "r" }, line: 2, column: 9, endLine: 2, endColumn: 21 }],
    },
    {
      code: 'FROM a:1\nLABEL r="2023-02-29T00:00:00Z"\n',
      settings,
      errors: [
        { messageId: "rfc3339", data: { value: "2023-02-29T00:00:00Z", label: "r" }, line: 2, column: 9, endLine: 2, endColumn: 31 },
      ],
    },
    {
      code: 'FROM a:1\nLABEL r="2020-01-01T24:00:00Z"\n',
      settings,
      errors: [
        { messageId: "rfc3339", data: { value: "2020-01-01T24:00:00Z", label: "r" }, line: 2, column: 9, endLine: 2, endColumn: 31 },
      ],
    },
    {
      code: 'FROM a:1\nLABEL r="2020-01-01T00:00:00+0100"\n',
      settings,
      errors: [
        { messageId: "rfc3339", data: { value: "2020-01-01T00:00:00+0100", label: "r" }, line: 2, column: 9, endLine: 2, endColumn: 35 },
      ],
    },
    {
      code: 'FROM a:1\nLABEL s="mit"\n',
      settings,
      errors: [{ messageId: "spdx", data: { value: "mit", label: "s" }, line: 2, column: 9, endLine: 2, endColumn: 14 }],
    },
    {
      code: 'FROM a:1\nLABEL s="MIT OR"\n',
      settings,
      errors: [{ messageId: "spdx", data: { value: "MIT OR", label: "s" }, line: 2, column: 9, endLine: 2, endColumn: 17 }],
    },
    {
      code: 'FROM a:1\nLABEL s="(MIT"\n',
      settings,
      errors: [{ messageId: "spdx", data: { value: "(MIT", label: "s" }, line: 2, column: 9, endLine: 2, endColumn: 15 }],
    },
    {
      code: 'FROM a:1\nLABEL s="MIT)"\n',
      settings,
      errors: [{ messageId: "spdx", data: { value: "MIT)", label: "s" }, line: 2, column: 9, endLine: 2, endColumn: 15 }],
    },
    {
      code: 'FROM a:1\nLABEL s="MIT (Apache-2.0)"\n',
      settings,
      errors: [{ messageId: "spdx", data: { value: "MIT (Apache-2.0)", label: "s" }, line: 2, column: 9, endLine: 2, endColumn: 27 }],
    },
    {
      code: 'FROM a:1\nLABEL s="MIT WITH MIT"\n',
      settings,
      errors: [{ messageId: "spdx", data: { value: "MIT WITH MIT", label: "s" }, line: 2, column: 9, endLine: 2, endColumn: 23 }],
    },
    {
      code: 'FROM a:1\nLABEL s="MIT Apache-2.0"\n',
      settings,
      errors: [{ messageId: "spdx", data: { value: "MIT Apache-2.0", label: "s" }, line: 2, column: 9, endLine: 2, endColumn: 25 }],
    },
    {
      code: 'FROM a:1\nLABEL s="()"\n',
      settings,
      errors: [{ messageId: "spdx", data: { value: "()", label: "s" }, line: 2, column: 9, endLine: 2, endColumn: 13 }],
    },
    {
      code: 'FROM a:1\nLABEL h="abcdef"\n',
      settings,
      errors: [{ messageId: "hash", data: { value: "abcdef", label: "h" }, line: 2, column: 9, endLine: 2, endColumn: 17 }],
    },
    {
      code: 'FROM a:1\nLABEL h="ABCDEF0"\n',
      settings,
      errors: [{ messageId: "hash", data: { value: "ABCDEF0", label: "h" }, line: 2, column: 9, endLine: 2, endColumn: 18 }],
    },
    {
      code: 'FROM a:1\nLABEL v="v1.2.3"\n',
      settings,
      errors: [{ messageId: "semver", data: { value: "v1.2.3", label: "v" }, line: 2, column: 9, endLine: 2, endColumn: 17 }],
    },
    {
      code: 'FROM a:1\nLABEL v="01.2.3"\n',
      settings,
      errors: [{ messageId: "semver", data: { value: "01.2.3", label: "v" }, line: 2, column: 9, endLine: 2, endColumn: 17 }],
    },
    {
      code: 'FROM a:1\nLABEL v="1.2"\n',
      settings,
      errors: [{ messageId: "semver", data: { value: "1.2", label: "v" }, line: 2, column: 9, endLine: 2, endColumn: 14 }],
    },
    {
      code: 'FROM a:1\nLABEL e="Ann <a@example.com>"\n',
      settings,
      errors: [{ messageId: "email", data: { value: "Ann <a@example.com>", label: "e" }, line: 2, column: 9, endLine: 2, endColumn: 30 }],
    },
    {
      code: 'FROM a:1\nLABEL e="a..b@example.com"\n',
      settings,
      errors: [{ messageId: "email", data: { value: "a..b@example.com", label: "e" }, line: 2, column: 9, endLine: 2, endColumn: 27 }],
    },
    {
      code: 'from a:1\r\narg V=1.2\r\nlabel t=1 \\\r\n  v="$V"\r\n',
      settings,
      errors: [{ messageId: "semver", data: { value: "1.2", label: "v" }, line: 4, column: 5, endLine: 4, endColumn: 9 }],
    },
    {
      code: 'FROM a:1\nLABEL s="MIT OR Apache-2.0"\n',
      options: [{ reading: "hadolint" }],
      settings,
      errors: [{ messageId: "spdx", data: { value: "MIT OR Apache-2.0", label: "s" }, line: 2, column: 9, endLine: 2, endColumn: 28 }],
    },
    {
      code: 'FROM a:1\nLABEL h="abcdef01"\n',
      options: [{ reading: "hadolint" }],
      settings,
      errors: [{ messageId: "hash", data: { value: "abcdef01", label: "h" }, line: 2, column: 9, endLine: 2, endColumn: 19 }],
    },
  ],
});
