import rule from "../../src/rules/prefer-workdir-over-cd.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-workdir-over-cd", rule, {
  valid: [
    "FROM a\nWORKDIR /app\nRUN make\n",
    "FROM a\nRUN make -C /app\n",
    "FROM a\nRUN echo cd /app\n",
    "FROM a\nRUN git -C /app pull && abcd /x\n",
    "FROM a\nCMD cd /app && ./run\n",
    "FROM a\nRUN 'a cd' /x\n",
    'FROM a\nSHELL ["powershell", "-Command"]\nRUN cd C:\\app; make\n',
    'FROM a\nSHELL ["cmd", "/S", "/C"]\nRUN cd C:\\app && make\n',
    "FROM a\nRUN <<EOF\n#!/usr/bin/env python3\ncd /app\nEOF\n",
    "FROM a\nRUN cat <<EOF > x\ncd /app\nEOF\n",
    "FROM a\nRUN $cd /app\n",
    "FROM a\nRUN make # cd /app\n",
    "FROM a\nRUN bash -c 'cd /app && make'\n",
    "# escape=`\nFROM a\nRUN cd /app `\n  && make\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN cd /app && make\n",
      errors: [
        {
          messageId: "cd",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 12,
          suggestions: [{ messageId: "useWorkdir", data: { path: "/app" }, output: "FROM a\nWORKDIR /app\nRUN make\n" }],
        },
      ],
    },
    {
      code: "from a\r\nrun cd /app && \\\r\n    make\r\n",
      errors: [
        {
          messageId: "cd",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 12,
          suggestions: [{ messageId: "useWorkdir", data: { path: "/app" }, output: "from a\r\nWORKDIR /app\r\nrun make\r\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN cd /app \\\n  && make\n",
      errors: [
        {
          messageId: "cd",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 12,
          suggestions: [{ messageId: "useWorkdir", data: { path: "/app" }, output: "FROM a\nWORKDIR /app\nRUN make\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN cd /app \\\n  # note\n  && make\n",
      errors: [{ messageId: "cd", line: 2, column: 5, endLine: 2, endColumn: 12 }],
    },
    {
      code: "FROM a\nRUN --network=none cd /app && (make; cd ..)\n",
      errors: [
        {
          messageId: "cd",
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 27,
          suggestions: [
            { messageId: "useWorkdir", data: { path: "/app" }, output: "FROM a\nWORKDIR /app\nRUN --network=none (make; cd ..)\n" },
          ],
        },
        { messageId: "cd", line: 2, column: 38, endLine: 2, endColumn: 43 },
      ],
    },
    {
      code: 'FROM a\nRUN cd "$DIR" && make\n',
      errors: [{ messageId: "cd", line: 2, column: 5, endLine: 2, endColumn: 14 }],
    },
    {
      code: "FROM a\nRUN cd app && make\n",
      errors: [{ messageId: "cd", line: 2, column: 5, endLine: 2, endColumn: 11 }],
    },
    {
      code: "FROM a\nRUN make && cd /app && make\n",
      errors: [{ messageId: "cd", line: 2, column: 13, endLine: 2, endColumn: 20 }],
    },
    {
      code: "FROM a\nRUN cd /app; make\n",
      errors: [{ messageId: "cd", line: 2, column: 5, endLine: 2, endColumn: 12 }],
    },
    {
      code: "FROM a\nONBUILD RUN cd /app && make\n",
      errors: [{ messageId: "cd", line: 2, column: 13, endLine: 2, endColumn: 20 }],
    },
    {
      code: "FROM a\nRUN <<EOF\ncd /app\nmake\nEOF\n",
      errors: [{ messageId: "cd", line: 3, column: 1, endLine: 3, endColumn: 8 }],
    },
    {
      code: 'FROM a\nRUN ["cd", "/app"]\n',
      errors: [{ messageId: "cd", line: 2, column: 6, endLine: 2, endColumn: 18 }],
    },
    {
      code: "FROM a\nRUN A=$(cd /app && pwd) make\n",
      errors: [{ messageId: "cd", line: 2, column: 9, endLine: 2, endColumn: 16 }],
    },
    {
      code: "﻿FROM a\nRUN if true; then cd /app; fi\n",
      errors: [{ messageId: "cd", line: 2, column: 19, endLine: 2, endColumn: 26 }],
    },
    {
      code: "FROM a AS b\nRUN cd / && x\nFROM c\nRUN x\n",
      errors: [
        {
          messageId: "cd",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 9,
          suggestions: [{ messageId: "useWorkdir", data: { path: "/" }, output: "FROM a AS b\nWORKDIR /\nRUN x\nFROM c\nRUN x\n" }],
        },
      ],
    },
    {
      code: 'FROM a\nRUN "cd" /a && b\n',
      errors: [
        {
          messageId: "cd",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 12,
          suggestions: [{ messageId: "useWorkdir", data: { path: "/a" }, output: "FROM a\nWORKDIR /a\nRUN b\n" }],
        },
      ],
    },
  ],
});
