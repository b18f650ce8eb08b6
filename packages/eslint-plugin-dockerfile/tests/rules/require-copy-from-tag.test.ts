import rule from "../../src/rules/require-copy-from-tag.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-copy-from-tag", rule, {
  valid: [
    "FROM a:1\nCOPY --from=ghcr.io/b/c:1.2 /d /d\n",
    "FROM a:1\nCOPY --from=nginx:1.27 /d /d\n",
    "FROM a:1\nCOPY --from=b/c@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef /d /d\n",
    "FROM a:1\nCOPY --from=b/c:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef /d /d\n",
    "FROM a:1 AS b\nFROM c:1\nCOPY --from=b /d /d\n",
    "FROM a:1\nFROM b:1\nCOPY --from=0 /d /d\n",
    "FROM a:1\nCOPY --from=context /d /d\n",
    "ARG I=b/c\nFROM a:1\nCOPY --from=$I /d /d\n",
    "FROM a:1\nRUN --mount=type=bind,from=b,target=/c d\n",
    "FROM a:1\nRUN --mount=type=cache,target=/c d\n",
    "FROM a:1\nCOPY b c\n",
    "FROM a:1\nCOPY --from= /d /d\n",
    "FROM a:1\nADD b/c /d\n",
    "FROM a:1\nRUN <<EOF\ncopy --from=b/c\nEOF\n",
    "# escape=`\nFROM a:1\nCOPY --from=b/c:1 C:\\d C:\\d\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nCOPY --from=ghcr.io/astral-sh/uv /uv /bin/\n",
      errors: [{ messageId: "untagged", data: { image: "ghcr.io/astral-sh/uv" }, line: 2, column: 13, endLine: 2, endColumn: 33 }],
    },
    {
      code: "from a:1\r\ncopy --from=b/c:latest \\\r\n  /d /d\r\n",
      errors: [{ messageId: "latest", data: { image: "b/c:latest" }, line: 2, column: 13, endLine: 2, endColumn: 23 }],
    },
    {
      code: 'FROM a:1\nCOPY --from=nginx:latest ["/d", "/d"]\n',
      errors: [{ messageId: "latest", data: { image: "nginx:latest" }, line: 2, column: 13, endLine: 2, endColumn: 25 }],
    },
    {
      code: "FROM a:1 AS b\nRUN --mount=type=bind,from=localhost:5000/c,target=/d <<EOF\ne\nEOF\nFROM b\nONBUILD COPY --from=b/c /d /d\n",
      errors: [
        { messageId: "untagged", data: { image: "localhost:5000/c" }, line: 2, column: 23, endLine: 2, endColumn: 44 },
        { messageId: "untagged", data: { image: "b/c" }, line: 6, column: 21, endLine: 6, endColumn: 24 },
      ],
    },
    {
      code: "ARG V=1\nFROM a:$V\nONBUILD RUN --mount=from=c/d:latest,target=/e f\n",
      errors: [{ messageId: "latest", data: { image: "c/d:latest" }, line: 3, column: 21, endLine: 3, endColumn: 36 }],
    },
  ],
});
