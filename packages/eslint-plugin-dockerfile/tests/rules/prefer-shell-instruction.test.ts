import rule from "../../src/rules/prefer-shell-instruction.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-shell-instruction", rule, {
  valid: [
    'FROM a\nSHELL ["/bin/bash", "-c"]\n',
    "FROM a\nRUN ln -s /bin/sh /usr/local/bin/x\n",
    "FROM a\nRUN ln -sf /bin/bash /bin/sh.bak\n",
    "FROM a\nRUN echo ln -s /bin/bash /bin/sh\n",
    "FROM a\nRUN ln -s a b && /bin/sh x\n",
    "FROM a\nRUN ln /bin/sh $X\n",
    "FROM a\nRUN rm /bin/sh\n",
    "FROM a\nCMD ln -sf /bin/bash /bin/sh\n",
    "FROM a\nRUN ln -s /bin/sh\\\n  /x\n",
    "FROM a\nRUN cat <<EOF > x\nln -s /bin/bash /bin/sh\nEOF\n",
    "FROM a\nRUN ln\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN ln -sf /bin/bash /bin/sh\n",
      errors: [
        {
          messageId: "link",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 29,
          suggestions: [{ messageId: "useShell", data: { shell: '["/bin/bash", "-c"]' }, output: 'FROM a\nSHELL ["/bin/bash", "-c"]\n' }],
        },
      ],
    },
    {
      code: 'from a\r\nrun ln -snf \\\r\n  /bin/bash "/bin/sh"\r\nrun x\r\n',
      errors: [
        {
          messageId: "link",
          line: 2,
          column: 5,
          endLine: 3,
          endColumn: 22,
          suggestions: [
            { messageId: "useShell", data: { shell: '["/bin/bash", "-c"]' }, output: 'from a\r\nSHELL ["/bin/bash", "-c"]\r\nrun x\r\n' },
          ],
        },
      ],
    },
    {
      code: "FROM a\nRUN rm /bin/sh && ln -s /bin/bash /bin/sh\n",
      errors: [{ messageId: "link", line: 2, column: 19, endLine: 2, endColumn: 42 }],
    },
    {
      code: "FROM a\nRUN ln -s bash /bin/sh\n",
      errors: [{ messageId: "link", line: 2, column: 5, endLine: 2, endColumn: 23 }],
    },
    {
      code: "FROM a\nRUN --network=none ln -sf /bin/bash /bin/sh\n",
      errors: [{ messageId: "link", line: 2, column: 20, endLine: 2, endColumn: 44 }],
    },
    {
      code: "FROM a\nONBUILD RUN ln -sf /bin/bash /bin/sh\n",
      errors: [{ messageId: "link", line: 2, column: 13, endLine: 2, endColumn: 37 }],
    },
    {
      code: "FROM a\nRUN <<EOF\nln -sf /bin/bash /bin/sh\nEOF\n",
      errors: [{ messageId: "link", line: 3, column: 1, endLine: 3, endColumn: 25 }],
    },
    {
      code: 'FROM a\nRUN ["ln", "-sf", "/bin/bash", "/bin/sh"]\n',
      errors: [{ messageId: "link", line: 2, column: 6, endLine: 2, endColumn: 41 }],
    },
    {
      code: "FROM a\nRUN sudo ln -sf /bin/bash /bin/sh\n",
      errors: [
        {
          messageId: "link",
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 34,
          suggestions: [{ messageId: "useShell", data: { shell: '["/bin/bash", "-c"]' }, output: 'FROM a\nSHELL ["/bin/bash", "-c"]\n' }],
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN ln -sf $SHELL /bin/sh\nFROM c\n",
      errors: [{ messageId: "link", line: 2, column: 5, endLine: 2, endColumn: 26 }],
    },
  ],
});
