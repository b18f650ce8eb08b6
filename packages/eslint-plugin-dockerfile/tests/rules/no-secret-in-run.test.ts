import rule from "../../src/rules/no-secret-in-run.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-secret-in-run", rule, {
  valid: [
    "FROM a\nRUN curl -u user https://b.c\n",
    "FROM a\nRUN curl -u user:$PASSWORD https://b.c\n",
    "FROM a\nRUN --mount=type=secret,id=p curl -u a:b https://b.c\n",
    "FROM a\nRUN wget https://b.c\n",
    "FROM a\nRUN mysql -p b\n",
    "FROM a\nRUN sshpass -f b c\n",
    "FROM a\nRUN useradd -m b\n",
    "FROM a\nRUN ssh-keygen -l -f b\n",
    "FROM a\nRUN ssh-keygen -R b\n",
    "FROM a\nRUN openssl req -in b\n",
    "FROM a\nRUN openssl rand 16\n",
    "FROM a AS b\nRUN openssl genrsa 2048\nFROM c\n",
    "FROM a\nRUN ssh-keygen -t rsa -f /k && rm /k\n",
    "FROM a\nRUN docker login --password-stdin b\n",
    "FROM a\nRUN aws configure set region b\n",
    "FROM a\nRUN htpasswd -c b c\n",
    "FROM a\nRUN usermod -p '*' root\n",
    "FROM a\nRUN PGPASSWORD=$P psql\n",
    "FROM a\nRUN echo curl -u a:b\n",
    "FROM a\nRUN keytool -importcert -file b\n",
    "FROM a\nCMD ssh-keygen -A\n",
    "FROM a\nRUN curl -u user: https://b.c\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a\nRUN curl -u user:pw https://b.c\n",
      errors: [
        {
          messageId: "password",
          data: {
            command: "curl",
          },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 20,
        },
      ],
    },
    {
      code: "from a\r\nrun wget --password=b https://b.c\r\n",
      errors: [
        {
          messageId: "password",
          data: {
            command: "wget",
          },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 22,
        },
      ],
    },
    {
      code: "FROM a\nRUN sshpass -p b ssh c\n",
      errors: [
        {
          messageId: "password",
          data: {
            command: "sshpass",
          },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 17,
        },
      ],
    },
    {
      code: "FROM a\nRUN mysql -uroot -pb -e c\n",
      errors: [
        {
          messageId: "password",
          data: {
            command: "mysql",
          },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 21,
        },
      ],
    },
    {
      code: "FROM a\nRUN useradd -p b c\n",
      errors: [
        {
          messageId: "password",
          data: {
            command: "useradd",
          },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 17,
        },
      ],
    },
    {
      code: "FROM a\nRUN htpasswd -nb user pw\n",
      errors: [
        {
          messageId: "password",
          data: {
            command: "htpasswd",
          },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 25,
        },
      ],
    },
    {
      code: "FROM a\nRUN docker login -u a -p b c.d\n",
      errors: [
        {
          messageId: "password",
          data: {
            command: "docker",
          },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 27,
        },
      ],
    },
    {
      code: "FROM a\nRUN aws configure set aws_secret_access_key b\n",
      errors: [
        {
          messageId: "password",
          data: {
            command: "aws",
          },
          line: 2,
          column: 45,
          endLine: 2,
          endColumn: 46,
        },
      ],
    },
    {
      code: "FROM a\nRUN PGPASSWORD=b psql c\n",
      errors: [
        {
          messageId: "password",
          data: {
            command: "psql",
          },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 17,
        },
      ],
    },
    {
      code: "FROM a\nRUN gcloud auth activate-service-account --key-file=/k.json\n",
      errors: [
        {
          messageId: "password",
          data: {
            command: "gcloud",
          },
          line: 2,
          column: 42,
          endLine: 2,
          endColumn: 60,
        },
      ],
    },
    {
      code: "FROM a\nRUN ssh-keygen -A\n",
      errors: [
        {
          messageId: "key",
          data: {
            command: "ssh-keygen",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 18,
        },
      ],
    },
    {
      code: "FROM a\nRUN openssl req -x509 -newkey rsa:2048 -keyout /k -out /c\n",
      errors: [
        {
          messageId: "key",
          data: {
            command: "openssl",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 58,
        },
      ],
    },
    {
      code: "FROM a\nRUN openssl genrsa -out /k 2048\n",
      errors: [
        {
          messageId: "key",
          data: {
            command: "openssl",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 32,
        },
      ],
    },
    {
      code: "FROM a\nRUN keytool -genkeypair -alias b\n",
      errors: [
        {
          messageId: "key",
          data: {
            command: "keytool",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 33,
        },
      ],
    },
    {
      code: 'FROM a\nRUN ["curl", "--user", "a:b", "https://b.c"]\n',
      errors: [
        {
          messageId: "password",
          data: {
            command: "curl",
          },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 29,
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\ncurl --user=a:b https://b.c\nEOF\n",
      errors: [
        {
          messageId: "password",
          data: {
            command: "curl",
          },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 16,
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN b \\\n  && doctl auth init -t c\n",
      errors: [
        {
          messageId: "password",
          data: {
            command: "doctl",
          },
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 26,
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN curl -ua:b https://b.c\nFROM c\n",
      errors: [
        {
          messageId: "password",
          data: {
            command: "curl",
          },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 15,
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN ssh-keygen -t ed25519 -N '' -f /k\nFROM b\n",
      errors: [
        {
          messageId: "key",
          data: {
            command: "ssh-keygen",
          },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 38,
        },
      ],
    },
  ],
});
