import rule from "../../src/rules/prefer-exec-form.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-exec-form", rule, {
  valid: [
    'FROM a:1\nCMD ["a"]\n',
    "FROM a:1\nCMD []\n",
    'FROM a:1\nENTRYPOINT [ "a", \\\n  "b" ]\n',
    'FROM a:1\nSHELL ["bash", "-c"]\nCMD a\n',
    'FROM a:1 AS b\nSHELL ["bash", "-c"]\nFROM b\nCMD a\n',
    "FROM a:1\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n",
    "FROM a:1\nHEALTHCHECK NONE\n",
    "FROM a:1\nONBUILD CMD a\n",
    "FROM a:1\nRUN a\n",
    "FROM a:1\nCMD\n",
    "# CMD a\nFROM a:1\n",
    "FROM a:1\nRUN <<EOF\nCMD a\nEOF\n",
    'from a:1\r\ncmd ["a"]\r\n',
    { code: 'FROM a:1\nHEALTHCHECK CMD ["a"]\n', options: [{ healthcheck: true }] },
  ],
  invalid: [
    {
      code: "FROM a:1\nCMD npm start\n",
      errors: [
        {
          messageId: "shellForm",
          data: { keyword: "CMD" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 14,
          suggestions: [{ messageId: "useExecForm", data: { form: '["npm", "start"]' }, output: 'FROM a:1\nCMD ["npm", "start"]\n' }],
        },
      ],
    },
    {
      code: "from a:1\r\nentrypoint node server.js --port=80\r\n",
      errors: [
        {
          messageId: "shellForm",
          data: { keyword: "ENTRYPOINT" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 36,
          suggestions: [
            {
              messageId: "useExecForm",
              data: { form: '["node", "server.js", "--port=80"]' },
              output: 'from a:1\r\nentrypoint ["node", "server.js", "--port=80"]\r\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nCMD exec nginx -g daemon\n",
      errors: [
        {
          messageId: "shellForm",
          data: { keyword: "CMD" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            { messageId: "useExecForm", data: { form: '["nginx", "-g", "daemon"]' }, output: 'FROM a:1\nCMD ["nginx", "-g", "daemon"]\n' },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nCMD exec java $OPTS -jar app.jar\n",
      errors: [{ messageId: "shellForm", data: { keyword: "CMD" }, line: 2, column: 5, endLine: 2, endColumn: 33 }],
    },
    {
      code: "FROM a:1\nCMD java $OPTS -jar app.jar\n",
      errors: [
        {
          messageId: "shellForm",
          data: { keyword: "CMD" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 28,
          suggestions: [{ messageId: "useExec", data: { command: "java" }, output: "FROM a:1\nCMD exec java $OPTS -jar app.jar\n" }],
        },
      ],
    },
    {
      code: 'FROM a:1\nCMD cd /app && ./run "$@"\n',
      errors: [
        {
          messageId: "shellForm",
          data: { keyword: "CMD" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 26,
          suggestions: [{ messageId: "useExec", data: { command: "./run" }, output: 'FROM a:1\nCMD cd /app && exec ./run "$@"\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nCMD a | b\n",
      errors: [{ messageId: "shellForm", data: { keyword: "CMD" }, line: 2, column: 5, endLine: 2, endColumn: 10 }],
    },
    {
      code: "FROM a:1\nCMD a || b\n",
      errors: [{ messageId: "shellForm", data: { keyword: "CMD" }, line: 2, column: 5, endLine: 2, endColumn: 11 }],
    },
    {
      code: "FROM a:1\nCMD { a; }\n",
      errors: [{ messageId: "shellForm", data: { keyword: "CMD" }, line: 2, column: 5, endLine: 2, endColumn: 11 }],
    },
    {
      code: "FROM a:1\nCMD a &\n",
      errors: [{ messageId: "shellForm", data: { keyword: "CMD" }, line: 2, column: 5, endLine: 2, endColumn: 8 }],
    },
    {
      code: "FROM a:1\nCMD npm \\\n  start\n",
      errors: [
        {
          messageId: "shellForm",
          data: { keyword: "CMD" },
          line: 2,
          column: 5,
          endLine: 3,
          endColumn: 8,
          suggestions: [{ messageId: "useExec", data: { command: "npm" }, output: "FROM a:1\nCMD exec npm \\\n  start\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nCMD A=1 npm start\n",
      errors: [
        {
          messageId: "shellForm",
          data: { keyword: "CMD" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 18,
          suggestions: [{ messageId: "useExec", data: { command: "npm" }, output: "FROM a:1\nCMD A=1 exec npm start\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nCMD A=1\n",
      errors: [{ messageId: "shellForm", data: { keyword: "CMD" }, line: 2, column: 5, endLine: 2, endColumn: 8 }],
    },
    {
      code: "FROM a:1\nCMD ulimit -n\n",
      errors: [{ messageId: "shellForm", data: { keyword: "CMD" }, line: 2, column: 5, endLine: 2, endColumn: 14 }],
    },
    {
      code: "FROM a:1\nCMD ['npm', 'start']\n",
      errors: [
        {
          messageId: "shellForm",
          data: { keyword: "CMD" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 21,
          suggestions: [{ messageId: "useExec", data: { command: "['npm'," }, output: "FROM a:1\nCMD exec ['npm', 'start']\n" }],
        },
      ],
    },
    {
      code: 'FROM a:1\nCMD npm\nSHELL ["bash", "-c"]\n',
      errors: [
        {
          messageId: "shellForm",
          data: { keyword: "CMD" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 8,
          suggestions: [{ messageId: "useExecForm", data: { form: '["npm"]' }, output: 'FROM a:1\nCMD ["npm"]\nSHELL ["bash", "-c"]\n' }],
        },
      ],
    },
    {
      code: 'FROM a:1 AS b\nSHELL ["x"]\nFROM c:1\nCMD npm\n',
      errors: [
        {
          messageId: "shellForm",
          data: { keyword: "CMD" },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            { messageId: "useExecForm", data: { form: '["npm"]' }, output: 'FROM a:1 AS b\nSHELL ["x"]\nFROM c:1\nCMD ["npm"]\n' },
          ],
        },
      ],
    },
    {
      code: "FROM a:1 AS b\nENTRYPOINT a b\nFROM b\nENTRYPOINT c\n",
      errors: [
        {
          messageId: "shellForm",
          data: { keyword: "ENTRYPOINT" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 15,
          suggestions: [
            {
              messageId: "useExecForm",
              data: { form: '["a", "b"]' },
              output: 'FROM a:1 AS b\nENTRYPOINT ["a", "b"]\nFROM b\nENTRYPOINT c\n',
            },
          ],
        },
        {
          messageId: "shellForm",
          data: { keyword: "ENTRYPOINT" },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 13,
          suggestions: [
            { messageId: "useExecForm", data: { form: '["c"]' }, output: 'FROM a:1 AS b\nENTRYPOINT a b\nFROM b\nENTRYPOINT ["c"]\n' },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nENTRYPOINT $APP\n",
      errors: [
        {
          messageId: "shellForm",
          data: { keyword: "ENTRYPOINT" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 16,
          suggestions: [{ messageId: "useExec", data: { command: "$APP" }, output: "FROM a:1\nENTRYPOINT exec $APP\n" }],
        },
      ],
    },
    {
      code: 'FROM a:1\nSHELL ["bash", "-c"]\nCMD a\nHEALTHCHECK --interval=5s CMD a || exit 1\n',
      options: [{ allowAfterShell: false, healthcheck: true }],
      errors: [
        {
          messageId: "shellForm",
          data: { keyword: "CMD" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 6,
          suggestions: [
            {
              messageId: "useExecForm",
              data: { form: '["a"]' },
              output: 'FROM a:1\nSHELL ["bash", "-c"]\nCMD ["a"]\nHEALTHCHECK --interval=5s CMD a || exit 1\n',
            },
          ],
        },
        { messageId: "shellForm", data: { keyword: "HEALTHCHECK" }, line: 4, column: 31, endLine: 4, endColumn: 42 },
      ],
    },
  ],
});
