import { debian, python } from "../bases.js";
import type { ProofCase } from "../proof-case.js";

const getWget = "apt-get update && apt-get install -y --no-install-recommends wget && rm -rf /var/lib/apt/lists/*";

const getGit = "apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*";
/** A repository that once held a large file. */
const repository = [
  "git init -q /tmp/app",
  "cd /tmp/app",
  "cp /usr/bin/git large",
  "git add large",
  "git commit -q -m one",
  "git rm -q large",
  "touch small",
  "git add small",
  "git commit -q -m two",
  "git clone -q --bare /tmp/app /srv/app",
  "rm -r /tmp/app",
].join(" && ");
const identity = "GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a";
const dates = "GIT_AUTHOR_DATE=@1700000000+0000 GIT_COMMITTER_DATE=@1700000000+0000";
const gitServer = "git daemon --base-path=/srv --export-all & until git ls-remote git://localhost/app; do sleep 1; done";

export default [
  {
    // sh runs echo in the background, and the redirection is a command of its own.
    rule: "no-ampersand-redirect-in-sh",
    repair: "suggestion",
    before: `${debian}RUN echo built &>/log\n`,
    effect: { changed: ["log"] },
  },
  {
    rule: "no-equals-equals-in-sh",
    repair: "suggestion",
    before: `${debian}RUN if [ a == a ]; then touch /equal; else touch /different; fi\n`,
    effect: { removed: ["different"], added: ["equal"] },
  },
  {
    // The file is an option that keeps rm from asking.
    rule: "no-glob-as-option",
    repair: "suggestion",
    before: `${python}RUN mkdir /d && cd /d && touch ./-f a && rm *\n`,
    effect: { removed: ["d/-f"] },
  },
  {
    rule: "no-verbose-wget",
    repair: "suggestion",
    about: "BusyBox's",
    suggestion: "Add '-q'",
    before: `${python}RUN python3 -m http.server & until wget -q --spider http://127.0.0.1:8000; do sleep 1; done; wget http://127.0.0.1:8000/etc/passwd\n`,
    effect: {},
  },
  {
    rule: "no-verbose-wget",
    repair: "suggestion",
    about: "GNU's",
    suggestion: "Add '--progress",
    before: `${debian}RUN ${getWget}\nRUN wget http://deb.debian.org/debian/pool/main/h/hello/hello_2.10.orig.tar.gz\n`,
    effect: {},
  },
  { rule: "prefer-dollar-parentheses", repair: "fix", before: `${python}RUN echo \`uname\` > /system\n`, effect: {} },
  {
    rule: "require-cd-failure-handling",
    repair: "suggestion",
    about: "a folder that is there",
    before: `${python}RUN cd /home; touch a\n`,
    effect: {},
  },
  {
    rule: "require-cd-failure-handling",
    repair: "suggestion",
    about: "a folder that is not there",
    before: `${python}RUN cd /nowhere; touch a\n`,
    effect: { stops: "can't cd to /nowhere" },
  },
  {
    rule: "no-ineffective-negation",
    repair: "suggestion",
    about: "a command that fails",
    before: `${python}RUN set -e; ! grep -q secret /etc/passwd; touch /a\n`,
    effect: {},
  },
  {
    rule: "no-ineffective-negation",
    repair: "suggestion",
    about: "a command that succeeds",
    before: `${python}RUN set -e; ! grep -q root /etc/passwd; touch /a\n`,
    effect: { stops: "exit code 1" },
  },
  {
    rule: "require-pipefail",
    repair: "suggestion",
    about: "commands that succeed",
    before: `${debian}RUN echo a | tee /a\n`,
    effect: { config: { Shell: ["/bin/bash", "-o", "pipefail", "-c"] } },
  },
  {
    rule: "require-pipefail",
    repair: "suggestion",
    about: "a command that fails",
    before: `${debian}RUN cat /nothing | tee /a\n`,
    effect: { stops: "/nothing: No such file or directory" },
  },
  {
    rule: "require-quoted-substitutions",
    repair: "suggestion",
    about: "without blanks",
    before: `${python}RUN touch /$(uname)\n`,
    effect: {},
  },
  {
    rule: "require-quoted-substitutions",
    repair: "suggestion",
    about: "with blanks",
    before: `${python}RUN cd / && touch $(echo a b)\n`,
    effect: { removed: ["a", "b"], added: ["a b"] },
  },
  {
    rule: "require-quoted-variables",
    repair: "suggestion",
    about: "without blanks",
    before: `${python}RUN name=$(uname) && touch /$name\n`,
    effect: {},
  },
  {
    rule: "require-quoted-variables",
    repair: "suggestion",
    about: "with blanks",
    before: `${python}RUN cd / && name="a b" && touch $name\n`,
    effect: { removed: ["a", "b"], added: ["a b"] },
  },
  {
    rule: "require-heredoc-errexit",
    repair: "suggestion",
    about: "commands that succeed",
    before: `${debian}RUN <<EOF\ntouch /a\ntouch /b\nEOF\n`,
    effect: {},
  },
  {
    rule: "require-heredoc-errexit",
    repair: "suggestion",
    about: "a command that fails",
    before: `${debian}RUN <<EOF\ncat /nothing\ntouch /b\nEOF\n`,
    effect: { stops: "/nothing: No such file or directory" },
  },
  {
    // From a file, for which no TLS is spoken: curl knows the option.
    rule: "no-weak-tls",
    repair: "suggestion",
    before: `${debian}RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*\nRUN curl --tlsv1.0 -o /a file:///etc/passwd\n`,
    effect: {},
  },
  {
    // The clone's own files alone: what is checked out is the same.
    rule: "prefer-shallow-git-clone",
    repair: "suggestion",
    before: `${debian}RUN ${getGit}\nARG ${identity} ${dates}\nRUN ${repository}\nRUN ${gitServer}; git clone git://localhost/app /app\n`,
    effect: { removed: ["app/.git/"], added: ["app/.git/"], changed: ["app/.git/"], smaller: true },
  },
] satisfies ProofCase[];
