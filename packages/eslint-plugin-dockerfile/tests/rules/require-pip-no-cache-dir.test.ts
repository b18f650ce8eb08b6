import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import rule from "../../src/rules/require-pip-no-cache-dir.js";
import { ruleTester } from "../rule-tester.js";

const kept = (command: string, line: number, column: number, length = 7) => ({
  messageId: "missingFlag",
  data: { command },
  line,
  column,
  endLine: line,
  endColumn: column + length,
});

ruleTester.run("require-pip-no-cache-dir", rule, {
  valid: [
    "FROM a\nARG OPTIONS='--no-cache-dir --quiet'\nRUN pip install $OPTIONS b\n",
    "FROM a\nENV PIP_NO_CACHE_DIR=0\nRUN pip install b\n",
    "FROM a\nRUN PIP_NO_CACHE_DIR=off pip install b\n",
    "FROM a AS b\nRUN pip install c\nFROM d\nCOPY --from=b /e /e\n",
    "FROM a\nARG CACHE=/root/.cache\nRUN pip install b && rm -rf $CACHE\n",
    "FROM a\nRUN pip install b && cd /root && rm -rf .cache\n",
    "FROM a\nRUN pip install b && rm -rf /root/.cache\n",
    "FROM a\nRUN pip install b; pip cache purge\n",
    "FROM a\nCOPY pip.conf /etc/pip.conf\nRUN pip install b\n",
    "FROM a\nCOPY --from=b /etc/pip.conf /etc/\nRUN pip install b\n",
    "FROM a\nADD https://example.com/pip.conf /etc/\nRUN pip install b\n",
    "FROM a\nCOPY <<EOF /etc/pip.conf\n[global]\nno-cache-dir = true\nEOF\nRUN pip install b\n",
    "FROM a\nCOPY <<pip.conf /etc/\n[install]\nno_cache_dir: 1\npip.conf\nRUN pip install b\n",
    // pip takes any value for one that turns the cache off.
    "FROM a\nRUN pip config set global.no-cache-dir false && pip install b\n",
    "FROM a AS b\nCOPY pip.conf /etc/\nFROM b AS c\nFROM c\nRUN pip install b\n",
    "FROM a\nRUN pip config set global.no-cache-dir true\nRUN pip install b\n",
    "FROM a\nRUN python -m pip config --global set install.no-cache-dir yes && pip install b\n",
    "FROM a\nRUN sh -c 'pip install --no-cache-dir b'\n",
    "FROM a\nRUN pip install --no-cache-dir b\n",
    "FROM a\nRUN pip --no-cache-dir install b\n",
    "FROM a\nRUN pip install b --no-cache-dir\n",
    "FROM a\nRUN pip install --no-cache b\n",
    "FROM a\nENV PIP_NO_CACHE_DIR=1\nRUN pip install b\n",
    "FROM a AS b\nENV PIP_NO_CACHE_DIR on\nFROM b\nRUN pip install c\n",
    "FROM a\nARG PIP_NO_CACHE_DIR=1\nRUN pip install b\n",
    "FROM a\nRUN PIP_NO_CACHE_DIR=1 pip install b\n",
    "FROM a\nRUN export PIP_NO_CACHE_DIR=true && pip install b\n",
    "FROM a\nRUN env PIP_NO_CACHE_DIR=1 pip install b\n",
    "FROM a\nRUN --mount=type=cache,target=/root/.cache/pip pip install b\n",
    "FROM a\nRUN --mount=type=cache,target=/root/.cache pip install b\n",
    "FROM a\nRUN --mount=type=tmpfs,target=/home/app pip install b\n",
    "FROM a\nRUN --mount=type=cache,target=$CACHE pip install b\n",
    "FROM a\nRUN pip uninstall b && pip freeze\n",
    "FROM a\nRUN pipx install b && pipenv install\n",
    "FROM a\nRUN echo pip install b\n",
    "FROM a\nRUN <<EOF python3\npip install b\nEOF\n",
    "FROM a\nCMD pip install b\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN pip config set global.cache-dir /b && pip install c\n",
      output: "FROM a\nRUN pip config set global.cache-dir /b && pip install --no-cache-dir c\n",
      errors: [kept("pip install", 2, 47)],
    },
    {
      code: "FROM a\nCOPY <<EOF /etc/pip.conf\n[global]\nquiet = 1\nEOF\nRUN pip install b\n",
      output: "FROM a\nCOPY <<EOF /etc/pip.conf\n[global]\nquiet = 1\nEOF\nRUN pip install --no-cache-dir b\n",
      errors: [kept("pip install", 6, 9)],
    },
    {
      code: "FROM a AS b\nCOPY pip.conf /etc/\nFROM a\nRUN pip install b\n",
      output: "FROM a AS b\nCOPY pip.conf /etc/\nFROM a\nRUN pip install --no-cache-dir b\n",
      errors: [kept("pip install", 4, 9)],
    },
    {
      code: "FROM a\nRUN sh -c 'pip install b'\n",
      output: "FROM a\nRUN sh -c 'pip install --no-cache-dir b'\n",
      errors: [{ messageId: "missingFlag", data: { command: "pip install" }, line: 2, column: 16, endLine: 2, endColumn: 23 }],
    },
    {
      code: "FROM a\nRUN pip install b && rm -rf /root/.cache\n",
      options: [{ allowCleanup: false }],
      output: "FROM a\nRUN pip install --no-cache-dir b && rm -rf /root/.cache\n",
      errors: [{ messageId: "missingFlag", data: { command: "pip install" }, line: 2, column: 9, endLine: 2, endColumn: 16 }],
    },
    {
      code: "FROM a AS b\nRUN pip install c\nFROM d\n",
      options: [{ stages: "all" }],
      output: "FROM a AS b\nRUN pip install --no-cache-dir c\nFROM d\n",
      errors: [kept("pip install", 2, 9)],
    },
    {
      code: "FROM a\nRUN pip install b && rm -rf /tmp/c\n",
      output: "FROM a\nRUN pip install --no-cache-dir b && rm -rf /tmp/c\n",
      errors: [kept("pip install", 2, 9)],
    },
    { code: "FROM a\nRUN pip install b\n", output: "FROM a\nRUN pip install --no-cache-dir b\n", errors: [kept("pip install", 2, 9)] },
    {
      code: "from a\r\nrun pip3 install b\r\n",
      output: "from a\r\nrun pip3 install --no-cache-dir b\r\n",
      errors: [kept("pip install", 2, 10)],
    },
    {
      code: "\uFEFFFROM a\nRUN apk add c && \\\n  # note\n  python3.9 -m pip install \\\n    -r r.txt && d\n",
      output: "\uFEFFFROM a\nRUN apk add c && \\\n  # note\n  python3.9 -m pip install --no-cache-dir \\\n    -r r.txt && d\n",
      errors: [kept("pip install", 4, 20)],
    },
    {
      code: "FROM a\nRUN <<EOF\npip install b\nEOF\n",
      output: "FROM a\nRUN <<EOF\npip install --no-cache-dir b\nEOF\n",
      errors: [kept("pip install", 3, 5)],
    },
    {
      code: 'FROM a\nRUN ["pip", "install", "b"]\n',
      output: 'FROM a\nRUN ["pip", "install", "--no-cache-dir", "b"]\n',
      errors: [kept("pip install", 2, 13, 9)],
    },
    {
      code: "FROM a\nONBUILD RUN pip install b\n",
      output: "FROM a\nONBUILD RUN pip install --no-cache-dir b\n",
      errors: [kept("pip install", 2, 17)],
    },
    { code: "FROM a\nRUN pip install --cache-dir=/x b\n", output: null, errors: [kept("pip install", 2, 9)] },
    {
      code: "FROM a\nENV PIP_NO_CACHE_DIR=\nRUN sudo -H pip install b\n",
      output: "FROM a\nENV PIP_NO_CACHE_DIR=\nRUN sudo -H pip install --no-cache-dir b\n",
      errors: [kept("pip install", 3, 17)],
    },
    {
      code: "FROM a AS b\nENV PIP_NO_CACHE_DIR=1\nFROM c\nRUN pip install d\n",
      output: "FROM a AS b\nENV PIP_NO_CACHE_DIR=1\nFROM c\nRUN pip install --no-cache-dir d\n",
      errors: [kept("pip install", 4, 9)],
    },
    {
      code: "FROM a\nRUN --mount=type=cache,target=/root/.npm pip download b\n",
      output: "FROM a\nRUN --mount=type=cache,target=/root/.npm pip download --no-cache-dir b\n",
      errors: [kept("pip download", 2, 46, 8)],
    },
    {
      code: "FROM a\nRUN if true; then pip install $B; fi\n",
      output: "FROM a\nRUN if true; then pip install --no-cache-dir $B; fi\n",
      errors: [kept("pip install", 2, 23)],
    },
  ],
});

describe("a pip.conf in the build context", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "pip-"));
    mkdirSync(join(folder, "conf"));
    writeFileSync(join(folder, "pip.conf"), "[global]\nindex-url = https://example.com/simple\n# no-cache-dir = true\n");
    writeFileSync(join(folder, "conf", "pip.conf"), "[global]\r\nno-cache-dir = false\r\n");
    writeFileSync(join(folder, "conf", "other"), "[wheel]\nno-cache-dir = true\n[install]\nno-cache-dir =\n");
    symlinkSync(join(folder, "pip.conf"), join(folder, "conf", "link"));
    symlinkSync("/etc/hostname", join(folder, "conf", "outside"));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function lint(copy: string): number {
    const linter = new Linter({ configType: "flat", cwd: folder });
    const config = { ...plugin.configs.all, rules: { "dockerfile/require-pip-no-cache-dir": "error" as const } };
    return linter.verify(`FROM a\nARG CONF=conf\n${copy}\nRUN pip install b\n`, [config], join(folder, "Dockerfile")).length;
  }

  it.each([
    "COPY conf/pip.conf /etc/",
    "COPY $CONF/pip.conf /etc/pip.conf",
    "COPY $UNKNOWN/pip.conf /etc/",
    "COPY none/pip.conf /etc/",
    "COPY conf/outside /etc/pip.conf",
    "COPY ../../../../etc/hostname /etc/pip.conf",
    "COPY --from=b pip.conf /etc/",
  ])("is enough or not known: %s", (copy) => {
    expect(lint(copy)).toBe(0);
  });

  it.each(["COPY pip.conf /etc/", "COPY ./conf/../pip.conf b /etc/", "ADD conf/other /etc/pip.conf", "COPY conf/link /etc/pip.conf"])(
    "keeps the cache: %s",
    (copy) => {
      expect(lint(copy)).toBe(1);
    },
  );
});
