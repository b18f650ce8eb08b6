import { debian, python, scratch } from "../bases.js";
import type { ProofCase } from "../proof-case.js";

/** A server that speaks TLS and gives files as they are, with their headers. */
const serve = [
  "cd /srv",
  "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout /tmp/key -out /tmp/cert",
  "(openssl s_server -quiet -HTTP -accept 8443 -key /tmp/key -cert /tmp/cert &)",
].join(" && ");
const downloading = `${debian}RUN apt-get update && apt-get install -y --no-install-recommends curl openssl && rm -rf /var/lib/apt/lists/*\nCOPY srv /srv/\n`;
const curl = "curl -sSL --retry 9 --retry-connrefused --cacert /tmp/cert -o /a";

/** Cases of secrets, and of what keeps downloads from being changed on the way. */
export default [
  {
    rule: "no-world-readable-secret-mount",
    repair: "suggestion",
    before: `${python}RUN --mount=type=secret,id=none,mode=0444 touch /a\n`,
    effect: {},
  },
  {
    rule: "no-disabled-tls-verification",
    repair: "suggestion",
    about: "variables",
    before: `${scratch}ENV GIT_SSL_NO_VERIFY=1 MODE=release\n`,
    effect: { config: { "Env.GIT_SSL_NO_VERIFY": null } },
  },
  {
    rule: "no-disabled-tls-verification",
    repair: "suggestion",
    about: "options",
    before: `${python}RUN pip install --no-cache-dir --no-compile --trusted-host example.org six==1.17.0\n`,
    effect: {},
  },
  {
    rule: "no-cleartext-protocol",
    repair: "suggestion",
    before: `${scratch}CMD ["app", "--api=http://example.org/"]\n`,
    effect: { config: { Cmd: ["app", "--api=https://example.org/"] } },
  },
  {
    rule: "no-insecure-redirect",
    repair: "suggestion",
    about: "what is where it should be",
    before: `${downloading}RUN ${serve} && ${curl} https://localhost:8443/answer && rm /tmp/key /tmp/cert\n`,
    files: { "srv/answer": "HTTP/1.0 200 OK\r\n\r\nhello\n" },
    effect: {},
  },
  {
    rule: "no-insecure-redirect",
    repair: "suggestion",
    about: "a redirect to http",
    before: `${downloading}RUN ${serve} && ${curl} https://localhost:8443/moved && rm /tmp/key /tmp/cert\n`,
    files: {
      "srv/moved": "HTTP/1.0 302 Found\r\nLocation: http://deb.debian.org/debian/pool/main/h/hello/hello_2.10.orig.tar.gz\r\n\r\n",
    },
    effect: { stops: 'Protocol "http" not supported or disabled' },
  },
  {
    rule: "prefer-secret-mount",
    repair: "suggestion",
    about: "a command",
    before: `${python}ARG PAT=hunter\nRUN (python3 -m http.server &) && until wget -q --spider http://127.0.0.1:8000; do sleep 1; done && wget -q --header "Authorization: Bearer $PAT" -O /a http://127.0.0.1:8000/etc/passwd && printf %s "$PAT" | sha256sum > /digest\n`,
    secrets: { pat: "hunter" },
    effect: {},
  },
  {
    rule: "prefer-secret-mount",
    repair: "suggestion",
    about: "a here-document",
    before: `${python}ARG PAT=hunter\nRUN <<EOF\nset -e\npip config set global.index-url https://user:$PAT@example.invalid/simple\nEOF\n`,
    secrets: { pat: "hunter" },
    effect: {},
  },
  {
    rule: "prefer-secret-mount",
    repair: "suggestion",
    about: "a build without the secret",
    before: `${python}ARG PAT=hunter\nRUN pip config set global.index-url https://user:$PAT@example.invalid/simple\n`,
    effect: { stops: "/run/secrets/pat" },
  },
] satisfies ProofCase[];
