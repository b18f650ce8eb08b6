import rule from "../../src/rules/no-restricted-base-images.js";
import { ruleTester } from "../rule-tester.js";

const at = (line: number, column: number, endColumn: number) => ({ line, column, endLine: line, endColumn });
const denied = (image: string, pattern: string, place: ReturnType<typeof at>) => ({
  messageId: "denied",
  data: { image, pattern },
  ...place,
});
const notAllowed = (image: string, allowed: string, place: ReturnType<typeof at>) => ({
  messageId: "notAllowed",
  data: { image, allowed },
  ...place,
});

const digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
const python = [{ allow: ["python:3.9-alpine3.18", "ghcr.io/acme/*"] }];

ruleTester.run("no-restricted-base-images", rule, {
  valid: [
    "FROM anything\n",
    { code: "FROM python:3.9-alpine3.18\n", options: python },
    { code: "FROM docker.io/library/python:3.9-alpine3.18\n", options: python },
    { code: `FROM python:3.9-alpine3.18@${digest}\n`, options: python },
    { code: "FROM ghcr.io/acme/a/b:1\r\n", options: python },
    { code: "FROM scratch\n", options: python },
    { code: "FROM python:3.9-alpine3.18 AS a\nFROM a\n", options: python },
    { code: "FROM $IMAGE\n", options: python },
    { code: "ARG TAG=3.9-alpine3.18\nFROM python:$TAG\n", options: python },
    { code: "FROM python:3\n", options: [{ allow: ["python"] }] },
    { code: "FROM python:3\n", options: [{ allow: ["*"] }] },
    { code: "FROM python:3-slim\n", options: [{ allow: ["py*:*-*m"] }] },
    { code: "FROM python:3\n", options: [{ deny: ["ubuntu"] }] },
    { code: "FROM\n", options: python },
    { code: "FROM ghcr.io/acme/a\nCOPY --from=ubuntu:24.04 /a /b\n", options: python },
  ],
  invalid: [
    {
      code: "FROM python:3.9\n",
      options: python,
      errors: [notAllowed("python:3.9", "'python:3.9-alpine3.18', 'ghcr.io/acme/*'", at(1, 6, 16))],
    },
    { code: "from ubuntu:24.04\r\n", options: [{ deny: ["ubuntu"] }], errors: [denied("ubuntu:24.04", "ubuntu", at(1, 6, 18))] },
    {
      code: "FROM \\\n  docker.io/ubuntu AS a\n",
      options: [{ deny: ["debian", "ubuntu"] }],
      errors: [denied("docker.io/ubuntu", "ubuntu", at(2, 3, 19))],
    },
    {
      code: "ARG BASE=ubuntu\nFROM $BASE\nONBUILD RUN a\n",
      options: [{ deny: ["ub*"], allow: ["*"] }],
      errors: [denied("ubuntu", "ub*", at(2, 6, 11))],
    },
    {
      code: "FROM a:1 AS b\nFROM b\nFROM c:2\n",
      options: [{ allow: ["a:*"] }],
      errors: [notAllowed("c:2", "'a:*'", at(3, 6, 9))],
    },
    { code: `FROM a@${digest}\n`, options: [{ deny: ["*@sha256:*"] }], errors: [denied(`a@${digest}`, "*@sha256:*", at(1, 6, 79))] },
    { code: "FROM aba\n", options: [{ allow: ["ab*ba"] }], errors: [notAllowed("aba", "'ab*ba'", at(1, 6, 9))] },
    { code: "FROM axb\n", options: [{ allow: ["a*y*b"] }], errors: [notAllowed("axb", "'a*y*b'", at(1, 6, 9))] },
  ],
});
