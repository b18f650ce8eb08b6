import rule from "../../src/rules/no-restricted-registries.js";
import { ruleTester } from "../rule-tester.js";

const notAllowed = (image: string, registry: string, allowed: string, line: number, column: number, endColumn: number) => ({
  messageId: "notAllowed",
  data: { image, registry, allowed },
  line,
  column,
  endLine: line,
  endColumn,
});

const ghcr = [{ allow: ["ghcr.io"] }];

ruleTester.run("no-restricted-registries", rule, {
  valid: [
    "FROM python\nFROM quay.io/a/b\n",
    { code: "FROM ghcr.io/a/b:1\n", options: ghcr },
    { code: "FROM scratch\nCOPY --from=scratch /a /b\n", options: ghcr },
    { code: "FROM ghcr.io/a AS b\nFROM B\nCOPY --from=b /a /b\nCOPY --from=0 /a /b\n", options: ghcr },
    { code: "FROM $REGISTRY/a\n", options: ghcr },
    { code: "FROM $IMAGE\nCOPY --from=$IMAGE /a /b\n", options: ghcr },
    { code: "ARG REGISTRY=ghcr.io\nFROM $REGISTRY/a\n", options: ghcr },
    { code: "FROM python\r\n", options: [{ allow: ["docker.io"] }] },
    { code: "FROM python\n", options: [{ allow: ["hub.docker.com"] }] },
    { code: "FROM docker.io/python\n", options: [{ allow: ["docker.io"] }] },
    { code: "FROM localhost:5000/python\n", options: [{ allow: ["localhost:*"] }] },
    { code: "FROM a.acme.io/python\n", options: [{ allow: ["*.acme.io"] }] },
    { code: "FROM quay.io/a\n", options: [{ allow: ["*"] }] },
    { code: "FROM ghcr.io/a\nRUN --mount=type=tmpfs,target=/x a\n", options: ghcr },
    { code: "FROM ghcr.io/a\nONBUILD COPY --from=quay.io/a /a /b\n", options: ghcr },
    { code: "FROM ghcr.io/a\nRUN <<EOF\nFROM quay.io/a\nEOF\n", options: ghcr },
    { code: "FROM\n", options: ghcr },
  ],
  invalid: [
    { code: "FROM python:3\n", options: ghcr, errors: [notAllowed("python:3", "docker.io", "'ghcr.io'", 1, 6, 14)] },
    { code: "from quay.io/a as b\r\n", options: ghcr, errors: [notAllowed("quay.io/a", "quay.io", "'ghcr.io'", 1, 6, 15)] },
    {
      code: "FROM docker.io/a\n",
      options: [{ allow: ["hub.docker.com"] }],
      errors: [notAllowed("docker.io/a", "docker.io", "'hub.docker.com'", 1, 6, 17)],
    },
    {
      code: "FROM ghcr.io/a\nCOPY --from=quay.io/a:1 \\\n  /a /b\n",
      options: ghcr,
      errors: [notAllowed("quay.io/a:1", "quay.io", "'ghcr.io'", 2, 13, 24)],
    },
    {
      code: "FROM ghcr.io/a\nRUN --mount=type=bind,from=nginx,target=/x a\n",
      options: [{ allow: ["ghcr.io", "quay.io"] }],
      errors: [notAllowed("nginx", "docker.io", "'ghcr.io', 'quay.io'", 2, 23, 33)],
    },
    { code: "FROM quay.io/$IMAGE\n", options: ghcr, errors: [notAllowed("quay.io/$IMAGE", "quay.io", "'ghcr.io'", 1, 6, 20)] },
    {
      code: "ARG REGISTRY=quay.io\nFROM $REGISTRY/a\n",
      options: ghcr,
      errors: [notAllowed("quay.io/a", "quay.io", "'ghcr.io'", 2, 6, 17)],
    },
  ],
});
