import rule from "../../src/rules/no-echo-flags-in-sh.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-echo-flags-in-sh", rule, {
  valid: [
    "FROM a\nRUN echo a\n",
    "FROM a\nRUN echo a -n\n",
    "FROM a\nRUN echo -x\n",
    "FROM a\nRUN echo - a\n",
    "FROM a\nRUN printf -n\n",
    'FROM a\nRUN echo "a -n"\n',
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN echo -e a\n',
    'FROM a\nSHELL ["/bin/ash", "-c"]\nRUN echo -n a\n',
    'FROM a\nSHELL ["/bin/dash", "-c"]\nRUN echo -n a\n',
    "FROM a\nRUN <<EOF\n#!/bin/bash\necho -n a\nEOF\n",
    "FROM a\nRUN <<EOF\n#!/usr/bin/env bash\necho -e a\nEOF\n",
    "FROM a\nRUN echo $x -n\n",
    "FROM a\nCMD echo -n a\n",
    "FROM a\nRUN <<EOF python3\necho -n a\nEOF\n",
    "FROM a\nRUN cat <<'E' > x\necho -n a\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN echo -n a\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN echo -n a\n',
    'FROM a\nRUN ["sh", "-c", "echo -n a"]\n',
    "FROM a\nRUN if echo -n a\n",
  ],
  invalid: [
    {
      code: 'FROM a\nRUN echo -e "a"\n',
      errors: [{ messageId: "posix", data: { option: "-e" }, line: 2, column: 10, endLine: 2, endColumn: 12 }],
    },
    {
      code: 'FROM a\nRUN echo "-n" a\n',
      errors: [{ messageId: "posix", data: { option: "-n" }, line: 2, column: 10, endLine: 2, endColumn: 14 }],
    },
    {
      code: "FROM a\nRUN echo -ne a\n",
      errors: [{ messageId: "posix", data: { option: "-ne" }, line: 2, column: 10, endLine: 2, endColumn: 13 }],
    },
    {
      code: 'FROM a\nSHELL ["/bin/ash", "-c"]\nRUN echo -e a\n',
      errors: [{ messageId: "dash", data: { shell: "ash", option: "-e" }, line: 3, column: 10, endLine: 3, endColumn: 12 }],
    },
    {
      code: 'FROM a\nSHELL ["/bin/dash", "-c"]\nRUN echo -en a\n',
      errors: [{ messageId: "dash", data: { shell: "dash", option: "-en" }, line: 3, column: 10, endLine: 3, endColumn: 13 }],
    },
    {
      code: "FROM a\nRUN A=$(echo -n a)\n",
      errors: [{ messageId: "posix", data: { option: "-n" }, line: 2, column: 14, endLine: 2, endColumn: 16 }],
    },
    {
      code: 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN <<EOF\n#!/bin/sh\necho -n a\nEOF\n',
      errors: [{ messageId: "posix", data: { option: "-n" }, line: 5, column: 6, endLine: 5, endColumn: 8 }],
    },
    {
      code: "from a\r\nrun true && \\\r\n  # note\r\n  x; echo -n a\r\n",
      errors: [{ messageId: "posix", data: { option: "-n" }, line: 4, column: 11, endLine: 4, endColumn: 13 }],
    },
    {
      code: "FROM a\nRUN <<EOF\necho -n a\nEOF\n",
      errors: [{ messageId: "posix", data: { option: "-n" }, line: 3, column: 6, endLine: 3, endColumn: 8 }],
    },
    {
      code: "FROM a\nONBUILD RUN echo -n a\n",
      errors: [{ messageId: "posix", data: { option: "-n" }, line: 2, column: 18, endLine: 2, endColumn: 20 }],
    },
    {
      code: "FROM a AS b\nRUN echo -n a\nFROM c\nRUN true\n",
      errors: [{ messageId: "posix", data: { option: "-n" }, line: 2, column: 10, endLine: 2, endColumn: 12 }],
    },
  ],
});
