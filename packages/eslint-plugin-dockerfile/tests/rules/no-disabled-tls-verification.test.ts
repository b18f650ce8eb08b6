import rule from "../../src/rules/no-disabled-tls-verification.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-disabled-tls-verification", rule, {
  valid: [
    "FROM a:1\nRUN curl -fsSL https://b.c/d\n",
    "FROM a:1\nRUN curl -o -k https://b.c/d\n",
    "FROM a:1\nRUN curl -K config https://b.c\n",
    "FROM a:1\nRUN wget -q https://b.c\n",
    "FROM a:1\nRUN echo curl -k\n",
    "FROM a:1\nRUN curl $ARGS https://b.c\n",
    "FROM a:1\nRUN curl --cacert ca.pem https://b.c\n",
    "FROM a:1\nENV NODE_TLS_REJECT_UNAUTHORIZED=1\n",
    "FROM a:1\nARG GIT_SSL_NO_VERIFY\n",
    "FROM a:1\nENV GIT_SSL_NO_VERIFY=\n",
    "FROM a:1\nARG A\nENV PYTHONHTTPSVERIFY=$A\n",
    "FROM a:1\nRUN npm config set strict-ssl true\n",
    "FROM a:1\nRUN npm ci --strict-ssl=true\n",
    "FROM a:1\nRUN dnf install -y --setopt=sslverify=1 b\n",
    "FROM a:1\nRUN dnf install -y --setopt=install_weak_deps=False b\n",
    "FROM a:1\nRUN pip install b\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN curl -k https://b.c\n',
    "FROM a:1\nRUN cat <<EOF > b\ncurl -k\nEOF\n",
    "FROM a:1\nCMD curl -k https://b.c\n",
    "FROM a:1\nENV __proto__=0 constructor=0\n",
    "FROM a:1\nRUN env\n",
    "FROM a:1\nRUN $CURL -k b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN curl -k https://b.c\n",
      errors: [
        {
          messageId: "download",
          data: { what: "-k" },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 12,
          suggestions: [{ messageId: "remove", data: { what: "-k" }, output: "FROM a:1\nRUN curl https://b.c\n" }],
        },
      ],
    },
    {
      code: "from a:1\r\nrun curl \\\r\n  --insecure \\\r\n  https://b.c\r\n",
      errors: [
        {
          messageId: "download",
          data: { what: "--insecure" },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 13,
          suggestions: [{ messageId: "remove", data: { what: "--insecure" }, output: "from a:1\r\nrun curl \\\r\n  https://b.c\r\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN curl -fsSLko d https://b.c\n",
      errors: [
        {
          messageId: "download",
          data: { what: "-k" },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 17,
          suggestions: [{ messageId: "remove", data: { what: "-k" }, output: "FROM a:1\nRUN curl -fsSLo d https://b.c\n" }],
        },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["curl", "-k", "https://b.c"]\n',
      errors: [
        {
          messageId: "download",
          data: { what: "-k" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 18,
          suggestions: [{ messageId: "remove", data: { what: "-k" }, output: 'FROM a:1\nRUN ["curl", "https://b.c"]\n' }],
        },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["curl", "-sk", "https://b.c"]\n',
      errors: [
        {
          messageId: "download",
          data: { what: "-k" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 19,
          suggestions: [{ messageId: "remove", data: { what: "-k" }, output: 'FROM a:1\nRUN ["curl", "-s", "https://b.c"]\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN <<EOF\nset -e\nwget --no-check-certificate https://b.c\nEOF\n",
      errors: [
        {
          messageId: "download",
          data: { what: "--no-check-certificate" },
          line: 4,
          column: 6,
          endLine: 4,
          endColumn: 28,
          suggestions: [
            {
              messageId: "remove",
              data: { what: "--no-check-certificate" },
              output: "FROM a:1\nRUN <<EOF\nset -e\nwget https://b.c\nEOF\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nONBUILD RUN a && curl --proxy-insecure https://b.c\n",
      errors: [
        {
          messageId: "download",
          data: { what: "--proxy-insecure" },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 39,
          suggestions: [
            { messageId: "remove", data: { what: "--proxy-insecure" }, output: "FROM a:1\nONBUILD RUN a && curl https://b.c\n" },
          ],
        },
      ],
    },
    {
      code: "FROM a:1 AS b\nRUN a $(curl -k https://b.c)\nFROM b\nRUN sh -c 'curl --insecure https://b.c'\n",
      errors: [
        {
          messageId: "download",
          data: { what: "-k" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 16,
          suggestions: [
            {
              messageId: "remove",
              data: { what: "-k" },
              output: "FROM a:1 AS b\nRUN a $(curl https://b.c)\nFROM b\nRUN sh -c 'curl --insecure https://b.c'\n",
            },
          ],
        },
        {
          messageId: "download",
          data: { what: "--insecure" },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 27,
          suggestions: [
            {
              messageId: "remove",
              data: { what: "--insecure" },
              output: "FROM a:1 AS b\nRUN a $(curl -k https://b.c)\nFROM b\nRUN sh -c 'curl https://b.c'\n",
            },
          ],
        },
      ],
    },
    // What is left would be refused for another reason.
    {
      code: "FROM a:1\nENV NODE_TLS_REJECT_UNAUTHORIZED=0 |\n",
      errors: [{ messageId: "variable", data: { what: "NODE_TLS_REJECT_UNAUTHORIZED" }, line: 2, column: 5, endLine: 2, endColumn: 35 }],
    },
    {
      code: "FROM a:1\nENV A=1 NODE_TLS_REJECT_UNAUTHORIZED=0 \\\n  B=2\n",
      errors: [
        {
          messageId: "variable",
          data: { what: "NODE_TLS_REJECT_UNAUTHORIZED" },
          line: 2,
          column: 9,
          endLine: 2,
          endColumn: 39,
          suggestions: [{ messageId: "remove", data: { what: "NODE_TLS_REJECT_UNAUTHORIZED" }, output: "FROM a:1\nENV A=1 \\\n  B=2\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nENV PYTHONHTTPSVERIFY 0\nRUN a\n",
      errors: [
        {
          messageId: "variable",
          data: { what: "PYTHONHTTPSVERIFY" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 24,
          suggestions: [{ messageId: "remove", data: { what: "PYTHONHTTPSVERIFY" }, output: "FROM a:1\nRUN a\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nARG npm_config_strict_ssl=false B=1\n",
      errors: [
        {
          messageId: "variable",
          data: { what: "npm_config_strict_ssl" },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 32,
          suggestions: [{ messageId: "remove", data: { what: "npm_config_strict_ssl" }, output: "FROM a:1\nARG B=1\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nONBUILD ENV PIP_TRUSTED_HOST=b.c\n",
      errors: [{ messageId: "variable", data: { what: "PIP_TRUSTED_HOST" }, line: 2, column: 13, endLine: 2, endColumn: 33 }],
    },
    {
      code: "ARG V=0\nFROM a:1\nARG V\nENV PYTHONHTTPSVERIFY=$V\n",
      errors: [
        {
          messageId: "variable",
          data: { what: "PYTHONHTTPSVERIFY" },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 25,
          suggestions: [{ messageId: "remove", data: { what: "PYTHONHTTPSVERIFY" }, output: "ARG V=0\nFROM a:1\nARG V\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN GIT_SSL_NO_VERIFY=true git clone https://b.c\n",
      errors: [{ messageId: "variable", data: { what: "GIT_SSL_NO_VERIFY" }, line: 2, column: 5, endLine: 2, endColumn: 27 }],
    },
    {
      code: "FROM a:1\nRUN export GIT_SSL_NO_VERIFY=1 && git clone https://b.c\n",
      errors: [{ messageId: "variable", data: { what: "GIT_SSL_NO_VERIFY" }, line: 2, column: 12, endLine: 2, endColumn: 31 }],
    },
    {
      code: "FROM a:1\nRUN env NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci\n",
      errors: [{ messageId: "variable", data: { what: "NODE_TLS_REJECT_UNAUTHORIZED" }, line: 2, column: 9, endLine: 2, endColumn: 39 }],
    },
    {
      code: "FROM a:1\nRUN npm config set strict-ssl false && npm ci --no-strict-ssl\n",
      errors: [
        { messageId: "npm", data: { what: "config set strict-ssl false" }, line: 2, column: 5, endLine: 2, endColumn: 36 },
        {
          messageId: "npm",
          data: { what: "--no-strict-ssl" },
          line: 2,
          column: 47,
          endLine: 2,
          endColumn: 62,
          suggestions: [
            { messageId: "remove", data: { what: "--no-strict-ssl" }, output: "FROM a:1\nRUN npm config set strict-ssl false && npm ci\n" },
          ],
        },
      ],
    },
    {
      code: 'FROM a:1\nRUN yarn config set "strict-ssl" false && npm set -g strict-ssl=false && pnpm i --strict-ssl=false\n',
      errors: [
        { messageId: "npm", data: { what: "config set strict-ssl false" }, line: 2, column: 5, endLine: 2, endColumn: 39 },
        { messageId: "npm", data: { what: "set -g strict-ssl=false" }, line: 2, column: 43, endLine: 2, endColumn: 70 },
        {
          messageId: "npm",
          data: { what: "--strict-ssl=false" },
          line: 2,
          column: 81,
          endLine: 2,
          endColumn: 99,
          suggestions: [
            {
              messageId: "remove",
              data: { what: "--strict-ssl=false" },
              output: 'FROM a:1\nRUN yarn config set "strict-ssl" false && npm set -g strict-ssl=false && pnpm i\n',
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN yum-config-manager --save --setopt=b.sslverify=0\n",
      errors: [
        {
          messageId: "yum",
          data: { what: "--setopt=b.sslverify=0" },
          line: 2,
          column: 31,
          endLine: 2,
          endColumn: 53,
          suggestions: [
            { messageId: "remove", data: { what: "--setopt=b.sslverify=0" }, output: "FROM a:1\nRUN yum-config-manager --save\n" },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN yum install -y --setopt sslverify=false b\n",
      errors: [
        {
          messageId: "yum",
          data: { what: "--setopt=sslverify=false" },
          line: 2,
          column: 29,
          endLine: 2,
          endColumn: 44,
          suggestions: [{ messageId: "remove", data: { what: "--setopt=sslverify=false" }, output: "FROM a:1\nRUN yum install -y b\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN pip3.9 install --trusted-host b.c --trusted-host=d.e f\n",
      errors: [
        {
          messageId: "pip",
          data: { what: "--trusted-host" },
          line: 2,
          column: 35,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            { messageId: "remove", data: { what: "--trusted-host" }, output: "FROM a:1\nRUN pip3.9 install --trusted-host=d.e f\n" },
          ],
        },
        {
          messageId: "pip",
          data: { what: "--trusted-host" },
          line: 2,
          column: 39,
          endLine: 2,
          endColumn: 57,
          suggestions: [
            { messageId: "remove", data: { what: "--trusted-host" }, output: "FROM a:1\nRUN pip3.9 install --trusted-host b.c f\n" },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN python -m pip install --trusted-host \\\n # why\n b.c f\n",
      errors: [{ messageId: "pip", data: { what: "--trusted-host" }, line: 4, column: 2, endLine: 4, endColumn: 5 }],
    },
    {
      code: "FROM a:1\nRUN curl \\\n # why\n -k https://b.c\n",
      errors: [{ messageId: "download", data: { what: "-k" }, line: 4, column: 2, endLine: 4, endColumn: 4 }],
    },
  ],
});
