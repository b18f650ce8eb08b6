import rule from "../../src/rules/no-glob-as-option.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("no-glob-as-option", rule, {
  valid: [
    "FROM a\nRUN rm ./*\n",
    "FROM a\nRUN rm -- *\n",
    "FROM a\nRUN rm /x/*\n",
    'FROM a\nRUN rm "*"\n',
    "FROM a\nRUN rm '*'\n",
    "FROM a\nRUN rm \\*\n",
    'FROM a\nRUN rm "$x"*\n',
    "FROM a\nRUN echo *\n",
    'FROM a\nRUN printf "%s" *\n',
    "FROM a\nRUN for i in *; do a; done\n",
    "FROM a\nRUN case a in *) b;; esac\n",
    "FROM a\nRUN rm a* [ab]*\n",
    "FROM a\nRUN [ -f * ]\n",
    'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN [[ a = * ]]\n',
    "FROM a\nRUN A=*\n",
    "FROM a\nRUN parallel a ::: *\n",
    "FROM a\nCMD rm *\n",
    "FROM a\nRUN <<EOF python3\nrm *\nEOF\n",
    "FROM a\nRUN cat <<'E' > x\nrm *\nE\n",
    'FROM a\nSHELL ["powershell"]\nRUN rm *\n',
    'FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN rm *\n',
    'FROM a\nRUN ["sh", "-c", "rm *"]\n',
    "FROM a\nRUN if rm *\n",
  ],
  invalid: [
    {
      code: "FROM a\nRUN rm -rf *.o ?x\n",
      errors: [
        {
          messageId: "glob",
          data: { command: "rm", pattern: "*.o" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 15,
          suggestions: [{ messageId: "prefix", data: { pattern: "*.o" }, output: "FROM a\nRUN rm -rf ./*.o ?x\n" }],
        },
        {
          messageId: "glob",
          data: { command: "rm", pattern: "?x" },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 18,
          suggestions: [{ messageId: "prefix", data: { pattern: "?x" }, output: "FROM a\nRUN rm -rf *.o ./?x\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN tar --exclude=* *\n",
      errors: [
        {
          messageId: "glob",
          data: { command: "tar", pattern: "*" },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 22,
          suggestions: [{ messageId: "prefix", data: { pattern: "*" }, output: "FROM a\nRUN tar --exclude=* ./*\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN zip x.zip * -- *\n",
      errors: [
        {
          messageId: "glob",
          data: { command: "zip", pattern: "*" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 16,
          suggestions: [{ messageId: "prefix", data: { pattern: "*" }, output: "FROM a\nRUN zip x.zip ./* -- *\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN find . -name *.o\n",
      errors: [{ messageId: "glob", data: { command: "find", pattern: "*.o" }, line: 2, column: 18, endLine: 2, endColumn: 21 }],
    },
    {
      code: "FROM a\nRUN A=$(ls *)\n",
      errors: [
        {
          messageId: "glob",
          data: { command: "ls", pattern: "*" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 13,
          suggestions: [{ messageId: "prefix", data: { pattern: "*" }, output: "FROM a\nRUN A=$(ls ./*)\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN $x *\n",
      errors: [
        {
          messageId: "glob",
          data: { command: "the command", pattern: "*" },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 9,
          suggestions: [{ messageId: "prefix", data: { pattern: "*" }, output: "FROM a\nRUN $x ./*\n" }],
        },
      ],
    },
    {
      code: "from a\r\nrun true && \\\r\n  # note\r\n  x; rm *\r\n",
      errors: [
        {
          messageId: "glob",
          data: { command: "rm", pattern: "*" },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 10,
          suggestions: [{ messageId: "prefix", data: { pattern: "*" }, output: "from a\r\nrun true && \\\r\n  # note\r\n  x; rm ./*\r\n" }],
        },
      ],
    },
    {
      code: "FROM a\nRUN <<EOF\nrm *\nEOF\n",
      errors: [
        {
          messageId: "glob",
          data: { command: "rm", pattern: "*" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 5,
          suggestions: [{ messageId: "prefix", data: { pattern: "*" }, output: "FROM a\nRUN <<EOF\nrm ./*\nEOF\n" }],
        },
      ],
    },
    {
      code: "FROM a\nONBUILD RUN rm *\n",
      errors: [
        {
          messageId: "glob",
          data: { command: "rm", pattern: "*" },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 17,
          suggestions: [{ messageId: "prefix", data: { pattern: "*" }, output: "FROM a\nONBUILD RUN rm ./*\n" }],
        },
      ],
    },
    {
      code: "FROM a AS b\nRUN rm *\nFROM c\nRUN true\n",
      errors: [
        {
          messageId: "glob",
          data: { command: "rm", pattern: "*" },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 9,
          suggestions: [{ messageId: "prefix", data: { pattern: "*" }, output: "FROM a AS b\nRUN rm ./*\nFROM c\nRUN true\n" }],
        },
      ],
    },
  ],
});
