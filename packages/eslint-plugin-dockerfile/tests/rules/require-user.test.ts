import rule from "../../src/rules/require-user.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-user", rule, {
  valid: [
    'FROM a\nCOPY docker-entrypoint.sh /\nENTRYPOINT ["/docker-entrypoint.sh"]\nCMD ["postgres"]\n',
    'FROM a\nENTRYPOINT ["/start.sh"]\n',
    'FROM a\nRUN make install\nCMD ["python3"]\n',
    "FROM a\nCMD bash\n",
    "FROM a\nUSER app\n",
    "FROM a AS b\nUSER app\nFROM b\nRUN c\n",
    "FROM $BASE\nCMD c\n",
    "FROM scratch\nCOPY --from=b /c /\n",
    "FROM cgr.dev/chainguard/node\nCMD c\n",
    "FROM mambaorg/micromamba:2.0.3\nCMD c\n",
    "FROM public.ecr.aws/lambda/python:3.12\nCMD c\n",
    "FROM gcr.io/distroless/static:nonroot\nCMD c\n",
    "FROM postgres:16\n",
    "FROM library/postgres\n",
    "FROM nginxinc/nginx-unprivileged:1.27\n",
    'FROM alpine\nRUN apk add su-exec\nENTRYPOINT ["/entry"]\n',
    'FROM a\nENTRYPOINT ["gosu", "app", "c"]\n',
    "FROM a\nONBUILD USER app\n",
    "from a\r\nuser app\r\n",
    "FROM a\nRUN <<EOF\napt-get install gosu\nEOF\n",
    "FROM registry.access.redhat.com/ubi9/nodejs-22\n",
    {
      code: "FROM acme/base:1\n",
      options: [
        {
          safeImages: ["acme/*"],
        },
      ],
    },
    "FROM\n",
    "",
    "ARG U=app\nFROM a\nUSER $U\n",
    "FROM public.ecr.aws/docker/library/redis:7\n",
    "FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCMD c\n",
  ],
  invalid: [
    {
      code: 'FROM a\nENTRYPOINT ["/docker-entrypoint.sh"]\n',
      options: [{ entrypointScripts: false }],
      errors: [{ messageId: "missing", line: 1, column: 6, endLine: 1, endColumn: 7 }],
    },
    { code: 'FROM a\nCMD ["python3", "app.py"]\n', errors: [{ messageId: "missing", line: 1, column: 6, endLine: 1, endColumn: 7 }] },
    {
      code: "FROM a\n",
      errors: [
        {
          messageId: "missing",
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 7,
        },
      ],
    },
    {
      code: "from a\r\ncmd b\r\n",
      errors: [
        {
          messageId: "missing",
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 7,
        },
      ],
    },
    {
      code: "FROM a AS b\nUSER app\nFROM c\nCOPY --from=b /d /d\n",
      errors: [
        {
          messageId: "missing",
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 7,
        },
      ],
    },
    {
      code: "FROM a AS b\nFROM b AS c\nCMD d\n",
      errors: [
        {
          messageId: "missing",
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 7,
        },
      ],
    },
    {
      code: "ARG V=3\nFROM alpine:$V\nCMD c\n",
      errors: [
        {
          messageId: "missing",
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 15,
        },
      ],
    },
    {
      code: 'FROM scratch\nCOPY a /\nENTRYPOINT ["/a"]\n',
      errors: [
        {
          messageId: "missing",
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM a\nRUN mygosu-tool\n",
      errors: [
        {
          messageId: "missing",
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 7,
        },
      ],
    },
    {
      code: "FROM registry.access.redhat.com/ubi9/ubi-minimal\n",
      errors: [
        {
          messageId: "missing",
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 49,
        },
      ],
    },
    {
      code: "FROM a@sha256:0123456789012345678901234567890123456789012345678901234567890123\n",
      errors: [
        {
          messageId: "missing",
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 79,
        },
      ],
    },
    {
      code: "FROM --platform=linux/amd64 \\\n  a\nCMD b\n",
      errors: [
        {
          messageId: "missing",
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 4,
        },
      ],
    },
  ],
});
