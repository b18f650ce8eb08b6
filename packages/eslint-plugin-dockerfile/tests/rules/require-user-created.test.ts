import rule from "../../src/rules/require-user-created.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("require-user-created", rule, {
  valid: [
    "FROM a\nUSER app\n",
    "FROM alpine\nUSER 1000:1000\n",
    "FROM alpine\nUSER root\n",
    "FROM alpine\nUSER $U\n",
    "FROM alpine\nUSER nobody:nogroup\n",
    "FROM node:22-alpine\nUSER node:node\n",
    "FROM debian:12\nUSER www-data\n",
    "FROM postgres\nUSER postgres\n",
    "FROM alpine\nRUN adduser -D app\nUSER app\n",
    "FROM alpine\nRUN addgroup -S web && adduser -S -G web app\nUSER app:web\n",
    "FROM debian\nRUN groupadd -r web && useradd --no-log-init -r -g web app\nUSER app:web\n",
    "FROM debian\nRUN adduser --system --group app\nUSER app:app\n",
    "FROM alpine AS b\nRUN adduser -D app\nFROM b\nUSER app\n",
    "FROM alpine AS b\nRUN adduser -D app\nFROM b AS c\nRUN d\nFROM c\nUSER app\n",
    "FROM scratch\nCOPY --from=b /etc/passwd /etc/\nUSER app\n",
    "FROM scratch\nCOPY passwd /etc/passwd\nUSER app\n",
    "FROM scratch\nADD root.tar /\nUSER app\n",
    "FROM scratch\nCOPY passwd $WHERE\nUSER app\n",
    "FROM alpine\nRUN echo 'app:x:1:1::/:' >> /etc/passwd\nUSER app\n",
    "FROM alpine\nRUN ./setup.sh\nUSER app\n",
    "FROM alpine\nRUN sh -c 'adduser -D app'\nUSER app\n",
    "FROM alpine\nRUN apk add mosquitto\nUSER mosquitto\n",
    "FROM debian\nRUN apt-get install -y openssh-server\nUSER sshd\n",
    "FROM debian\nRUN apt-get install -y $PACKAGES\nUSER app\n",
    "FROM debian\nARG U=app\nRUN useradd $U\nUSER $U\n",
    "FROM debian\nARG U\nRUN useradd $U\nUSER app\n",
    "FROM debian\nRUN <<EOF\nuseradd app\nEOF\nUSER app\n",
    'FROM debian\nRUN ["useradd", "app"]\nUSER app\n',
    "FROM debian\nRUN <<EOF python3\nx\nEOF\nUSER app\n",
    "from alpine\r\nrun adduser -D app\r\nuser app\r\n",
    "FROM mcr.microsoft.com/windows/servercore\nUSER ContainerUser\n",
    "FROM python:3.12-windowsservercore\nUSER ContainerUser\n",
    "FROM alpine\nONBUILD USER app\n",
    "FROM debian\nRUN usermod -l app www-data\nUSER app\n",
    "FROM $BASE\nUSER app\n",
    "FROM alpine\nUSER\n",
    "FROM gcr.io/distroless/static\nUSER nonroot\n",
    'FROM debian\nSHELL ["pwsh", "-c"]\nRUN make-user\nUSER app\n',
    "FROM scratch\nUSER root\n",
    "FROM node@sha256:0123456789012345678901234567890123456789012345678901234567890123\nUSER app\n",
    "FROM alpine\nRUN $CREATE app\nUSER app\n",
    "",
  ],
  invalid: [
    {
      code: "FROM alpine\nUSER app\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "app",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "from node:22\r\nuser app\r\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "app",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM alpine:3.20\nUSER nobody:app\n",
      errors: [
        {
          messageId: "group",
          data: {
            name: "app",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 16,
        },
      ],
    },
    {
      code: "FROM alpine\nRUN apk add --no-cache curl\nUSER app\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "app",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM debian AS b\nRUN useradd app\nFROM debian\nUSER app\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "app",
          },
          line: 4,
          column: 6,
          endLine: 4,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM scratch\nCOPY --from=b /app /app\nUSER nonroot\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "nonroot",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM alpine\nRUN mkdir /app && chown 1:1 /app\nUSER app:web\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "app",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 13,
        },
        {
          messageId: "group",
          data: {
            name: "web",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM alpine\nARG U=app\nUSER $U\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "app",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 8,
        },
      ],
    },
    {
      code: "FROM alpine\nUSER app\nRUN adduser -D app\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "app",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM docker.io/library/debian:12\nRUN adduser app audio\nUSER app\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "app",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM alpine\nUSER www-data\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "www-data",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
    {
      code: "FROM debian AS b\nUSER app\nRUN c\nFROM debian\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "app",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM debian\nRUN groupadd app\nUSER app\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "app",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM debian\nONBUILD RUN useradd app\nUSER app\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "app",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 9,
        },
      ],
    },
    {
      code: "FROM node:22\nUSER \\\n  nonroot\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "nonroot",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      code: "ARG V=22\nFROM node:$V\nUSER nonroot\n",
      errors: [
        {
          messageId: "user",
          data: {
            name: "nonroot",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 13,
        },
      ],
    },
  ],
});
