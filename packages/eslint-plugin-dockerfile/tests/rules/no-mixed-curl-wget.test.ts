import rule from "../../src/rules/no-mixed-curl-wget.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-mixed-curl-wget", rule, {
  valid: [
    "FROM a\nRUN curl x\nRUN curl y\n",
    "FROM a\nRUN wget x && wget y\n",
    "FROM a AS b\nRUN curl x\nFROM c\nRUN wget x\n",
    "FROM a\nRUN apt-get install -y curl wget\n",
    "FROM a\nRUN curl x | tee wget\n",
    "FROM a\nRUN curl x\nCMD wget y\n",
    "FROM a\nRUN curl x\nHEALTHCHECK CMD wget y\n",
    "FROM a\nRUN curl x && echo wget\n",
    "FROM a\nRUN curl x && $WGET y\n",
    "FROM a\nRUN curl x\nRUN cat <<EOF > s\nwget y\nEOF\n",
    'FROM a\nSHELL ["powershell"]\nRUN curl x; wget y\n',
    "FROM a\nRUN which wget && curl x\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN curl x\nRUN wget y\n",
      errors: [{ messageId: "mixed", data: { tool: "wget", other: "curl", line: "2" }, line: 3, column: 5, endLine: 3, endColumn: 11 }],
    },
    {
      code: "from a\r\nrun curl x && \\\r\n  wget y\r\n",
      errors: [
        { messageId: "mixed", data: { tool: "curl", other: "wget", line: "3" }, line: 2, column: 5, endLine: 2, endColumn: 11 },
        { messageId: "mixed", data: { tool: "wget", other: "curl", line: "2" }, line: 3, column: 3, endLine: 3, endColumn: 9 },
      ],
    },
    {
      code: "FROM a\nRUN wget x\nRUN true\nRUN curl y\nRUN wget z\n",
      errors: [
        { messageId: "mixed", data: { tool: "curl", other: "wget", line: "2" }, line: 4, column: 5, endLine: 4, endColumn: 11 },
        { messageId: "mixed", data: { tool: "wget", other: "curl", line: "4" }, line: 5, column: 5, endLine: 5, endColumn: 11 },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\ncurl x\nwget y\nEOF\n",
      errors: [
        { messageId: "mixed", data: { tool: "curl", other: "wget", line: "4" }, line: 3, column: 1, endLine: 3, endColumn: 7 },
        { messageId: "mixed", data: { tool: "wget", other: "curl", line: "3" }, line: 4, column: 1, endLine: 4, endColumn: 7 },
      ],
    },
    {
      code: 'FROM a\nRUN ["curl", "x"]\nRUN ["wget", "x"]\n',
      errors: [{ messageId: "mixed", data: { tool: "wget", other: "curl", line: "2" }, line: 3, column: 6, endLine: 3, endColumn: 17 }],
    },
    {
      code: "FROM a\nONBUILD RUN curl x\nRUN wget x\n",
      errors: [{ messageId: "mixed", data: { tool: "wget", other: "curl", line: "2" }, line: 3, column: 5, endLine: 3, endColumn: 11 }],
    },
    {
      code: "FROM a\nRUN A=$(curl x)\nRUN sudo wget y\n",
      errors: [{ messageId: "mixed", data: { tool: "wget", other: "curl", line: "2" }, line: 3, column: 5, endLine: 3, endColumn: 16 }],
    },
    {
      code: "FROM a AS b\nRUN curl x; /usr/bin/wget y\nFROM c\nRUN curl x\n",
      errors: [
        { messageId: "mixed", data: { tool: "curl", other: "wget", line: "2" }, line: 2, column: 5, endLine: 2, endColumn: 11 },
        { messageId: "mixed", data: { tool: "wget", other: "curl", line: "2" }, line: 2, column: 13, endLine: 2, endColumn: 28 },
      ],
    },
    {
      code: "FROM a\nRUN if a; then curl x; else wget x; fi\n",
      errors: [
        { messageId: "mixed", data: { tool: "curl", other: "wget", line: "2" }, line: 2, column: 16, endLine: 2, endColumn: 22 },
        { messageId: "mixed", data: { tool: "wget", other: "curl", line: "2" }, line: 2, column: 29, endLine: 2, endColumn: 35 },
      ],
    },
  ],
});
