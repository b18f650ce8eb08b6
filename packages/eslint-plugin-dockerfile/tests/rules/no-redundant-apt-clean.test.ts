import rule from "../../src/rules/no-redundant-apt-clean.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-redundant-apt-clean", rule, {
  valid: [
    "FROM alpine:3\nRUN apt-get clean\n",
    "FROM a:1\nRUN apt-get clean\n",
    "FROM debian:12\nRUN rm /etc/apt/apt.conf.d/docker-clean && apt-get clean\n",
    "FROM debian:12\nRUN apt-get update\n",
    "FROM debian:12\nRUN --mount=type=cache,target=/var/cache/apt apt-get clean\n",
    "FROM python:3-alpine\nRUN apt-get clean\n",
    "FROM $A\nRUN apt-get clean\n",
    "FROM debian:12\nRUN echo apt-get clean\n",
    "FROM r.io/debian:12\nRUN apt-get clean\n",
    'FROM debian:12\nSHELL ["powershell"]\nRUN apt-get clean\n',
    "",
  ],
  invalid: [
    {
      code: "FROM debian:12\nRUN apt-get install a && apt-get clean && rm b\n",
      errors: [
        {
          messageId: "redundant",
          data: { command: "apt-get clean" },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 39,
          suggestions: [
            { messageId: "remove", data: { command: "apt-get clean" }, output: "FROM debian:12\nRUN apt-get install a && rm b\n" },
          ],
        },
      ],
    },
    {
      code: "from ubuntu:24.04\r\nrun apt-get install a \\\r\n  && apt-get clean\r\n",
      errors: [
        {
          messageId: "redundant",
          data: { command: "apt-get clean" },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 19,
          suggestions: [
            { messageId: "remove", data: { command: "apt-get clean" }, output: "from ubuntu:24.04\r\nrun apt-get install a\r\n" },
          ],
        },
      ],
    },
    {
      code: 'FROM debian:12\nRUN ["apt-get", "clean"]\n',
      errors: [{ messageId: "redundant", data: { command: "apt-get clean" }, line: 2, column: 6, endLine: 2, endColumn: 24 }],
    },
    {
      code: "FROM python:3.12-slim-bookworm AS b\nFROM b\nRUN <<EOF\napt-get -y autoclean\nEOF\n",
      errors: [{ messageId: "redundant", data: { command: "apt-get autoclean" }, line: 4, column: 1, endLine: 4, endColumn: 21 }],
    },
    {
      code: "ARG V=12\nFROM debian:$V\nONBUILD RUN apt clean\n",
      errors: [{ messageId: "redundant", data: { command: "apt clean" }, line: 3, column: 13, endLine: 3, endColumn: 22 }],
    },
    {
      code: "FROM debian:12\nRUN a; apt-get clean; b\n",
      errors: [{ messageId: "redundant", data: { command: "apt-get clean" }, line: 2, column: 8, endLine: 2, endColumn: 21 }],
    },
    {
      code: "FROM debian:12\nRUN apt-get clean && a\n",
      errors: [{ messageId: "redundant", data: { command: "apt-get clean" }, line: 2, column: 5, endLine: 2, endColumn: 18 }],
    },
    {
      code: "FROM debian:12\nRUN if a; then b; fi && apt-get clean\n",
      errors: [{ messageId: "redundant", data: { command: "apt-get clean" }, line: 2, column: 25, endLine: 2, endColumn: 38 }],
    },
  ],
});
