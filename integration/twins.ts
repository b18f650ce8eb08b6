import type { Expectations } from "dockerfile-conformance";

/** A copy of the reference app with one fault, and what must notice it: exactly these checks fail, exactly these rules report. */
export interface Twin {
  readonly fault: string;
  readonly change: (dockerfile: string) => string;
  /** Files of the app that the twin lacks. */
  readonly without?: readonly string[];
  /** Checks that are made only where they are asked for. */
  readonly alsoChecked?: readonly string[];
  /** Where the twin's configuration differs from the reference app's. */
  readonly expectations?: Partial<Expectations>;
  readonly checks: readonly string[];
  readonly rules: readonly string[];
}

export const twins: readonly Twin[] = [
  {
    fault: "latest tag",
    change: edit(/^FROM .*/m, "FROM python:latest"),
    checks: ["pinned-base"],
    rules: ["no-latest-tag", "prefer-minimal-base-image"],
  },
  {
    fault: "split RUNs",
    // Each removes what it leaves, so that the number of layers is the only fault.
    change: inTurn(
      edit(/ \\\n\s*&& adduser/, " && rm -f /etc/group-\nRUN adduser"),
      edit(/ \\\n\s*&& pip/, " && rm -f /etc/group- /etc/passwd- /etc/shadow-\nRUN pip"),
      edit(/(&& rm -rf .*) \/etc\/group- .*/, "$1"),
    ),
    checks: ["own-layers"],
    rules: ["no-consecutive-run"],
  },
  {
    fault: "root",
    change: edit(/^USER .*/m, "USER root"),
    checks: ["configured-user", "effective-user", "process-user", "writable-paths"],
    rules: ["no-root-user", "require-user-name"],
  },
  {
    fault: "copies everything",
    change: edit(/^COPY app\.py .*/m, "COPY . ."),
    // Which limits the context to the app's own files, so that even this COPY would do no harm.
    without: [".dockerignore"],
    checks: ["necessary-files"],
    rules: ["no-copy-entire-context"],
  },
  {
    fault: "source before dependencies",
    change: inTurn(edit(/^COPY app\.py .*\n/m, ""), edit(/^COPY requirements\.txt /m, "COPY requirements.txt app.py ")),
    checks: ["dependencies-reused"],
    rules: ["require-dependencies-before-source"],
  },
  {
    fault: "no EXPOSE",
    change: edit(/^EXPOSE .*\n/m, ""),
    checks: ["exposed-port", "only-exposed-port"],
    rules: ["require-expose"],
  },
  {
    fault: "exposes another port",
    change: edit(/^EXPOSE .*/m, "EXPOSE 8080"),
    checks: ["exposed-port", "only-exposed-port"],
    rules: ["no-expose-mismatch"],
  },
  {
    fault: "pip cache kept",
    // A wheel that pip builds itself is in its cache even where the index forbids to keep downloads.
    change: inTurn(
      edit(/ --no-cache-dir/, ""),
      edit(/ \/root\/\.cache/, ""),
      edit(
        /-r requirements\.txt/,
        "$& && pip install --no-compile --force-reinstall --no-deps --no-binary=itsdangerous itsdangerous==2.2.0",
      ),
    ),
    checks: ["no-package-caches"],
    rules: ["require-pip-no-cache-dir"],
  },
  {
    fault: "clean-up in a later layer",
    change: inTurn(
      edit(/^RUN /m, "RUN head -c 100000 /dev/zero > /tmp/download && "),
      edit(/ \/tmp\/\*/, ""),
      edit(/^(COPY app\.py .*\n)/m, "$1RUN rm /tmp/download\n"),
    ),
    checks: ["nothing-left-behind", "no-late-cleanup"],
    rules: ["no-cleanup-in-later-layer"],
  },
  // Beyond the practices a rule can see: what only the image tells.
  {
    fault: "dependencies installed without their list",
    change: inTurn(
      edit(/^COPY requirements\.txt .*\n/m, ""),
      edit(/ --require-hashes/, ""),
      edit(/-r requirements\.txt/, "flask gunicorn"),
      edit(/^COPY app\.py /m, "COPY requirements.txt app.py "),
    ),
    checks: ["dependencies-rebuilt"],
    rules: [],
  },
  {
    fault: "listens inside the container only",
    change: edit(/0\.0\.0\.0:5000/, "127.0.0.1:5000"),
    checks: ["answers", "only-exposed-port", "random-uid", "stops-in-time"],
    rules: [],
  },
  {
    fault: "listens on a port that it does not expose",
    change: edit(/"--bind=0\.0\.0\.0:5000"/, '$&, "--bind=0.0.0.0:8000"'),
    checks: ["only-exposed-port"],
    rules: [],
  },
  {
    fault: "a HEALTHCHECK that asks for what is not there",
    change: edit(/\/healthz/, "/nothing-here"),
    checks: ["becomes-healthy"],
    rules: [],
  },
  {
    fault: "a file written again in a later layer",
    change: inTurn(
      edit(/^RUN /m, "RUN head -c 4000000 /dev/zero > /usr/local/bin/data && "),
      edit(/^(COPY app\.py .*\n)/m, "$1RUN head -c 4000001 /dev/zero > /usr/local/bin/data\n"),
    ),
    checks: ["wasted-bytes"],
    rules: [],
  },
  {
    fault: "a secret in a layer that a later one hides",
    change: inTurn(
      edit(/^RUN /m, "RUN printf -- '-----BEGIN PRIVATE KEY-----' > /usr/local/bin/key && "),
      edit(/^(COPY app\.py .*\n)/m, "$1RUN rm /usr/local/bin/key\n"),
    ),
    checks: ["no-late-cleanup", "no-secrets"],
    rules: ["no-cleanup-in-later-layer"],
  },
  {
    fault: "an app folder for one user alone",
    change: edit(/ \\\n\s*&& pip/, " && chown nonroot /app && chmod 0500 /app$&"),
    checks: ["random-uid"],
    rules: [],
  },
  {
    fault: "an app folder that anyone may write",
    change: edit(/ \\\n\s*&& pip/, " && chmod 0777 /app$&"),
    checks: ["writable-paths"],
    rules: [],
  },
  {
    fault: "bytecode kept",
    change: inTurn(edit(/ --no-compile/, ""), edit(/PYTHONDONTWRITEBYTECODE=1/, "PYTHONDONTWRITEBYTECODE=")),
    checks: ["nothing-left-behind"],
    rules: [],
  },
  {
    fault: "too large",
    change: edit(/^RUN /m, "RUN head -c 70000000 /dev/zero > /usr/local/bin/ballast && "),
    checks: ["total-size", "own-size"],
    rules: [],
  },
  {
    fault: "most bytes written twice",
    change: inTurn(
      edit(/^RUN /m, "RUN head -c 9000000 /dev/zero > /usr/local/bin/data && "),
      edit(/^(COPY app\.py .*\n)/m, "$1RUN head -c 9000001 /dev/zero > /usr/local/bin/data\n"),
    ),
    expectations: { ownBytes: 40_000_000 },
    checks: ["efficiency", "wasted-bytes"],
    rules: [],
  },
  {
    fault: "another file with each build",
    change: edit(/^RUN /m, "RUN head -c 16 /dev/urandom > /usr/local/bin/stamp && "),
    alsoChecked: ["reproducible"],
    checks: ["reproducible"],
    rules: [],
  },
  {
    fault: "a command that gives root's rights",
    change: edit(/ \\\n\s*&& pip/, " && cp /bin/sh /usr/local/bin/su && chmod 4755 /usr/local/bin/su$&"),
    checks: ["no-setuid"],
    rules: [],
  },
  {
    fault: "an account without a password",
    change: edit(/ \\\n\s*&& pip/, " && echo 'guest:::0:::::' >> /etc/shadow$&"),
    checks: ["no-empty-password"],
    rules: [],
  },
  {
    fault: "two users with one number",
    change: edit(/ \\\n\s*&& pip/, " && echo 'other:x:10001:10001::/:/sbin/nologin' >> /etc/passwd$&"),
    checks: ["no-duplicate-ids"],
    rules: [],
  },
  {
    fault: "a volume over the system",
    change: edit(/^USER /m, "VOLUME /boot\n$&"),
    checks: ["no-sensitive-mounts"],
    rules: [],
  },
  {
    fault: "another image than its configuration asks for",
    change: edit(/^USER /m, "LABEL version=1\n$&"),
    expectations: {
      expected: {
        files: [{ path: "/app/settings.ini", exists: true }],
        metadata: { labels: { version: "2" } },
        commands: [{ args: ["python", "--version"], exitCode: 0, output: "^Python 2" }],
      },
    },
    checks: ["expected-files", "expected-metadata", "expected-commands"],
    rules: [],
  },
  {
    // The shell is process 1 and hands the signal to nobody.
    fault: "a shell form CMD that ignores SIGTERM",
    change: edit(
      /^CMD .*(?:\\\n.*)*/m,
      "CMD gunicorn --bind=0.0.0.0:5000 --workers=1 --threads=4 --worker-tmp-dir=/dev/shm app:app || exit 1",
    ),
    checks: ["stops-in-time"],
    rules: [],
  },
];

/** A replacement that must happen: a twin that equals the reference app would prove nothing. */
function edit(pattern: RegExp, replacement: string): (text: string) => string {
  return (text) => {
    const edited = text.replace(pattern, replacement);
    if (edited === text) throw new Error(`the reference Dockerfile has nothing that matches ${pattern.source}`);
    return edited;
  };
}

function inTurn(...edits: readonly ((text: string) => string)[]): (text: string) => string {
  return (text) => edits.reduce((edited, change) => change(edited), text);
}
