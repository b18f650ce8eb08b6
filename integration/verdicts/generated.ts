/** A buildable Dockerfile, made of one form of each part. */
export interface Generated {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Files that are in every build context: what belongs into the image, and what does not. */
const files: Record<string, string> = {
  "app.py": "print('hello')\n",
  "requirements.txt": "six==1.17.0\n",
  "pip.conf": "[global]\nno-cache-dir = true\n",
  ".env": "PASSWORD=hunter2\n",
  ".git/HEAD": "ref: refs/heads/main\n",
  "src/module.py": "one = 1\n",
};

const create = "RUN adduser -S -D -H -u 10001 app";

/** The user at the end: several ways to be root, several not to be. */
const users = [
  "",
  "USER root",
  "USER 0",
  "USER 0:0",
  `${create}\nUSER app`,
  `${create}\nUSER app\nUSER root`,
  `${create}\nUSER root\nUSER app`,
  "USER 10001",
  "ARG RUN_AS=root\nUSER $RUN_AS",
  `${create}\nARG RUN_AS=app\nUSER \${RUN_AS}`,
  `${create}\nENV RUN_AS=app\nUSER \${RUN_AS:-root}`,
  'USER "root"',
  "USER 10001:10001",
];

const pip = "pip install --no-compile six==1.17.0";

const installs = [
  "",
  `RUN ${pip}`,
  "RUN pip install --no-cache-dir --no-compile six==1.17.0",
  `ENV PIP_NO_CACHE_DIR=1\nRUN ${pip}`,
  `ENV PIP_NO_CACHE_DIR=off\nRUN ${pip}`,
  `RUN PIP_NO_CACHE_DIR=1 ${pip}`,
  `RUN --mount=type=cache,target=/root/.cache/pip ${pip}`,
  `RUN --mount=type=cache,target=/root/.cache ${pip}`,
  `RUN ${pip} && rm -rf /root/.cache`,
  `RUN ${pip}\nRUN rm -rf /root/.cache`,
  `RUN python3 -m ${pip}`,
  `RUN python3 -m ${pip} --no-cache-dir`,
  `RUN sh -c '${pip}'`,
  `RUN ["pip", "install", "--no-compile", "six==1.17.0"]`,
  `RUN <<EOF\nset -e\n${pip}\nEOF`,
  `RUN <<EOF\nset -e\npip install --no-cache-dir --no-compile six==1.17.0\nEOF`,
  `COPY pip.conf /etc/pip.conf\nRUN ${pip}`,
];

const copies = [
  "COPY app.py /app/",
  "COPY . /app/",
  "COPY app.py src /app/",
  "COPY .env /app/",
  "COPY .git /app/.git",
  "COPY --chmod=0644 app.py requirements.txt /app/",
];

const modes = [
  "",
  "RUN mkdir /data && chmod 777 /data",
  "RUN mkdir /data && chmod a+rwx /data",
  "RUN mkdir /data && chmod 1777 /data",
  "RUN mkdir /data && chmod 775 /data",
  "RUN touch /tool && chmod u+s /tool",
  "RUN touch /tool && chmod 4755 /tool",
  "RUN touch /tool && chmod 0755 /tool",
  "COPY --chmod=0777 app.py /tool",
];

const variables = [
  "",
  "ENV API_TOKEN=abc123",
  "ENV DATABASE_PASSWORD hunter2",
  "ENV TOKENIZERS_PARALLELISM=false",
  "ARG NPM_TOKEN=abc\nRUN true",
  "ENV PASSWORD_FILE=/run/secrets/password",
  "ENV USERNAME=anna",
];

const ports = ["", "EXPOSE 5000", "EXPOSE 5000/tcp 5001/udp", "ARG PORT=8080\nEXPOSE $PORT"];

const starts = [
  'CMD ["python3", "/app/app.py"]',
  'CMD ["python3", "-m", "http.server", "5000"]',
  'CMD ["gunicorn", "--bind=0.0.0.0:5000", "app:app"]',
];

/** The Dockerfile of a seed: the same for the same seed. Every part is written at least once in a hundred seeds. */
export function generated(seed: number): Generated {
  let state = seed * 2_654_435_761 + 1;
  const pick = (forms: readonly string[]): string => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) | 0;
    return forms[Math.abs(state) % forms.length] ?? "";
  };
  const parts = [
    "FROM python:3.9-alpine3.18",
    "ENV PYTHONDONTWRITEBYTECODE=1",
    pick(variables),
    // The seed itself goes through the forms of the part that has most of them.
    installs[seed % installs.length] ?? "",
    pick(modes),
    pick(copies),
    pick(ports),
    pick(users),
    pick(starts),
  ];
  return { text: `${parts.filter((part) => part !== "").join("\n")}\n`, files };
}
