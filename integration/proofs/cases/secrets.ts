import { python, scratch } from "../bases.js";
import type { ProofCase } from "../proof-case.js";

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
] satisfies ProofCase[];
