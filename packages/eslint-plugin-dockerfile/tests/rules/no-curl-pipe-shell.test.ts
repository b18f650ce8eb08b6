import rule from "../../src/rules/no-curl-pipe-shell.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-curl-pipe-shell", rule, {
  valid: [
    "FROM a:1\nRUN curl -fsSLo b.sh https://c.d && echo '0  b.sh' | sha256sum -c - && sh b.sh\n",
    "FROM a:1\nRUN curl https://b.c | tar xz\n",
    "FROM a:1\nRUN curl https://b.c | python3 -c 'import json'\n",
    "FROM a:1\nRUN curl https://b.c | python -m json.tool\n",
    "FROM a:1\nRUN curl https://b.c | bash -c 'cat > d'\n",
    "FROM a:1\nRUN curl https://b.c | sh filter.sh\n",
    "FROM a:1\nRUN curl https://b.c | node filter.js\n",
    "FROM a:1\nRUN curl https://b.c; echo x | sh\n",
    "FROM a:1\nRUN curl https://b.c && cat d | bash\n",
    'FROM a:1\nRUN sh -c "echo $(curl https://b.c)"\n',
    'FROM a:1\nRUN bash run.sh "$(curl https://b.c)"\n',
    'FROM a:1\nRUN eval "$(b)"\n',
    "FROM a:1\nRUN V=$(curl https://b.c) && echo $V\n",
    "FROM a:1\nRUN curl https://b.c | $SHELL\n",
    "FROM a:1\nRUN echo 'curl b | sh'\n",
    "FROM a:1\nCMD curl b | sh\n",
    '# escape=`\nFROM a:1\nSHELL ["powershell"]\nRUN curl b | sh\n',
    'FROM a:1\nRUN ["curl", "b", "|", "sh"]\n',
    "FROM a:1\nCOPY <<EOF /b\ncurl b | sh\nEOF\n",
    "FROM a:1\nRUN diff <(curl https://b.c) d\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nRUN curl -fsSL https://b.c | sh\n",
      errors: [{ messageId: "unseen", data: { shell: "sh", tool: "curl" }, line: 2, column: 30, endLine: 2, endColumn: 32 }],
    },
    {
      code: "from a:1\r\nrun wget -qO- https://b.c \\\r\n  | sudo -E bash -\r\n",
      errors: [{ messageId: "unseen", data: { shell: "bash", tool: "wget" }, line: 3, column: 5, endLine: 3, endColumn: 19 }],
    },
    {
      code: "FROM a:1\nRUN <<EOF\nset -e\ncurl https://b.c | tee d | bash -s -- --yes\nEOF\n",
      errors: [{ messageId: "unseen", data: { shell: "bash", tool: "curl" }, line: 4, column: 28, endLine: 4, endColumn: 44 }],
    },
    {
      code: "FROM a:1\nONBUILD RUN curl https://b.c | A=1 python3 -\n",
      errors: [{ messageId: "unseen", data: { shell: "python3", tool: "curl" }, line: 2, column: 32, endLine: 2, endColumn: 45 }],
    },
    {
      code: 'FROM a:1 AS b\nRUN sh -c "$(curl -fsSL https://b.c)"\nFROM b\nRUN bash <(curl https://b.c) && eval "$(wget -O - d)" && . <(curl e)\n',
      errors: [
        { messageId: "unseen", data: { shell: "sh", tool: "curl" }, line: 2, column: 5, endLine: 2, endColumn: 38 },
        { messageId: "unseen", data: { shell: "bash", tool: "curl" }, line: 4, column: 5, endLine: 4, endColumn: 29 },
        { messageId: "unseen", data: { shell: "eval", tool: "wget" }, line: 4, column: 33, endLine: 4, endColumn: 54 },
        { messageId: "unseen", data: { shell: ".", tool: "curl" }, line: 4, column: 58, endLine: 4, endColumn: 69 },
      ],
    },
    {
      code: 'FROM a:1\nRUN ["sh", "-c", "curl https://b.c | sh -x"]\n',
      errors: [{ messageId: "unseen", data: { shell: "sh", tool: "curl" }, line: 2, column: 38, endLine: 2, endColumn: 43 }],
    },
    {
      code: "ARG U\nFROM a:1\nARG U\nRUN A=$(curl $U | perl) && curl $U | (b) && curl $U | bash -eux /dev/stdin c\n",
      errors: [
        { messageId: "unseen", data: { shell: "perl", tool: "curl" }, line: 4, column: 19, endLine: 4, endColumn: 23 },
        { messageId: "unseen", data: { shell: "bash", tool: "curl" }, line: 4, column: 55, endLine: 4, endColumn: 77 },
      ],
    },
  ],
});
