import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter } from "eslint";
import { expect, it } from "vitest";
import plugin from "../../src/index.js";
import rule from "../../src/rules/require-expose.js";
import { ruleTester } from "../rule-tester.js";

const silent = (service: string, line: number, endLine: number, endColumn: number) => ({
  messageId: "noExpose",
  data: { service },
  line,
  column: 1,
  endLine,
  endColumn,
});

ruleTester.run("require-expose", rule, {
  valid: [
    'FROM a\nEXPOSE 5000\nCMD ["gunicorn", "app:app"]\n',
    "FROM a AS b\nEXPOSE 80\nFROM b\nCMD flask run\n",
    'FROM a\nCMD ["python", "job.py"]\n',
    'FROM a\nCMD ["flask", "db", "upgrade"]\n',
    'FROM nginx:1\nCMD ["nginx", "-g", "daemon off;"]\n',
    "FROM redis:7\nCMD redis-server /etc/redis.conf\n",
    'FROM php:8-apache\nCMD ["apache2-foreground"]\n',
    'FROM mysql:8\nENV PORT=3306\nCMD ["mysqld"]\n',
    "FROM mongo\nCMD mongod --auth\n",
    'FROM a AS b\nCMD flask run\nFROM b\nENTRYPOINT ["job"]\n',
    "FROM a\nCMD flask run\nCMD flask --help\n",
    "FROM a\nCMD gunicorn --version\n",
    "FROM a\nENV PORT=8080\n",
    "FROM a\nENV PORT=$UNKNOWN\nCMD node app.js\n",
    "FROM a\nENV PORT=tcp\nCMD node app.js\n",
    "FROM a\nENV DATABASE_PORT=5432\nCMD node app.js\n",
    "FROM a\nENV PORT=8080\nEXPOSE $PORT\nCMD node app.js\n",
    'FROM a\nCMD ["gunicorn", "--bind=unix:/run/app.sock", "app:app"]\n',
    "FROM $BASE\nCMD gunicorn app:app\n",
    "FROM a AS b\nCMD gunicorn app:app\nFROM c\n",
    "FROM a\nCMD $SERVER\n",
    "FROM a\nONBUILD CMD gunicorn app:app\n",
    "FROM a\nRUN gunicorn --version\n",
    { code: "FROM a\nEXPOSE 4000-6000\n", options: [{ ports: [5000] }] },
    { code: "FROM a\nEXPOSE $PORT\n", options: [{ ports: [5000] }] },
    "",
  ],
  invalid: [
    { code: 'FROM a\nCMD ["gunicorn", "app:app"]\n', errors: [silent("gunicorn", 2, 2, 28)] },
    { code: "from a\r\ncmd exec flask --app x \\\r\n  run\r\n", errors: [silent("flask", 2, 3, 6)] },
    { code: 'FROM a AS b\nENTRYPOINT ["/usr/bin/uvicorn"]\nFROM b\nCMD ["app:app"]\n', errors: [silent("uvicorn", 2, 2, 32)] },
    { code: "FROM a\nCMD python3 -m http.server 80\n", errors: [silent("http.server", 2, 2, 30)] },
    { code: 'FROM a\nCMD ["python", "manage.py", "runserver"]\n', errors: [silent("manage.py runserver", 2, 2, 41)] },
    { code: 'FROM a\nCMD ["tini", "-e", "143", "--", "gunicorn"]\n', errors: [silent("gunicorn", 2, 2, 44)] },
    { code: 'FROM a\nENTRYPOINT ["/start"]\nCMD ["gunicorn", "app:app"]\n', errors: [silent("gunicorn", 3, 3, 28)] },
    { code: 'FROM a AS b\nENTRYPOINT ["/start"]\nFROM b\nCMD ["gunicorn"]\n', errors: [silent("gunicorn", 4, 4, 17)] },
    {
      code: 'ARG P=50\nFROM a AS b\nARG P\nENV A=b FLASK_RUN_PORT=${P}00\nFROM b\nCMD ["python", "app.py"]\n',
      errors: [
        { messageId: "portVariable", data: { service: "FLASK_RUN_PORT", port: "5000" }, line: 4, column: 9, endLine: 4, endColumn: 30 },
      ],
    },
    {
      code: "FROM a\nEXPOSE 80\n",
      options: [{ ports: [5000] }],
      errors: [{ messageId: "missingPort", data: { port: "5000" }, line: 1, column: 1, endLine: 1, endColumn: 7 }],
    },
  ],
});

it("reads a program of the app's own for its port", () => {
  const folder = mkdtempSync(join(tmpdir(), "app-"));
  writeFileSync(join(folder, "app.py"), 'app.run(host="0.0.0.0", port=5000)\n');
  const lint = (text: string): string[] => {
    const config = { ...plugin.configs.all, rules: { "dockerfile/require-expose": "error" as const } };
    const linter = new Linter({ configType: "flat", cwd: folder });
    return linter.verify(text, [config], join(folder, "Dockerfile")).map(({ message }) => message);
  };
  try {
    expect(lint('FROM a\nCMD ["python", "app.py"]\n')).toEqual([
      "'app.py' serves port 5000, but no EXPOSE says that the image answers on it. Add 'EXPOSE 5000'.",
    ]);
    expect(lint('FROM a\nEXPOSE 5000\nCMD ["python", "app.py"]\n')).toEqual([]);
    expect(lint('FROM a\nCMD ["python", "job.py"]\n')).toEqual([]);
    expect(lint('FROM $BASE\nCMD ["python", "app.py"]\n')).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
