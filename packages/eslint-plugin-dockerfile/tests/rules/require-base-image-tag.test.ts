import rule from "../../src/rules/require-base-image-tag.js";
import { ruleTester } from "../rule-tester.js";

const untagged = (image: string, line: number, column: number, endColumn: number) => ({
  messageId: "untagged",
  data: { image },
  line,
  column,
  endLine: line,
  endColumn,
});

ruleTester.run("require-base-image-tag", rule, {
  valid: [
    "FROM python:3.9-alpine3.18\n",
    "FROM python@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n",
    "FROM scratch\n",
    "FROM registry:5000/python:3\n",
    "FROM python:3 AS build\nFROM build\n",
    "FROM python:3 AS Build\nFROM build\n",
    "ARG BASE=build\nFROM python:3 AS build\nFROM $BASE\n",
    "FROM $IMAGE\n",
    "ARG IMAGE\nFROM ${IMAGE}\n",
    "FROM $REGISTRY/python\n",
    "FROM python${SUFFIX}\n",
    "ARG IMAGE=python:3\nFROM $IMAGE\n",
    "FROM python:3\nCOPY --from=nginx /a /b\n",
    "FROM\n",
    "FROM python:3\nRUN <<EOF\nFROM python\nEOF\n",
    "# FROM python\nFROM python:3\n",
    { code: "ARG IMAGE=python\nFROM $IMAGE\nFROM registry.io/$IMAGE\n", options: [{ variables: false }] },
  ],
  invalid: [
    { code: "FROM python\n", errors: [untagged("python", 1, 6, 12)] },
    { code: "from python as a\r\nrun b\r\n", errors: [untagged("python", 1, 6, 12)] },
    { code: "FROM registry:5000/img\n", errors: [untagged("registry:5000/img", 1, 6, 23)] },
    { code: "FROM localhost/img\n", errors: [untagged("localhost/img", 1, 6, 19)] },
    { code: "FROM \\\n  # note\n  python \\\n  AS c\n", errors: [untagged("python", 3, 3, 9)] },
    { code: "ARG IMAGE=python\nFROM $IMAGE\n", errors: [untagged("python", 2, 6, 12)] },
    { code: "ARG TAG=\nFROM python${TAG:+:$TAG}\n", errors: [untagged("python", 2, 6, 25)] },
    { code: "FROM build AS build\nFROM build\n", errors: [untagged("build", 1, 6, 11)] },
    { code: "FROM a:1 AS b\nFROM c\nFROM b\n", errors: [untagged("c", 2, 6, 7)] },
    { code: "FROM --platform=linux/amd64 python\nONBUILD RUN a\n", errors: [untagged("python", 1, 29, 35)] },
    { code: 'FROM "python"\n', errors: [untagged("python", 1, 6, 14)] },
    { code: "FROM python$X\n", options: [{ variables: false }], errors: [untagged("python$X", 1, 6, 14)] },
  ],
});
