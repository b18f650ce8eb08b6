import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import rule from "../../src/rules/no-expose-mismatch.js";
import { ruleTester } from "../rule-tester.js";

const at = (server: string, port: string, exposed: string, output?: string) => ({
  messageId: "mismatch" as const,
  data: { server, port, exposed },
  ...(output === undefined ? {} : { suggestions: [{ messageId: "replace" as const, data: { port }, output }] }),
});

const app = (expose: string, command: string): string => `FROM a:1\n${expose}\nCMD ${command}\n`;

ruleTester.run("no-expose-mismatch", rule, {
  valid: [
    'FROM a:1\nEXPOSE 80\nENTRYPOINT ["python3", "-m", "http.server"]\nCMD ["80"]\n',
    app("ENV PORT=80\nEXPOSE 80", "python3 -m http.server $PORT"),
    app("EXPOSE 80", "python3 -m http.server $PORT"),
    app("EXPOSE 8000", '["gunicorn", "--bind=0.0.0.0:8000", "app:app"]'),
    app("EXPOSE 8000", '["gunicorn", "app:app"]'),
    app("EXPOSE 8000-8010", "gunicorn -b :8005 app:app"),
    app("EXPOSE 80 443", "gunicorn -b 0.0.0.0:443 -b 0.0.0.0:80 app:app"),
    app("EXPOSE 5000", "gunicorn --bind unix:/run/a.sock app:app"),
    app("EXPOSE 5000", "gunicorn $OPTIONS app:app"),
    app("EXPOSE 5000", "gunicorn -c gunicorn.conf.py app:app"),
    app("EXPOSE 5000", '["gunicorn", "-c", "gunicorn.conf.py", "app:app"]'),
    app("ENV GUNICORN_CMD_ARGS=--bind=:5000\nEXPOSE 5000", '["gunicorn", "app:app"]'),
    app("EXPOSE 9000", "python manage.py runserver 0.0.0.0:9000"),
    app("EXPOSE 9000", "python manage.py runserver $ADDRESS"),
    app("EXPOSE 8000\nHEALTHCHECK CMD curl -f http://localhost:9000/", "gunicorn app:app"),
    app("EXPOSE 9000\nHEALTHCHECK CMD curl -f http://db:5432/ || wget http://localhost/", "a"),
    app("EXPOSE 9000\nHEALTHCHECK CMD curl http://localhost:1/ && curl http://localhost:2/", "a"),
    app("EXPOSE 9000\nHEALTHCHECK NONE", "a"),
    app("EXPOSE 5000", "gunicorn --bind 0.0.0.0:$PORT app:app"),
    app("ENV PORT=5000\nEXPOSE 5000", "gunicorn --bind 0.0.0.0:$PORT app:app"),
    app("ENV FLASK_RUN_PORT=8080\nEXPOSE 8080", '["flask", "run"]'),
    // A build argument is not in the image, and an ENV may have any value.
    app("ARG FLASK_RUN_PORT=8080\nEXPOSE 5000", '["flask", "run"]'),
    app("ENV FLASK_RUN_PORT=8080\nARG FLASK_RUN_PORT=90\nEXPOSE 8080", '["flask", "run"]'),
    `ARG PORT=80\n${app("EXPOSE 8000", "gunicorn app:app")}`,
    app("ARG A\nENV FLASK_RUN_PORT=$A\nEXPOSE 80", '["flask", "run"]'),
    app("ARG A\nENV GUNICORN_CMD_ARGS=$A\nEXPOSE 80", '["gunicorn", "app:app"]'),
    app("EXPOSE 5000", '["flask", "--app", "app", "run", "--host=0.0.0.0"]'),
    app("EXPOSE $PORT", "flask run --port 80"),
    app("EXPOSE 9000", "node server.js"),
    app("EXPOSE 9000", '["python", "app.py"]'),
    app("RUN b", "flask run --port 80"),
    app("ARG P=80\nEXPOSE $P", "flask run --port 80"),
    "FROM a:1\nEXPOSE 80\nCMD uvicorn a:b --port 81\nFROM c:1\nEXPOSE 80\n",
    app("EXPOSE 8000", '["python3", "-m", "http.server"]'),
    "",
  ],
  invalid: [
    {
      code: app("EXPOSE 80", '["sh", "-c", "exec gunicorn --bind=0.0.0.0:5000 app:app"]'),
      errors: [
        {
          ...at("gunicorn", "5000", "80", app("EXPOSE 5000", '["sh", "-c", "exec gunicorn --bind=0.0.0.0:5000 app:app"]')),
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
    {
      code: app("EXPOSE 5000", '["gunicorn", "--bind=0.0.0.0:8000", "app:app"]'),
      errors: [
        {
          ...at("gunicorn", "8000", "5000", app("EXPOSE 8000", '["gunicorn", "--bind=0.0.0.0:8000", "app:app"]')),
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 12,
        },
      ],
    },
    {
      code: "from a:1\r\nexpose 80/tcp\r\ncmd uvicorn \\\r\n  --port 81 a:b\r\n",
      errors: [{ ...at("uvicorn", "81", "80/tcp"), line: 2, column: 8, endLine: 2, endColumn: 14 }],
    },
    {
      code: app("EXPOSE 5000 443", '["python", "manage.py", "runserver", "--noreload"]'),
      errors: [{ ...at("manage.py runserver", "8000", "5000, 443"), line: 2, column: 8, endLine: 2, endColumn: 12 }],
    },
    {
      code: app("EXPOSE 8080/tcp\nHEALTHCHECK CMD curl -f http://127.0.0.1:5000/healthz || exit 1", '["./server"]'),
      errors: [{ messageId: "probed", data: { port: "5000", exposed: "8080/tcp" }, line: 2, column: 8, endLine: 2, endColumn: 16 }],
    },
    {
      code: app("EXPOSE 5001/udp", "flask run -p 5001"),
      errors: [{ ...at("flask run", "5001", "5001/udp"), line: 2, column: 8, endLine: 2, endColumn: 16 }],
    },
    {
      code: app("EXPOSE 80 81", "php -S 0.0.0.0:8080"),
      errors: [{ ...at("php", "8080", "80, 81"), line: 2, column: 8, endLine: 2, endColumn: 10 }],
    },
    {
      code: app("ENV FLASK_RUN_PORT=8080\nEXPOSE 5000", "flask run"),
      errors: [
        {
          ...at("flask run", "8080", "5000", app("ENV FLASK_RUN_PORT=8080\nEXPOSE 8080", "flask run")),
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 12,
        },
      ],
    },
    {
      code: 'FROM a:1 AS b\nEXPOSE 80\nFROM b\nENTRYPOINT ["waitress-serve"]\nCMD ["--port=8080", "a:b"]\n',
      errors: [
        {
          ...at(
            "waitress-serve",
            "8080",
            "80",
            'FROM a:1 AS b\nEXPOSE 8080\nFROM b\nENTRYPOINT ["waitress-serve"]\nCMD ["--port=8080", "a:b"]\n',
          ),
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
  ],
});

describe("a program of the app's own", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "app-"));
    writeFileSync(join(folder, "app.py"), 'if __name__ == "__main__":\n    app.run(host="0.0.0.0", port=8080)\n');
    const flask = "from flask import Flask\nserver = Flask(__name__)\n";
    const sources = {
      "two.py": "a.run(port=1)\nb.run(port=2)\n",
      "default.py": `${flask}subprocess.run(["a"])\nserver.run(host="0.0.0.0", debug=True)\n`,
      "positional.py": `${flask}server.run("0.0.0.0", 9000)\n`,
      "comment.py": "# app.run(port=9000)\nserve()\n",
      "environment.py": `${flask}server.run(port=int(os.environ.get("PORT", 9000)))\n`,
      "keywords.py": `${flask}server.run(**settings)\n`,
      "other.py": "server = Other(__name__)\nserver.run()\n",
      "listen.js": "// app.listen(1)\n/* app.listen(2) */\napp.listen(3000, () => log('http://localhost:3000'));\n",
      "src/listen.mjs": "createServer(handler).listen(4000)\n",
      "listen.mjs": "createServer(handler).listen(1)\n",
      "default.js": "const port = process.env.PORT || 3000\nserver.listen(port, '0.0.0.0')\n",
      "quoted.cjs": 'app.listen(process.env.PORT ?? "3000");\n',
      "two.js": "a.listen(1);\nb.listen(2);\n",
      "unknown.js": "app.listen(config.port);\n",
      "called.js": "app.listen(Number(process.env.PORT) || 3000);\n",
      "changed.js": "let port = 3000;\n{\n  let port = 4000;\n  app.listen(port);\n}\n",
      "socket.js": "app.listen('/run/app.sock');\n",
      "partly.js": "app.listen(3000);\nserver.listen(options);\n",
    };
    mkdirSync(join(folder, "src"));
    for (const [name, source] of Object.entries(sources)) writeFileSync(join(folder, name), source);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function lint(command: string, expose = "EXPOSE 5000"): string[] {
    const linter = new Linter({ configType: "flat", cwd: folder });
    const config = { ...plugin.configs.all, rules: { "dockerfile/no-expose-mismatch": "error" as const } };
    return linter.verify(app(expose, command), [config], join(folder, "Dockerfile")).map(({ message }) => message);
  }

  it("is read for its port", () => {
    expect(lint('["python3", "app.py"]')).toEqual(["'app.py' serves port 8080, but EXPOSE names 5000. Expose the port that answers."]);
    expect(lint("python /srv/app.py")).toHaveLength(1);
    expect(lint("python positional.py")).toEqual([expect.stringContaining("'positional.py' serves port 9000")]);
  });

  it("serves Flask's own port where it names none", () => {
    expect(lint("python default.py")).toEqual([]);
    expect(lint("python default.py", "EXPOSE 80")).toEqual([expect.stringContaining("'default.py' serves port 5000")]);
  });

  it("is read for what it listens on", () => {
    expect(lint("node listen.js")).toEqual(["'listen.js' serves port 3000, but EXPOSE names 5000. Expose the port that answers."]);
    expect(lint('["node", "/srv/listen.js"]', "EXPOSE 3000")).toEqual([]);
    expect(lint("node src/listen.mjs")).toEqual([expect.stringContaining("'listen.mjs' serves port 4000")]);
    expect(lint("node default.js")).toEqual([expect.stringContaining("'default.js' serves port 3000")]);
    expect(lint("node quoted.cjs")).toEqual([expect.stringContaining("'quoted.cjs' serves port 3000")]);
  });

  it("listens where ENV says it", () => {
    expect(lint("node default.js", "ENV PORT=5000\nEXPOSE 5000")).toEqual([]);
    expect(lint("node default.js", "ENV PORT=5001\nEXPOSE 5000")).toEqual([expect.stringContaining("serves port 5001")]);
    expect(lint("node default.js", "ENV PORT=/run/app.sock\nEXPOSE 5000")).toEqual([]);
  });

  it.each([
    "node two.js",
    "node unknown.js",
    "node called.js",
    "node changed.js",
    "node socket.js",
    "node partly.js",
    "node none.js",
    "node --env-file=.env listen.js",
    "python two.py",
    "python comment.py",
    "python environment.py",
    "python keywords.py",
    "python other.py",
    "python none.py",
    "python -m app",
    "python ../../etc/passwd.py",
    "python app.py && true",
  ])("%s says nothing", (command) => {
    expect(lint(command)).toEqual([]);
  });
});
