import rule from "../../src/rules/no-debug-mode.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-debug-mode", rule, {
  valid: [
    "FROM a\nENV NODE_ENV=production\n",
    "FROM a\nENV DEBUG=false\n",
    "FROM a\nENV DEBUG=0\n",
    "FROM a AS b\nENV NODE_ENV=development\nFROM c\n",
    "FROM a\nENV NODE_ENV=$E\n",
    "FROM a\nENV NODE_ENV=development\nENV NODE_ENV=production\n",
    "FROM a AS b\nENV DEBUG=1\nFROM b\nENV DEBUG=0\n",
    "FROM a\nENV XDEBUG_MODE=off\n",
    "FROM a\nARG DEBUG=1\n",
    "FROM a\nENV DEBUG=app:*\n",
    "FROM a\nENV ENVOY=dev\n",
    "FROM a\nENV DEBUGGER=1\n",
    "FROM a\nRUN DEBUG=1 b\n",
    "FROM a\nENV DEBIAN_FRONTEND=noninteractive\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nENV NODE_ENV=development\n",
      errors: [
        {
          messageId: "debug",
          data: {
            name: "NODE_ENV",
            value: "development",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 25,
        },
      ],
    },
    {
      code: "from a\r\nenv app_debug true\r\n",
      errors: [
        {
          messageId: "debug",
          data: {
            name: "app_debug",
            value: "true",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 19,
        },
      ],
    },
    {
      code: "FROM a\nENV A=1 \\\n  FLASK_DEBUG=1\n",
      errors: [
        {
          messageId: "debug",
          data: {
            name: "FLASK_DEBUG",
            value: "1",
          },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 16,
        },
      ],
    },
    {
      code: "FROM a\nARG E=dev\nENV RAILS_ENV=$E\n",
      errors: [
        {
          messageId: "debug",
          data: {
            name: "RAILS_ENV",
            value: "dev",
          },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 17,
        },
      ],
    },
    {
      code: "FROM a AS b\nENV DJANGO_DEBUG=yes\nFROM b\n",
      errors: [
        {
          messageId: "debug",
          data: {
            name: "DJANGO_DEBUG",
            value: "yes",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 21,
        },
      ],
    },
    {
      code: "FROM a\nENV XDEBUG_MODE=develop,debug\n",
      errors: [
        {
          messageId: "debug",
          data: {
            name: "XDEBUG_MODE",
            value: "develop,debug",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 30,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD ENV ASPNETCORE_ENVIRONMENT=Development\n",
      errors: [
        {
          messageId: "debug",
          data: {
            name: "ASPNETCORE_ENVIRONMENT",
            value: "Development",
          },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 47,
        },
      ],
    },
    {
      code: 'FROM a\nENV DEBUG="on"\n',
      errors: [
        {
          messageId: "debug",
          data: {
            name: "DEBUG",
            value: "on",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 15,
        },
      ],
    },
  ],
});
