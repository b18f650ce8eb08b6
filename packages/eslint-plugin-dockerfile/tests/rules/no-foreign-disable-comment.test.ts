import rule from "../../src/rules/no-foreign-disable-comment.js";
import { ruleTester } from "../rule-tester.js";

const place = { line: 1, column: 1 };

ruleTester.run("no-foreign-disable-comment", rule, {
  valid: [
    "FROM a:1\n# eslint-disable-next-line dockerfile/no-root-user -- why\nUSER root\n",
    "# hadolint shell=bash\nFROM a:1\n",
    "# hadolint\nFROM a:1\n",
    "# hadolint ignore DL3002\nFROM a:1\n",
    "# we ignore hadolint ignore=DL3002 here\nFROM a:1\n",
    "# syntax=docker/dockerfile:1\nFROM a:1\n",
    "# check=error=true\nFROM a:1\n",
    "# see trivy:ignore:DS-0002\nFROM a:1\n",
    "FROM a:1\nRUN echo '# hadolint ignore=DL3002'\n",
    "FROM a:1\nCOPY <<EOF /a\n# hadolint ignore=DL3002\nEOF\n",
    "",
  ],
  invalid: [
    {
      code: "# hadolint ignore=DL3007\r\nfrom a:latest\r\n",
      output: "# eslint-disable-next-line dockerfile/no-latest-tag\r\nfrom a:latest\r\n",
      errors: [{ messageId: "hadolint", data: { instead: "# eslint-disable-next-line" }, ...place, endLine: 1, endColumn: 25 }],
    },
    {
      code: "FROM a:1\n  #hadolint ignore = DL3002 , DL3007# why not\nUSER root\n",
      output: "FROM a:1\n  # eslint-disable-next-line dockerfile/no-root-user, dockerfile/no-latest-tag -- why not\nUSER root\n",
      errors: [{ messageId: "hadolint", data: { instead: "# eslint-disable-next-line" }, line: 2, column: 3, endLine: 2, endColumn: 46 }],
    },
    {
      // Some code has no rule.
      code: "FROM a:1\n# hadolint ignore=DL3002,DL9999\nUSER root\n",
      output: null,
      errors: [{ messageId: "hadolint", data: { instead: "# eslint-disable-next-line" }, line: 2, column: 1, endLine: 2, endColumn: 32 }],
    },
    {
      code: "# hadolint global ignore=DL3002\nFROM a:1\nUSER root\n",
      output: "# eslint-disable dockerfile/no-root-user\nFROM a:1\nUSER root\n",
      errors: [{ messageId: "hadolint", data: { instead: "# eslint-disable" }, ...place, endLine: 1, endColumn: 32 }],
    },
    {
      // ESLint's own comment would not reach what stands above it.
      code: "FROM a:1\nUSER root\n# hadolint global ignore=DL3002\n",
      output: null,
      errors: [{ messageId: "hadolint", data: { instead: "# eslint-disable" }, line: 3, column: 1, endLine: 3, endColumn: 32 }],
    },
    {
      code: "# hadolint stage ignore=DL3002\nFROM a:1\nUSER root\n",
      output: null,
      errors: [{ messageId: "hadolint", data: { instead: "# eslint-disable" }, ...place, endLine: 1, endColumn: 31 }],
    },
    {
      code: "# syntax=docker/dockerfile:1\n# check=skip=NoEmptyContinuation\nFROM a:1\n",
      output: "# syntax=docker/dockerfile:1\n# eslint-disable dockerfile/no-empty-continuation\nFROM a:1\n",
      errors: [{ messageId: "buildkit", data: { instead: "# eslint-disable" }, line: 2, column: 1, endLine: 2, endColumn: 33 }],
    },
    {
      // The directive behind it would become a comment.
      code: "# check=skip=NoEmptyContinuation\n# escape=`\nFROM a:1\n",
      output: null,
      errors: [{ messageId: "buildkit", data: { instead: "# eslint-disable" }, ...place, endLine: 1, endColumn: 33 }],
    },
    {
      code: "# check=skip=NoEmptyContinuation;error=true\nFROM a:1\n",
      output: null,
      errors: [{ messageId: "buildkit", data: { instead: "# eslint-disable" }, ...place, endLine: 1, endColumn: 44 }],
    },
    {
      code: "FROM a:1\n# check=skip=NoEmptyContinuation // as it is\nRUN a && \\\n\n  b\n",
      output: "FROM a:1\n# eslint-disable-next-line dockerfile/no-empty-continuation -- as it is\nRUN a && \\\n\n  b\n",
      errors: [{ messageId: "buildkit", data: { instead: "# eslint-disable-next-line" }, line: 2, column: 1, endLine: 2, endColumn: 45 }],
    },
    ...["checkov:skip=CKV_DOCKER_2:why", "trivy:ignore:DS-0002", "nosemgrep", "NOSONAR", "dockerfile-utils: ignore"].map((text) => ({
      code: `# ${text}\nFROM a:1\n`,
      output: null,
      errors: [{ messageId: "other" as const, ...place, endLine: 1, endColumn: text.length + 3 }],
    })),
  ],
});
