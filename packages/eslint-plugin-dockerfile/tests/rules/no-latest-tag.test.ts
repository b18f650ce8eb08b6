import rule from "../../src/rules/no-latest-tag.js";
import { ruleTester } from "../rule-tester.js";

const latest = (image: string, line: number, column: number, endColumn: number, tag = "latest") => ({
  messageId: "floatingTag",
  data: { tag, image },
  line,
  column,
  endLine: line,
  endColumn,
});

ruleTester.run("no-latest-tag", rule, {
  valid: [
    "FROM python:3.9-alpine3.18\n",
    "FROM python\n",
    "FROM scratch\n",
    "FROM python:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n",
    "FROM registry:5000/python:3\n",
    "FROM latest\n",
    "FROM a:1 AS latest\nFROM latest\nFROM LATEST\n",
    "ARG TAG\nFROM python:$TAG\n",
    "ARG TAG=3\nFROM python:${TAG}\n",
    "FROM python:${TAG:-3}\n",
    "FROM $IMAGE:latest\n",
    "FROM\n",
    { code: "FROM python:latest\n", options: [{ tags: ["edge"] }] },
    { code: "ARG TAG=latest\nFROM python:$TAG\n", options: [{ variables: false }] },
  ],
  invalid: [
    { code: "FROM python:latest\n", errors: [latest("python", 1, 6, 19)] },
    { code: "from python:latest as b\r\n", errors: [latest("python", 1, 6, 19)] },
    { code: "FROM \\\n  # note\n  localhost:5000/a/b:latest \\\n  AS c\n", errors: [latest("a/b", 3, 3, 28)] },
    { code: "ARG TAG=latest\nFROM python:${TAG}\n", errors: [latest("python", 2, 6, 19)] },
    { code: "FROM python:${TAG:-latest}\n", errors: [latest("python", 1, 6, 27)] },
    { code: 'FROM "python:latest"\n', errors: [latest("python", 1, 6, 21)] },
    { code: 'ARG TAG="latest"\nFROM "python:${TAG}"\n', errors: [latest("python", 2, 6, 21)] },
    { code: "FROM a:1 AS b\nFROM b\nFROM c:latest\n", errors: [latest("c", 3, 6, 14)] },
    { code: "FROM a:edge\n", options: [{ tags: ["edge", "latest"] }], errors: [latest("a", 1, 6, 12, "edge")] },
    { code: "FROM $A:latest\n", options: [{ variables: false }], errors: [latest("$A", 1, 6, 15)] },
    { code: "FROM a:latest\nONBUILD RUN b\nRUN <<EOF\nc\nEOF\n", errors: [latest("a", 1, 6, 14)] },
  ],
});
