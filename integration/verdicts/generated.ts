import type { Ignoring } from "./context.js";

/** A buildable Dockerfile, made of one form of each part. */
export interface Generated {
  readonly text: string;
  readonly ignored: Ignoring;
  /** The port on which its container answers; null where it is not to be run. */
  readonly port: number | null;
}

/** One way to write a part: lines of the last stage, and the stages before it that they need. */
interface Form {
  readonly lines: string;
  readonly stage?: string;
  /** Lines of one more stage, built on all the rest. */
  readonly last?: string;
  readonly port?: number;
}

const python = "FROM python:3.9-alpine3.18";
/** What every stage needs in which pip runs. Bytecode would differ with every build. */
const offline = "ENV PYTHONDONTWRITEBYTECODE=1 PIP_NO_INDEX=1 PIP_FIND_LINKS=/vendor\nCOPY vendor /vendor/";

const lines = (...forms: readonly string[]): Form[] => forms.map((form) => ({ lines: form }));

const create = "RUN adduser -S -D -H -u 10001 app";

/** The user at the end: ways to be root, and ways not to be. */
const users: readonly Form[] = [
  ...lines("", "USER root", "USER 0", "USER 0:0", "USER 0:10001", "USER root:root", 'USER "root"', "user root", "USER 00"),
  ...lines(`${create}\nUSER app`, `${create}\nUSER app\nUSER root`, `${create}\nUSER root\nUSER app`, "USER nobody", "user 10001"),
  ...lines("USER 10001", "USER 10001:10001", "USER 10001:0", "ONBUILD USER 10001", `${create}\nUSER app\nONBUILD USER root`),
  ...lines("ARG RUN_AS=root\nUSER $RUN_AS", `${create}\nARG RUN_AS=app\nUSER \${RUN_AS}`, "ARG RUN_AS\nUSER ${RUN_AS:-root}"),
  ...lines(`${create}\nENV RUN_AS=app\nUSER \${RUN_AS:-root}`, "ENV RUN_AS=root\nUSER $RUN_AS", "ARG RUN_AS\nUSER ${RUN_AS:-10001}"),
  ...lines("ENV A=0\nENV B=$A\nUSER $B", "ENV A=10001 B=0\nUSER ${A:+$B}", "ARG RUN_AS=root\nENV RUN_AS=10001\nUSER $RUN_AS"),
  ...lines("RUN echo 'toor:x:0:0::/:/bin/sh' >> /etc/passwd\nUSER toor"),
  { lines: "", stage: `${python} AS plain\nUSER 10001` },
  { lines: "USER 10001", last: "" },
  { lines: "USER 10001", last: "USER root" },
  { lines: "USER root", last: "USER 10001" },
  { lines: "", last: "" },
];

const pip = "pip install --no-compile one==1.0";
const clean = "pip install --no-cache-dir --no-compile one==1.0";

/** Ways to install with pip that leave its cache, and ways that do not. */
const installs: readonly Form[] = [
  ...lines("", `RUN ${pip}`, `RUN ${clean}`, `RUN python3 -m ${pip}`, `RUN python3 -m ${clean}`, `RUN pip3 install one`),
  ...lines(
    "ENV PIP_NO_CACHE_DIR=1",
    "ENV PIP_NO_CACHE_DIR=off",
    "ENV PIP_NO_CACHE_DIR=0",
    "ENV PIP_NO_CACHE_DIR=",
    "ARG PIP_NO_CACHE_DIR=1",
  ).map((form) => ({ lines: `${form.lines}\nRUN ${pip}` })),
  ...lines(
    `RUN PIP_NO_CACHE_DIR=1 ${pip}`,
    `RUN PIP_NO_CACHE_DIR=0 ${pip}`,
    `RUN export PIP_NO_CACHE_DIR=true && ${pip}`,
    `RUN env PIP_NO_CACHE_DIR=1 ${pip}`,
  ),
  ...lines(`ARG NO_CACHE=--no-cache-dir\nRUN pip install $NO_CACHE one==1.0`, `ENV OFF=1\nENV PIP_NO_CACHE_DIR=$OFF\nRUN ${pip}`),
  ...lines(`RUN --mount=type=cache,target=/root/.cache/pip ${pip}`, `RUN --mount=type=cache,target=/root/.cache ${pip}`),
  ...lines(`RUN --mount=type=tmpfs,target=/root/.cache ${pip}`, `RUN --mount=type=cache,target=/var/cache/pip ${pip}`),
  ...lines(`RUN ${pip} && rm -rf /root/.cache`, `RUN ${pip} && rm -rf ~/.cache/pip`, `RUN ${pip} && rm -rf "$HOME"/.cache/*`),
  ...lines(`RUN ${pip} && pip cache purge`, `RUN ${pip} && find /root/.cache -type f -exec rm {} +`, `RUN ${pip}\nRUN rm -rf /root/.cache`),
  ...lines(
    `RUN sh -c '${pip}'`,
    `RUN sh -c '${clean}'`,
    `RUN ["pip", "install", "--no-compile", "one==1.0"]`,
    `RUN set -e; for name in one; do pip install $name; done`,
  ),
  ...lines(`RUN ["pip", "install", "--no-cache-dir", "one==1.0"]`, `RUN ["sh", "-c", "${pip}"]`, `RUN if true; then ${pip}; fi`),
  ...lines(`RUN <<EOF\nset -e\n${pip}\nEOF`, `RUN <<EOF\nset -e\n${clean}\nEOF`, `RUN <<EOF\n${pip}\nrm -rf /root/.cache\nEOF`),
  ...lines(`COPY pip.conf /etc/pip.conf\nRUN ${pip}`, `RUN pip config set global.no-cache-dir true && ${pip}`),
  ...lines(
    "COPY requirements.txt /\nRUN pip install -r /requirements.txt",
    "COPY requirements.txt /\nRUN pip install --no-cache -r /requirements.txt",
  ),
  ...lines(
    `RUN pip --no-cache-dir install one==1.0`,
    `RUN pip install --cache-dir=/tmp/pip one==1.0`,
    `ENV PIP_CACHE_DIR=/var/pip\nRUN ${pip}`,
  ),
  ...lines("RUN pip install --no-cache-dir --upgrade one && pip uninstall -y one", "RUN echo pip install one", "RUN pip list"),
  { lines: `RUN ${pip}`, stage: `${python} AS installed\n${offline}\nRUN ${clean}` },
  { lines: "COPY --from=installed /usr/local/lib /usr/local/lib", stage: `${python} AS installed\n${offline}\nRUN ${pip}` },
  { lines: `USER 10001\nRUN pip install --target=/tmp/one one\nUSER root` },
  { lines: `ONBUILD RUN ${pip}` },
];

const netrc = "COPY <<EOF /root/.netrc\nmachine example.org login a password hunter2\nEOF";

/** What is copied: wanted files, unwanted ones, and secret ones, by their names, in folders, with all else. */
const copies: readonly Form[] = [
  ...lines("COPY app.py /app/", "COPY . /app/", "COPY ./ /app/", "ADD . /app/", "COPY app.py src /app/", "COPY src/ /app/", "COPY * /app/"),
  ...lines("COPY --chmod=0644 app.py requirements.txt /app/", 'COPY [".", "/app/"]', "ARG FROM_HERE=.\nCOPY $FROM_HERE /app/"),
  ...lines(
    "RUN --mount=type=bind,source=.,target=/context cp /context/app.py /app.py",
    "RUN --mount=type=bind,target=/context cp -r /context /app",
  ),
  { lines: "COPY --from=files /files/app.py /app/", stage: `${python} AS files\nCOPY . /files/` },
  { lines: "COPY --from=files /files /app/", stage: `${python} AS files\nCOPY . /files/` },
  { lines: "", stage: "FROM scratch AS unused\nCOPY . /files/" },
];

const ownFiles: readonly Form[] = [
  ...lines("", "COPY server.key /etc/server.key", "COPY server.key /etc/secret", "ARG KEY=server.key\nCOPY $KEY /etc/tls/", netrc),
  ...lines("RUN --mount=type=bind,source=app.py,target=/tmp/a.py true", "COPY app.py /etc/app.key", "ADD app.py /keys/public.py"),
  ...lines("COPY server.key /etc/server.key\nRUN rm /etc/server.key", 'COPY ["server.key", "/etc/"]'),
  { lines: "", stage: `${python} AS signed\nCOPY server.key /etc/server.key` },
  { lines: "COPY --from=signed /etc/server.key /etc/server.key", stage: `${python} AS signed\nCOPY server.key /etc/server.key` },
];

/** Modes that let anyone write or become another, given, taken back, copied and avoided. */
const modes: readonly Form[] = [
  ...lines("", "RUN mkdir /data && chmod 777 /data", "RUN mkdir /data && chmod a+rwx /data", "RUN mkdir /data && chmod 1777 /data"),
  ...lines(
    "RUN mkdir /data && chmod 775 /data",
    "RUN mkdir -m 777 /data",
    "RUN mkdir -m 0750 /data",
    "RUN mkdir /data && chmod o+w,o-w /data",
  ),
  ...lines("RUN touch /tool && chmod u+s /tool", "RUN touch /tool && chmod 4755 /tool", "RUN touch /tool && chmod 0755 /tool"),
  ...lines("RUN touch /tool && chmod 2755 /tool", "RUN touch /tool && chmod +s /tool", "RUN touch /tool && chmod u=rwxs,go=rx /tool"),
  ...lines("COPY --chmod=0777 app.py /tool", "COPY --chmod=4755 app.py /tool", "ARG MODE=777\nCOPY --chmod=$MODE app.py /tool"),
  ...lines("ARG MODE=4755\nRUN touch /tool && chmod $MODE /tool", 'ENV MODE=777\nRUN touch /tool && chmod "$MODE" /tool'),
  ...lines("RUN touch /tool && chmod 4755 /tool && chmod u-s /tool", "RUN touch /tool && chmod 777 /tool && chmod 755 /tool"),
  ...lines("RUN touch /tool && chmod 777 /tool\nRUN chmod 755 /tool", "RUN sh -c 'touch /tool && chmod 4755 /tool'"),
  ...lines(
    "RUN <<EOF\ntouch /tool\nchmod 777 /tool\nEOF",
    'RUN ["sh", "-c", "touch /tool && chmod 4755 /tool"]',
    "RUN umask 0 && touch /tool",
  ),
  ...lines(
    "RUN mkdir /data && chmod -R a+w /data",
    "RUN mkdir -p /tmp/data && chmod 777 /tmp/data && rm -r /tmp/data",
    "RUN touch /tool && chmod a=r /tool",
  ),
  { lines: "COPY --from=tools /tool /tool", stage: `${python} AS tools\nRUN touch /tool && chmod 4755 /tool` },
  { lines: "COPY --from=tools --chmod=755 /tool /tool", stage: `${python} AS tools\nRUN touch /tool && chmod 777 /tool` },
  { lines: "", stage: `${python} AS tools\nRUN touch /tool && chmod 4777 /tool` },
];

/** Variables that hold secrets, that only look so, and that are gone by the last stage. */
const variables: readonly Form[] = [
  ...lines("", "ENV API_TOKEN=abc123", "ENV DATABASE_PASSWORD hunter2", "ENV TOKENIZERS_PARALLELISM=false", "ARG NPM_TOKEN=abc\nRUN true"),
  ...lines("ENV PASSWORD_FILE=/run/secrets/password", "ENV USERNAME=anna", "ENV LANG=C.UTF-8 API_TOKEN=abc123", "env API_TOKEN abc123"),
  ...lines(
    "ARG VALUE=abc123\nENV API_TOKEN=$VALUE",
    'ENV API_TOKEN=""',
    "ENV API_TOKEN=${NOTHING:-}",
    "ENV API_TOKEN=${NOTHING:-abc123}",
    "ARG NPM_TOKEN",
  ),
  ...lines("RUN API_TOKEN=abc123 true", "ONBUILD ENV API_TOKEN=abc123", "LABEL API_TOKEN=abc123", "ENV A=b \\\n    API_TOKEN=abc123"),
  { lines: "", stage: `${python} AS early\nENV API_TOKEN=abc123` },
  { lines: "", stage: `${python} AS early\nARG NPM_TOKEN=abc\nRUN true` },
];

const big = "head -c 4096 /dev/zero";

/** Removal: in the layer that wrote, in a later one, and of what only another stage has. */
const cleanups: readonly Form[] = [
  ...lines("", "RUN rm -f /nothing", `RUN ${big} > /var/tmp/x && rm /var/tmp/x`, `RUN ${big} > /var/tmp/x\nRUN rm /var/tmp/x`),
  ...lines(
    "COPY app.py /var/tmp/\nRUN rm /var/tmp/app.py",
    "COPY app.py /var/tmp/x\nRUN sh -c 'rm /var/tmp/x'",
    'COPY app.py /var/tmp/x\nRUN ["rm", "/var/tmp/x"]',
  ),
  ...lines(
    `ARG X=/var/tmp/x\nRUN ${big} > $X\nRUN rm $X`,
    `ENV X=/var/tmp/x\nRUN ${big} > $X\nRUN rm "\${X}"`,
    "COPY app.py /var/tmp/x\nRUN <<EOF\nrm /var/tmp/x\nEOF",
  ),
  ...lines("COPY app.py src /var/tmp/y/\nRUN rm -rf /var/tmp/y", `RUN mkdir /var/tmp/y && ${big} > /var/tmp/y/x\nRUN rm -r /var/tmp/y`),
  ...lines(
    "WORKDIR /var/tmp\nCOPY app.py x\nRUN rm x",
    "COPY app.py /var/tmp/x\nRUN mv /var/tmp/x /var/tmp/z",
    "COPY app.py /var/tmp/x\nRUN cd /var/tmp && rm x",
  ),
  ...lines(
    "COPY app.py /var/tmp/x\nRUN find /var/tmp -name x -exec rm {} +",
    "RUN dd if=/dev/zero of=/var/tmp/x count=8\nRUN rm /var/tmp/x",
  ),
  ...lines(
    "RUN cp /etc/passwd /var/tmp/x\nRUN rm -f /var/tmp/x",
    `RUN ${big} | tee /var/tmp/x > /dev/null\nRUN rm /var/tmp/x`,
    "COPY app.py /var/tmp/x\nRUN unlink /var/tmp/x",
  ),
  ...lines(
    `RUN --mount=type=tmpfs,target=/var/tmp ${big} > /var/tmp/x\nRUN rm -f /var/tmp/x`,
    "COPY app.py /var/tmp/x\nRUN rm /var/tmp/other || true",
  ),
  { lines: "", stage: `${python} AS messy\nRUN ${big} > /var/tmp/x\nRUN rm /var/tmp/x` },
  { lines: "RUN rm -f /var/tmp/x", stage: `${python} AS messy\nRUN ${big} > /var/tmp/x` },
];

/** RUN after RUN, and what only looks so. */
const layers: readonly Form[] = [
  ...lines("", "RUN mkdir /one\nRUN mkdir /two", "RUN mkdir /one && mkdir /two", "RUN mkdir /one\nENV ONE=1\nRUN mkdir /two"),
  ...lines(
    'RUN mkdir /one\n\nRUN ["mkdir", "/two"]',
    "RUN <<EOF\nmkdir /one\nmkdir /two\nEOF",
    "RUN mkdir /one\n# for a reason\nRUN mkdir /two",
  ),
  ...lines(
    "RUN --mount=type=tmpfs,target=/x mkdir /one\nRUN mkdir /two",
    "RUN mkdir /one\nONBUILD RUN true",
    "run mkdir /one\nrun mkdir /two",
  ),
  ...lines(
    "RUN mkdir /1; mkdir /2; mkdir /3; mkdir /4; mkdir /5; mkdir /6\nRUN mkdir /7",
    "RUN <<EOF\nmkdir /one\nEOF\nRUN mkdir /two",
    "RUN mkdir /one\nUSER root\nRUN mkdir /two",
  ),
  { lines: "", stage: `${python} AS stacked\nRUN mkdir /one\nRUN mkdir /two` },
  { lines: "RUN mkdir /two", stage: `${python} AS stacked\nRUN mkdir /one` },
];

const ports: readonly Form[] = lines(
  ...["", "EXPOSE 5000", "EXPOSE 5000/tcp 5001/udp", "EXPOSE 5000/udp", "ARG PORT=8080\nEXPOSE $PORT", "ENV PORT=5000\nEXPOSE ${PORT}"],
  ...[
    "EXPOSE 4998-5002",
    "EXPOSE 8000 8080",
    "expose 8000",
    "EXPOSE 8080/TCP",
    "EXPOSE ${NOTHING:-5000}",
    "ONBUILD EXPOSE 5000",
    "EXPOSE 9090",
  ],
);

const serve = (port: number, text: string): Form => ({ lines: text, port });

const starts: readonly Form[] = [
  serve(5000, 'CMD ["python3", "-m", "http.server", "5000"]'),
  serve(8080, "CMD python3 -m http.server 8080"),
  serve(8000, 'CMD ["python3", "-m", "http.server"]'),
  serve(8080, 'ENTRYPOINT ["python3", "-m", "http.server"]\nCMD ["8080"]'),
  serve(5000, 'ENTRYPOINT ["python3"]\nCMD ["/srv/app.py"]'),
  serve(5000, 'CMD ["python3", "/srv/app.py"]'),
  serve(5000, 'CMD ["sh", "-c", "exec python3 -m http.server 5000"]'),
  serve(8080, "ENV SERVE=8080\nCMD python3 -m http.server $SERVE"),
  serve(5000, 'CMD ["python3", "-m", "http.server", "--bind", "0.0.0.0", "5000"]'),
  serve(5000, 'CMD ["env", "PYTHONUNBUFFERED=1", "python3", "-m", "http.server", "5000"]'),
  serve(5000, 'CMD ["python3", "-m", "http.server", "8080"]\nCMD ["python3", "-m", "http.server", "5000"]'),
  serve(8080, 'WORKDIR /srv\nCMD ["python3", "-u", "-m", "http.server", "8080"]'),
];

const ignorings: readonly Ignoring[] = ["nothing", "nothing", "unwanted", "others"];

const parts = [variables, modes, copies, ownFiles, cleanups, layers, ports, users, starts] as const;

/** The Dockerfile of a seed: the same for the same seed. Within as many seeds as a part has forms, each form is written once. */
export function generated(seed: number): Generated {
  const chosen = parts.map((forms, part) => forms[(seed + Math.floor(seed / forms.length) * (part * 7 + 3) + part) % forms.length]);
  const ignored = ignorings[seed % ignorings.length] ?? "nothing";
  return assembled(
    chosen.filter((form) => form !== undefined),
    ["COPY app.py /srv/"],
    ignored,
  );
}

/** The Dockerfiles for pip: each form once. Nothing of theirs is run. */
export const generatedForPip: readonly Generated[] = installs.map((form) => assembled([form], [offline], "nothing"));

function assembled(forms: readonly Form[], start: readonly string[], ignored: Ignoring): Generated {
  const last = forms.find((form) => form.last !== undefined)?.last;
  const all = [
    ...forms.flatMap(({ stage }) => stage ?? []),
    last === undefined ? python : `${python} AS whole`,
    ...start,
    ...forms.map((form) => form.lines),
    ...(last === undefined ? [] : ["FROM whole", last]),
  ];
  const text = `${all.filter((line) => line !== "").join("\n")}\n`;
  // What is ignored cannot be copied by its name.
  return { text, ignored: text.includes("server.key") ? "nothing" : ignored, port: forms.at(-1)?.port ?? null };
}

const debian = "FROM debian:bookworm-slim";
const update = "apt-get update";
const install = `${update} && apt-get install -y --no-install-recommends hello`;
const remove = "rm -rf /var/lib/apt/lists/*";

/** Ways to use apt that leave its lists, and ways that do not. */
const apt: readonly string[] = [
  ...[`RUN ${install}`, `RUN ${install} && ${remove}`, `RUN ${install} \\\n # why\n && ${remove}`, `RUN ${install} && apt-get clean`],
  ...[
    `RUN ${install}\nRUN ${remove}`,
    `RUN ${install}; ${remove}`,
    `RUN ${install} && rm -r /var/lib/apt/lists`,
    `RUN ${remove} && ${install}`,
  ],
  ...[`RUN --mount=type=cache,target=/var/lib/apt/lists ${install}`, `RUN --mount=type=tmpfs,target=/var/lib/apt ${install}`],
  ...[
    `RUN --mount=type=cache,target=/var/cache/apt ${install}`,
    `RUN <<EOF\nset -e\n${install}\nEOF`,
    `RUN <<EOF\nset -e\n${install}\n${remove}\nEOF`,
  ],
  ...[
    `RUN sh -c '${install}'`,
    `RUN sh -c '${install} && ${remove}'`,
    `RUN ["bash", "-c", "${install}"]`,
    `RUN ["bash", "-c", "${install} && ${remove}"]`,
  ],
  ...[
    `ARG LISTS=/var/lib/apt/lists\nRUN ${install} && rm -rf $LISTS/*`,
    `ENV LISTS=/var/lib/apt/lists\nRUN ${install} && rm -rf "\${LISTS:?}"/*`,
  ],
  ...[
    `RUN ${install} && find /var/lib/apt/lists -type f -exec rm {} +`,
    `RUN ${install} && rm -rf /var/cache/apt/*`,
    `RUN ${install} && cd /var/lib/apt/lists && rm -rf *`,
  ],
  ...[
    `RUN apt update && apt install -y hello`,
    `RUN apt update && apt install -y hello && ${remove}`,
    `RUN ["apt-get", "update"]`,
    `RUN ${update} || true`,
  ],
  ...[`RUN if ${update}; then apt-get install -y hello; fi; ${remove}`, `RUN fetch() { ${update}; }; fetch`, `RUN echo apt-get update`],
  ...[
    `RUN ${install} && rm -rf /var/lib/apt/lists/* /tmp/*`,
    `RUN ${install} && rm -rf /var/lib/apt/lists/partial`,
    `RUN ${install} && rm -rf /var/{cache,log} /var/lib/apt/lists`,
  ],
  ...[`FROM debian:bookworm-slim AS tools\nRUN ${install}`, `ONBUILD RUN ${install}`],
];

/** The Dockerfiles for apt: each form once, one of them before a last stage of its own. */
export const generatedForApt: readonly Generated[] = apt.map((form) => ({
  text: form.startsWith("FROM") ? `${form}\n${debian}\nCOPY --from=tools /usr/bin/hello /usr/bin/\n` : `${debian}\n${form}\n`,
  ignored: "nothing",
  port: null,
}));

/** Whose the files are that are copied before and behind a USER, and what another user than root may change. */
const owners: readonly Form[] = [
  ...lines("COPY app.py /owned/", "USER 10001\nCOPY app.py /owned/", "USER 10001\nCOPY --chown=10001 app.py /owned/"),
  ...lines(
    "USER 10001:10001\nADD app.py /owned/",
    "COPY --chown=10001 requirements.txt /owned/\nUSER 10001",
    "user 10001\ncopy src/ /owned/",
  ),
  ...lines(`${create}\nUSER app\nCOPY app.py /owned/`, `${create}\nUSER app\nCOPY --chown=app requirements.txt /owned/`),
  ...lines("USER root\nCOPY app.py /owned/", "USER 0:10001\nCOPY app.py /owned/", "USER 10001\nUSER root\nCOPY app.py /owned/"),
  ...lines("ARG RUN_AS=10001\nUSER $RUN_AS\nCOPY app.py /owned/", "ENV RUN_AS=root\nUSER $RUN_AS\nCOPY app.py /owned/"),
  ...lines(
    "USER 10001\nCOPY <<EOF /owned/a\na\nEOF",
    "USER 10001\nCOPY --chmod=666 app.py /owned/",
    "USER 10001\nCOPY --link app.py /owned/",
  ),
  ...lines(
    "USER 10001\nWORKDIR /owned\nCOPY app.py .",
    "USER 10001\nONBUILD COPY app.py /owned/",
    "USER 10001\nCOPY --chown=root app.py /owned/",
  ),
  ...lines(
    "RUN mkdir /owned && chown 10001 /owned\nUSER 10001\nCOPY app.py /owned/",
    "USER 10001\nADD --chown=10001:0 requirements.txt /owned/",
  ),
  { lines: "", stage: `${python} AS early\nUSER 10001\nCOPY app.py /owned/` },
  { lines: "USER 10001\nCOPY --from=made /owned /owned", stage: `${python} AS made\nCOPY requirements.txt /owned/` },
  { lines: "USER 10001\nCOPY --from=made /owned /owned", stage: `${python} AS made\nCOPY --chown=10001 requirements.txt /owned/` },
  { lines: "USER 10001", last: "COPY requirements.txt /owned/" },
  ...lines("COPY --chown=10001 app.py /usr/local/bin/app", "COPY --chown=10001:10001 --chmod=755 app.py /usr/local/bin/"),
  ...lines("COPY --chown=root app.py /usr/local/bin/", "COPY --chown=0:10001 app.py /usr/local/bin/", "COPY --chown=nobody app.py /srv/"),
  ...lines("ARG OWNER=10001\nCOPY --chown=$OWNER app.py /usr/local/bin/app", "COPY --chown=10001 requirements.txt /srv/run.sh"),
  ...lines(
    "COPY --chown=10001 src/ /srv/",
    "COPY --chown=10001 requirements.txt /etc/app.conf",
    "COPY --chown=10001 --chmod=755 requirements.txt /srv/tool",
  ),
  ...lines("RUN cp /etc/passwd /usr/local/bin/app && chown 10001 /usr/local/bin/app", "USER 10001\nRUN touch /tmp/notes"),
  ...lines("COPY --chown=10001 app.py /srv/\nRUN chown root /srv/app.py", "ONBUILD COPY --chown=10001 app.py /srv/"),
  { lines: "", stage: `${python} AS early\nCOPY --chown=10001 app.py /srv/` },
  { lines: "COPY --from=made /srv/app.py /usr/local/bin/app", stage: `${python} AS made\nCOPY --chown=10001 app.py /srv/` },
];

/** The Dockerfiles for owners: each form once. Nothing of theirs is run. */
export const generatedForOwners: readonly Generated[] = owners.map((form) => assembled([form], [], "nothing"));
