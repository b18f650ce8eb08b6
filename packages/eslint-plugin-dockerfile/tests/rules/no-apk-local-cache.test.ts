import rule from "../../src/rules/no-apk-local-cache.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-apk-local-cache", rule, {
  valid: [
    "FROM a:1\nRUN apk add --no-cache a\n",
    "FROM a:1\nRUN --mount=type=cache,target=/c apk add --cache-dir /c a\n",
    "FROM a:1\nRUN apk add --cache-dir=/c a && rm -rf /c\n",
    "FROM a:1\nRUN apk add --cache-dir $C a\n",
    "FROM a:1\nRUN apk info --cache-dir /c\n",
    "FROM a:1\nRUN ln -s /a /b\n",
    "FROM a:1\nRUN echo setup-apkcache /c\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN apk add --cache-dir /c a\n',
    "FROM a:1\nRUN apk add --cache-dir\n",
    "FROM a:1\nCMD apk add --cache-dir /c a\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN apk add --cache-dir /c a\n",
      errors: [{ messageId: "cache", data: { directory: "/c" }, line: 2, column: 5, endLine: 2, endColumn: 29 }],
    },
    {
      code: "from a:1\r\nrun apk add --cache-dir=/c \\\r\n  b\r\n",
      errors: [{ messageId: "cache", data: { directory: "/c" }, line: 2, column: 5, endLine: 3, endColumn: 4 }],
    },
    {
      code: 'FROM a:1\nRUN ["setup-apkcache", "/c"]\n',
      errors: [{ messageId: "cache", data: { directory: "/c" }, line: 2, column: 6, endLine: 2, endColumn: 28 }],
    },
    {
      code: "FROM a:1\nRUN <<EOF\nln -s /var/cache/apk /etc/apk/cache\nEOF\n",
      errors: [{ messageId: "cache", data: { directory: "/var/cache/apk" }, line: 3, column: 1, endLine: 3, endColumn: 36 }],
    },
    {
      code: "ARG V\nFROM a:$V AS b\nRUN ln -sf /c /etc/apk/cache/\nFROM b\nONBUILD RUN apk --cache-dir /c add d\n",
      errors: [
        { messageId: "cache", data: { directory: "/c" }, line: 3, column: 5, endLine: 3, endColumn: 30 },
        { messageId: "cache", data: { directory: "/c" }, line: 5, column: 13, endLine: 5, endColumn: 37 },
      ],
    },
  ],
});
