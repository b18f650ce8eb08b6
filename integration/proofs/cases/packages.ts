import { arch, debian, fedora, leap, node, python } from "../bases.js";
import type { ProofCase } from "../proof-case.js";

const install = "apt-get update && apt-get install -y --no-install-recommends";
const clean = "rm -rf /var/lib/apt/lists/*";

export default [
  {
    rule: "prefer-apt-get",
    repair: "fix",
    before: `${debian}RUN apt update && apt install -y --no-install-recommends hello && ${clean}\n`,
    effect: {},
  },
  { rule: "prefer-apt-get", repair: "suggestion", before: `${debian}RUN apt-get update && apt upgrade -y && ${clean}\n`, effect: {} },
  {
    rule: "require-apk-no-cache",
    repair: "fix",
    before: "FROM alpine:3.20\nRUN apk add tree\n",
    effect: { removed: ["var/cache/apk/"], smaller: true },
    needs: "a base image with apk",
  },
  {
    rule: "require-apk-virtual-cleanup",
    repair: "suggestion",
    before: "FROM alpine:3.20\nRUN apk add --no-cache --virtual .build tree && tree /etc > /etc/tree\n",
    effect: { removed: ["usr/bin/tree"], changed: ["etc/apk/world", "lib/apk/db/"], smaller: true },
    needs: "a base image with apk",
  },
  {
    rule: "require-apt-lists-cleanup",
    repair: "suggestion",
    before: `${debian}RUN ${install} hello\n`,
    effect: { removed: ["var/lib/apt/lists/"], smaller: true },
  },
  {
    rule: "require-no-install-recommends",
    repair: "suggestion",
    before: `${debian}RUN apt-get update && apt-get install -y curl && ${clean}\n`,
    effect: {
      removed: ["etc/ldap/", "usr/", "var/lib/dpkg/info/"],
      changed: ["var/lib/dpkg/status", "var/lib/dpkg/status-old"],
      smaller: true,
    },
  },
  {
    rule: "require-non-interactive-install",
    repair: "fix",
    about: "apt-get",
    before: `${debian}RUN apt-get update && apt-get install --no-install-recommends curl && ${clean}\n`,
    effect: { mends: "Do you want to continue?" },
  },
  {
    rule: "require-non-interactive-install",
    repair: "fix",
    about: "dnf",
    before: `${fedora}RUN dnf install hello\n`,
    effect: { mends: "Operation aborted" },
  },
  {
    rule: "require-non-interactive-install",
    repair: "fix",
    about: "pacman",
    before: `${arch}RUN pacman -Sy hello\n`,
    effect: { mends: "Proceed with installation?" },
  },
  {
    rule: "require-non-interactive-install",
    repair: "fix",
    about: "yum",
    before: `${fedora}RUN yum install hello\n`,
    effect: { mends: "Operation aborted" },
  },
  {
    rule: "require-non-interactive-install",
    repair: "fix",
    about: "zypper",
    before: `${leap}RUN zypper install hello\n`,
    effect: { mends: "Cannot read input" },
  },
  {
    rule: "require-package-cache-clean",
    repair: "suggestion",
    about: "dnf",
    before: `${fedora}RUN dnf install -y hello\n`,
    effect: { removed: ["var/cache/dnf/"], smaller: true },
  },
  {
    rule: "require-package-cache-clean",
    repair: "suggestion",
    about: "pacman",
    before: `${arch}RUN pacman -Sy --noconfirm hello\n`,
    effect: { removed: ["var/cache/pacman/pkg/"], smaller: true },
  },
  {
    rule: "require-package-cache-clean",
    repair: "suggestion",
    about: "yum",
    before: `${fedora}RUN yum install -y hello\n`,
    effect: { removed: ["var/cache/dnf/"], smaller: true },
  },
  {
    rule: "require-package-cache-clean",
    repair: "suggestion",
    about: "zypper",
    before: `${leap}RUN zypper --non-interactive install hello\n`,
    effect: { removed: ["var/cache/zypp/"], smaller: true },
  },
  {
    rule: "require-package-cache-clean",
    repair: "suggestion",
    about: "npm",
    options: [{ managers: ["npm"] }],
    before: `${node}RUN npm install --global typescript@5.4.5\n`,
    effect: { removed: ["root/.npm/"], added: ["root/.npm/"], smaller: true },
  },
  {
    rule: "require-package-cache-clean",
    repair: "suggestion",
    about: "yarn",
    before: `${node}RUN yarn global add typescript@5.4.5\n`,
    effect: { removed: ["usr/local/share/.cache/"], smaller: true },
  },
  {
    // It comes without a wheel: pip keeps the one that it makes, and a mirror may forbid it to keep more.
    rule: "require-pip-no-cache-dir",
    repair: "fix",
    before: `${python}RUN pip install --no-cache-dir --no-compile setuptools==70.3.0 wheel==0.45.1\nRUN pip install --no-compile jieba==0.42.1\n`,
    effect: { removed: ["root/.cache/"], smaller: true },
  },
  {
    rule: "no-unsigned-packages",
    repair: "suggestion",
    before: `${debian}RUN ${install} --allow-unauthenticated hello && ${clean}\n`,
    effect: {},
  },
  {
    rule: "no-update-without-install",
    repair: "suggestion",
    before: `${debian}RUN apt-get update\nRUN apt-get install -y --no-install-recommends hello && ${clean}\n`,
    effect: { layers: -1, smaller: true },
  },
  {
    rule: "no-cleanup-of-cache-mount",
    repair: "suggestion",
    before: `${python}RUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir --no-compile six==1.17.0\n`,
    effect: {},
  },
  {
    rule: "no-shared-apt-cache-mount",
    repair: "suggestion",
    before: `${debian}RUN --mount=type=cache,target=/var/lib/apt ${install} hello\n`,
    effect: {},
  },
  {
    rule: "no-redundant-apt-clean",
    repair: "suggestion",
    before: `${debian}RUN ${install} hello && apt-get clean && ${clean}\n`,
    effect: {},
  },
  {
    rule: "prefer-cache-mount",
    repair: "suggestion",
    before: `${python}RUN pip install --no-compile --no-binary=itsdangerous itsdangerous==2.2.0\n`,
    effect: { removed: ["root/.cache/"], smaller: true },
  },
  {
    rule: "require-gem-no-document",
    repair: "fix",
    before: `${debian}ENV SOURCE_DATE_EPOCH=0\nRUN ${install} ruby && ${clean}\nCOPY a.gemspec a.rb /gem/\nRUN cd /gem && gem build a.gemspec\nRUN gem install /gem/a-1.0.0.gem\n`,
    files: {
      "a.gemspec": `Gem::Specification.new { |gem| gem.name = "a"; gem.version = "1.0.0"; gem.summary = "a"; gem.authors = ["a"]; gem.files = ["a.rb"]; gem.require_paths = ["."] }\n`,
      "a.rb": "# What a is.\nclass A\nend\n",
    },
    effect: { removed: ["var/lib/gems/"], smaller: true },
  },
  {
    rule: "require-frozen-lockfile",
    repair: "suggestion",
    before: `${node}WORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm install && rm -rf ~/.npm\n`,
    files: {
      "package.json": '{ "name": "a", "version": "1.0.0", "dependencies": { "is-number": "7.0.0" } }\n',
      "package-lock.json": `{"name": "a", "version": "1.0.0", "lockfileVersion": 3, "requires": true, "packages": {"": {"name": "a", "version": "1.0.0", "dependencies": {"is-number": "7.0.0"}}, "node_modules/is-number": {"version": "7.0.0", "integrity": "sha512-41Cifkg6e8TylSpdtTpeLVMqvSBEVzTttHvERD741+pnZ8ANv0004MRL43QKPDlK9cGvNp6NZWZUBlbGXYxxng==", "license": "MIT", "engines": {"node": ">=0.12.0"}}}}\n`,
    },
    // npm install writes the address of each package into it.
    effect: { changed: ["app/package-lock.json"] },
  },
] satisfies ProofCase[];
