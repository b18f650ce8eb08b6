import rule from "../../src/rules/no-useless-command.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-useless-command", rule, {
  valid: [
    "FROM a\nRUN make\n",
    "FROM a\nRUN echo kill\n",
    "FROM a\nRUN apt-get install -y vim nano\n",
    "FROM a\nCMD top\n",
    "FROM a\nRUN killall x && pstree\n",
    "FROM a\nRUN $KILL 1\n",
    "FROM a\nRUN --mount=type=ssh git clone git@example.com:a/b\n",
    "FROM a\nRUN ssh-keyscan example.com\n",
    "FROM a\nRUN cat <<EOF > x\ntop\nEOF\n",
    "FROM a\nRUN <<EOF python3\ntop\nEOF\n",
    'FROM a\nSHELL ["powershell"]\nRUN ps\n',
    { code: "FROM a\nRUN ifconfig\n", options: [{ commands: ["top"] }] },
    { code: "FROM a\nRUN top\n", options: [{ commands: [] }] },
  ],
  invalid: [
    {
      code: "FROM a\nRUN top\n",
      errors: [{ messageId: "useless", data: { command: "top" }, line: 2, column: 5, endLine: 2, endColumn: 8 }],
    },
    {
      code: "from a\r\nrun a && \\\r\n  service x start\r\n",
      errors: [{ messageId: "useless", data: { command: "service" }, line: 3, column: 3, endLine: 3, endColumn: 18 }],
    },
    {
      code: "FROM a\nRUN ifconfig\n",
      errors: [{ messageId: "useless", data: { command: "ifconfig" }, line: 2, column: 5, endLine: 2, endColumn: 13 }],
    },
    {
      code: "FROM a\nRUN nano x\n",
      errors: [{ messageId: "useless", data: { command: "nano" }, line: 2, column: 5, endLine: 2, endColumn: 11 }],
    },
    {
      code: "FROM a\nRUN <<EOF\nfree\nmount -t tmpfs x /x\nEOF\n",
      errors: [
        { messageId: "useless", data: { command: "free" }, line: 3, column: 1, endLine: 3, endColumn: 5 },
        { messageId: "useless", data: { command: "mount" }, line: 4, column: 1, endLine: 4, endColumn: 20 },
      ],
    },
    {
      code: 'FROM a\nRUN ["shutdown", "-h"]\n',
      errors: [{ messageId: "useless", data: { command: "shutdown" }, line: 2, column: 6, endLine: 2, endColumn: 22 }],
    },
    {
      code: "FROM a\nONBUILD RUN ssh x\n",
      errors: [{ messageId: "useless", data: { command: "ssh" }, line: 2, column: 13, endLine: 2, endColumn: 18 }],
    },
    {
      code: "FROM a\nRUN sudo -E /bin/ps aux | cat\n",
      errors: [{ messageId: "useless", data: { command: "ps" }, line: 2, column: 5, endLine: 2, endColumn: 24 }],
    },
    {
      code: "FROM a\nRUN X=$(ps) kill -9 $X\n",
      errors: [
        { messageId: "useless", data: { command: "kill" }, line: 2, column: 5, endLine: 2, endColumn: 23 },
        { messageId: "useless", data: { command: "ps" }, line: 2, column: 9, endLine: 2, endColumn: 11 },
      ],
    },
    {
      code: "FROM a AS b\nRUN vim\nFROM c\nRUN if a; then free; fi\n",
      errors: [
        { messageId: "useless", data: { command: "vim" }, line: 2, column: 5, endLine: 2, endColumn: 8 },
        { messageId: "useless", data: { command: "free" }, line: 4, column: 16, endLine: 4, endColumn: 20 },
      ],
    },
    {
      code: "FROM a\nRUN htop\n",
      options: [{ commands: ["htop"] }],
      errors: [{ messageId: "useless", data: { command: "htop" }, line: 2, column: 5, endLine: 2, endColumn: 9 }],
    },
  ],
});
