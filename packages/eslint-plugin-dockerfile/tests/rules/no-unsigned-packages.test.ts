import rule from "../../src/rules/no-unsigned-packages.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-unsigned-packages", rule, {
  valid: [
    "FROM a:1\nRUN apt-get install -y b\n",
    "FROM a:1\nRUN apk add --no-cache b\n",
    "FROM a:1\nRUN dnf install -y b && rpm -i b.rpm\n",
    "FROM a:1\nRUN echo --allow-untrusted\n",
    "FROM a:1\nRUN apk $ARGS add b\n",
    "FROM a:1\nRUN apt-get -o Dpkg::Options::=--force-confdef install b\n",
    "FROM a:1\nRUN apt-get -o APT::Get::AllowUnauthenticated=false install b\n",
    "FROM a:1\nRUN dnf --setopt=gpgcheck=1 install b\n",
    "FROM a:1\nRUN gem install --force-yes b\n",
    "FROM a:1\nCMD apk add --allow-untrusted b\n",
    'FROM a:1\nSHELL ["powershell"]\nRUN apk add --allow-untrusted b\n',
    "FROM a:1\nRUN cat <<EOF > b\napk add --allow-untrusted\nEOF\n",
    "FROM a:1\nRUN $APK add --allow-untrusted b\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN apk add --no-cache --allow-untrusted b\n",
      errors: [
        {
          messageId: "apk",
          data: { option: "--allow-untrusted" },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 41,
          suggestions: [{ messageId: "remove", data: { option: "--allow-untrusted" }, output: "FROM a:1\nRUN apk add --no-cache b\n" }],
        },
      ],
    },
    {
      code: "from a:1\r\nrun apt-get install -y \\\r\n  --allow-unauthenticated \\\r\n  b\r\n",
      errors: [
        {
          messageId: "apt",
          data: { option: "--allow-unauthenticated" },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 26,
          suggestions: [
            {
              messageId: "remove",
              data: { option: "--allow-unauthenticated" },
              output: "from a:1\r\nrun apt-get install -y \\\r\n  b\r\n",
            },
          ],
        },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["apt-get", "--force-yes", "install", "b"]\n',
      errors: [
        {
          messageId: "apt",
          data: { option: "--force-yes" },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 30,
          suggestions: [{ messageId: "remove", data: { option: "--force-yes" }, output: 'FROM a:1\nRUN ["apt-get", "install", "b"]\n' }],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN <<EOF\nset -e\ndnf install -y --nogpgcheck b\nEOF\n",
      errors: [
        {
          messageId: "rpm",
          data: { option: "--nogpgcheck" },
          line: 4,
          column: 16,
          endLine: 4,
          endColumn: 28,
          suggestions: [
            { messageId: "remove", data: { option: "--nogpgcheck" }, output: "FROM a:1\nRUN <<EOF\nset -e\ndnf install -y b\nEOF\n" },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nONBUILD RUN rpm -i --nosignature --nodigest b.rpm\n",
      errors: [
        {
          messageId: "rpm",
          data: { option: "--nosignature" },
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 33,
          suggestions: [
            { messageId: "remove", data: { option: "--nosignature" }, output: "FROM a:1\nONBUILD RUN rpm -i --nodigest b.rpm\n" },
          ],
        },
        {
          messageId: "rpm",
          data: { option: "--nodigest" },
          line: 2,
          column: 34,
          endLine: 2,
          endColumn: 44,
          suggestions: [
            { messageId: "remove", data: { option: "--nodigest" }, output: "FROM a:1\nONBUILD RUN rpm -i --nosignature b.rpm\n" },
          ],
        },
      ],
    },
    {
      code: "FROM a:1 AS b\nRUN sudo yum -y install --nogpgcheck c\nFROM b\nRUN zypper --no-gpg-checks install c\n",
      errors: [
        {
          messageId: "rpm",
          data: { option: "--nogpgcheck" },
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 37,
          suggestions: [
            {
              messageId: "remove",
              data: { option: "--nogpgcheck" },
              output: "FROM a:1 AS b\nRUN sudo yum -y install c\nFROM b\nRUN zypper --no-gpg-checks install c\n",
            },
          ],
        },
        {
          messageId: "rpm",
          data: { option: "--no-gpg-checks" },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 27,
          suggestions: [
            {
              messageId: "remove",
              data: { option: "--no-gpg-checks" },
              output: "FROM a:1 AS b\nRUN sudo yum -y install --nogpgcheck c\nFROM b\nRUN zypper install c\n",
            },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN apt -o APT::Get::AllowUnauthenticated=true install b\n",
      errors: [
        {
          messageId: "apt",
          data: { option: "APT::Get::AllowUnauthenticated=true" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 47,
          suggestions: [
            { messageId: "remove", data: { option: "APT::Get::AllowUnauthenticated=true" }, output: "FROM a:1\nRUN apt install b\n" },
          ],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN yum-config-manager --setopt=b.gpgcheck=0 && tdnf --setopt gpgcheck=no install b\n",
      errors: [
        {
          messageId: "rpm",
          data: { option: "b.gpgcheck=0" },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 45,
          suggestions: [
            {
              messageId: "remove",
              data: { option: "b.gpgcheck=0" },
              output: "FROM a:1\nRUN yum-config-manager && tdnf --setopt gpgcheck=no install b\n",
            },
          ],
        },
        {
          messageId: "rpm",
          data: { option: "gpgcheck=no" },
          line: 2,
          column: 63,
          endLine: 2,
          endColumn: 74,
          suggestions: [
            {
              messageId: "remove",
              data: { option: "gpgcheck=no" },
              output: "FROM a:1\nRUN yum-config-manager --setopt=b.gpgcheck=0 && tdnf install b\n",
            },
          ],
        },
      ],
    },
    {
      code: "ARG V=1\nFROM a:1\nRUN apk add --allow-untrusted b=$V\n",
      errors: [
        {
          messageId: "apk",
          data: { option: "--allow-untrusted" },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 30,
          suggestions: [{ messageId: "remove", data: { option: "--allow-untrusted" }, output: "ARG V=1\nFROM a:1\nRUN apk add b=$V\n" }],
        },
      ],
    },
    {
      code: "FROM a:1\nRUN apk add \\\n # why\n --allow-untrusted b\n",
      errors: [{ messageId: "apk", data: { option: "--allow-untrusted" }, line: 4, column: 2, endLine: 4, endColumn: 19 }],
    },
  ],
});
