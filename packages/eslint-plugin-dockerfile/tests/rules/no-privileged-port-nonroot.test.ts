import rule from "../../src/rules/no-privileged-port-nonroot.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-privileged-port-nonroot", rule, {
  valid: [
    "FROM a:1\nEXPOSE 80\n",
    "FROM a:1\nUSER b\nEXPOSE 8080\n",
    "FROM a:1\nUSER root\nEXPOSE 80\n",
    "FROM a:1\nUSER b\nEXPOSE $P\n",
    "FROM a:1\nUSER $U\nEXPOSE 80\n",
    "FROM a:1\nUSER b\nRUN setcap cap_net_bind_service=+ep /c\nEXPOSE 80\n",
    "FROM a AS s\nUSER b\nEXPOSE 80\nFROM c\nEXPOSE 80\n",
    "FROM a:1\nUSER ContainerUser\nEXPOSE 80\n",
    "FROM a:1\nUSER b\nEXPOSE 0\nEXPOSE x\n",
    "FROM a:1\nUSER b\nONBUILD EXPOSE 80\n",
    "FROM a:1\nUSER b\nRUN <<EOF\nEXPOSE 80\nEOF\n",
    "",
  ],
  invalid: [
    {
      code: "FROM a:1\nEXPOSE 80\nUSER b\n",
      errors: [{ messageId: "privileged", data: { user: "b", port: "80" }, line: 2, column: 8, endLine: 2, endColumn: 10 }],
    },
    {
      code: "from a:1\r\nuser 1001\r\nexpose 8080 \\\r\n  443/tcp\r\n",
      errors: [{ messageId: "privileged", data: { user: "1001", port: "443" }, line: 4, column: 3, endLine: 4, endColumn: 10 }],
    },
    {
      code: "ARG V\nFROM a:$V AS s\nARG P=53\nEXPOSE $P/udp\nUSER b\nFROM s\nEXPOSE 80-90\n",
      errors: [
        { messageId: "privileged", data: { user: "b", port: "53" }, line: 4, column: 8, endLine: 4, endColumn: 14 },
        { messageId: "privileged", data: { user: "b", port: "80" }, line: 7, column: 8, endLine: 7, endColumn: 13 },
      ],
    },
    {
      code: 'FROM a:1\nUSER b\nEXPOSE "80"\n',
      errors: [{ messageId: "privileged", data: { user: "b", port: "80" }, line: 3, column: 8, endLine: 3, endColumn: 12 }],
    },
  ],
});
