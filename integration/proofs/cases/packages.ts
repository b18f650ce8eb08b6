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
    before: "FROM centos:7\nRUN yum install tree\n",
    effect: { mends: "Exiting on user command" },
    needs: "a base image with yum",
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
    before: "FROM centos:7\nRUN yum install -y tree\n",
    effect: { removed: ["var/cache/yum/"], smaller: true },
    needs: "a base image with yum",
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
] satisfies ProofCase[];
