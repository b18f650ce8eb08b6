import rule from "../../src/rules/no-secret-files.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-secret-files", rule, {
  valid: [
    "FROM a\nCOPY app /app\n",
    "FROM a\nCOPY .env.example /app/\n",
    "FROM a\nCOPY id_rsa.pub /root/.ssh/\n",
    "FROM a AS b\nCOPY id_rsa /root/.ssh/\nFROM c\nCOPY --from=b /app /app\n",
    "FROM a\nRUN --mount=type=secret,id=env,target=/app/.env b\n",
    "FROM a\nCOPY nodesource.gpg.key /etc/apt/keyrings/\n",
    "FROM a\nADD b.key /etc/apt/trusted.gpg.d/b.asc\n",
    "FROM a\nCOPY truststore.jks /app/\n",
    "FROM a\nCOPY cert.pem ca.crt /etc/ssl/\n",
    "FROM a\nCOPY . .\n",
    "FROM a\nCOPY src/credentials.ts /app/\n",
    "FROM a\nCOPY\n",
    {
      code: "FROM a\nCOPY .env /app/\n",
      options: [
        {
          allow: [".env"],
        },
      ],
    },
    {
      code: "FROM a\nCOPY id_rsa /b\n",
      options: [
        {
          files: ["*.pem"],
        },
      ],
    },
    "FROM a\nCOPY keyboard /app/\n",
    "FROM a\nADD https://b.c/repository.key /tmp/b.key\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nCOPY .env /app/\n",
      errors: [
        {
          messageId: "secret",
          data: {
            file: ".env",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
    {
      code: "from a\r\ncopy id_rsa /root/.ssh/\r\n",
      errors: [
        {
          messageId: "secret",
          data: {
            file: "id_rsa",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 12,
        },
      ],
    },
    {
      code: 'FROM a\nADD ["keys/server.key", "/etc/ssl/"]\n',
      errors: [
        {
          messageId: "secret",
          data: {
            file: "keys/server.key",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 23,
        },
      ],
    },
    {
      code: "FROM a\nCOPY a b.p12 /app/\n",
      errors: [
        {
          messageId: "secret",
          data: {
            file: "b.p12",
          },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
    {
      code: "FROM a\nCOPY secret /root/.ssh/id_ed25519\n",
      errors: [
        {
          messageId: "secret",
          data: {
            file: "/root/.ssh/id_ed25519",
          },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 34,
        },
      ],
    },
    {
      code: "FROM a AS b\nCOPY .aws/credentials /root/.aws/credentials\nFROM b\n",
      errors: [
        {
          messageId: "secret",
          data: {
            file: ".aws/credentials",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 22,
        },
      ],
    },
    {
      code: "FROM a AS b\nFROM c\nCOPY --from=b /root/.netrc /root/\n",
      errors: [
        {
          messageId: "secret",
          data: {
            file: "/root/.netrc",
          },
          line: 3,
          column: 15,
          endLine: 3,
          endColumn: 27,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD COPY credentials.json \\\n  /app/\n",
      errors: [
        {
          messageId: "secret",
          data: {
            file: "credentials.json",
          },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 30,
        },
      ],
    },
    {
      code: "FROM a\nCOPY c.json $GOOGLE_APPLICATION_CREDENTIALS\n",
      errors: [
        {
          messageId: "secret",
          data: {
            file: "$GOOGLE_APPLICATION_CREDENTIALS",
          },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 44,
        },
      ],
    },
    {
      code: "FROM a\nARG F=.env\nCOPY $F /app/\n",
      errors: [
        {
          messageId: "secret",
          data: {
            file: ".env",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 8,
        },
      ],
    },
    {
      code: "FROM a\nCOPY <<EOF /root/.netrc\nmachine b\nEOF\n",
      errors: [
        {
          messageId: "secret",
          data: {
            file: "/root/.netrc",
          },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 24,
        },
      ],
    },
    {
      code: "FROM a\nCOPY service-account-prod.json $TARGET\n",
      errors: [
        {
          messageId: "secret",
          data: {
            file: "service-account-prod.json",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 31,
        },
      ],
    },
    {
      code: "FROM a\nCOPY b.secret /c\n",
      options: [
        {
          files: ["*.secret"],
        },
      ],
      errors: [
        {
          messageId: "secret",
          data: {
            file: "b.secret",
          },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
  ],
});
