import rule from "../../src/rules/no-shared-apt-cache-mount.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-shared-apt-cache-mount", rule, {
  valid: [
    "FROM debian:12\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y b\n",
    "FROM debian:12\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y b\n",
    "FROM debian:12\nRUN --mount=type=cache,target=/var/lib/apt/lists,sharing=private apt-get update && apt-get install -y b\n",
    "FROM b/c:1\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y b\n",
    "FROM debian:12 AS c\nRUN echo 'Binary::apt::APT::Keep-Downloaded-Packages \"true\";' > /etc/apt/apt.conf.d/keep\nFROM c\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y b\n",
    "FROM debian:12\nRUN --mount=type=cache,target=/var/cache/apt b\n",
    "FROM debian:12\nRUN --mount=type=cache,target=/root/.cache/pip apt-get update && pip install b\n",
    "FROM debian:12\nRUN --mount=type=tmpfs,target=/var/cache/apt apt-get update && apt-get install -y b\n",
    "ARG T=/var/cache/apt\nFROM debian:12\nRUN --mount=type=cache,target=$T apt-get update && apt-get install -y b\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN --mount=type=cache,target=/var/cache/apt apt-get update\n',
    "FROM debian:12\nRUN apt-get update && apt-get install -y b\n",
    "FROM debian:12\nCMD apt-get update\n",
    "",
  ],
  invalid: [
    {
      code: "FROM b/c:1\nRUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y b\n",
      errors: [
        {
          messageId: "shared",
          data: { target: "/var/lib/apt" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 43,
          suggestions: [
            {
              messageId: "lock",
              output: "FROM b/c:1\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y b\n",
            },
          ],
        },
      ],
    },
    {
      code: 'from b/c:1\r\nrun --mount=type=cache,target=/var/cache/apt/,sharing=shared \\\r\n  --mount="type=cache,dst=/var/lib/apt/lists" \\\r\n  apt-get update && apt-get install -y b\r\n',
      errors: [
        {
          messageId: "shared",
          data: { target: "/var/cache/apt" },
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 61,
          suggestions: [
            {
              messageId: "lock",
              output:
                'from b/c:1\r\nrun --mount=type=cache,target=/var/cache/apt/,sharing=locked \\\r\n  --mount="type=cache,dst=/var/lib/apt/lists" \\\r\n  apt-get update && apt-get install -y b\r\n',
            },
          ],
        },
        { messageId: "shared", data: { target: "/var/lib/apt/lists" }, line: 3, column: 3, endLine: 3, endColumn: 46 },
      ],
    },
    {
      code: "FROM debian:12\nONBUILD RUN --mount=type=cache,target=/var/cache/apt,sharing=locked <<EOF\nset -e\napt-get update\nEOF\n",
      errors: [{ messageId: "cleaned", data: { target: "/var/cache/apt" }, line: 2, column: 13, endLine: 2, endColumn: 68 }],
    },
    {
      code: 'FROM python:3.13-slim AS c\nFROM c\nRUN --mount=type=cache,target=/var/cache/apt ["apt-get", "install", "b"]\n',
      errors: [
        {
          messageId: "shared",
          data: { target: "/var/cache/apt" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 45,
          suggestions: [
            {
              messageId: "lock",
              output:
                'FROM python:3.13-slim AS c\nFROM c\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked ["apt-get", "install", "b"]\n',
            },
          ],
        },
        { messageId: "cleaned", data: { target: "/var/cache/apt" }, line: 3, column: 5, endLine: 3, endColumn: 45 },
      ],
    },
    {
      code: "FROM b/c:1\nARG V\nRUN --mount=type=cache,target=/var/lib/apt,sharing=shared sh -c 'apt-get update && apt-get install -y b' $V\n",
      errors: [
        {
          messageId: "shared",
          data: { target: "/var/lib/apt" },
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 58,
          suggestions: [
            {
              messageId: "lock",
              output:
                "FROM b/c:1\nARG V\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked sh -c 'apt-get update && apt-get install -y b' $V\n",
            },
          ],
        },
      ],
    },
  ],
});
